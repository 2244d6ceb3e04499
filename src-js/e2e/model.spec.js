import { columnOf, expect, hurry, openSample, saved, test, train } from './page.js';

for (const [sample, expected] of [
  ['Palmer penguins', 'probability of Gentoo'],
  ['Diabetes', 'prediction'],
  ['Blobs', 'prediction'],
]) {
  test(`${sample}: a model saved, loaded and applied predicts the same`, async ({ page }) => {
    await openSample(page, sample);
    await hurry(page);
    await train(page);
    const predictions = await saved(page, 'Export predictions');
    const model = await saved(page, 'Export model');

    await page.reload();
    await page.getByLabel('Model file').setInputFiles({
      name: 'model.json',
      mimeType: 'application/json',
      buffer: Buffer.from(model),
    });
    await page.getByLabel('CSV to predict').setInputFiles({
      name: 'again.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(predictions.replace(/,part,prediction/, ',part,earlier prediction')),
    });
    await expect(page.getByRole('table', { name: 'Predicted rows' })).toBeVisible();
    const again = await saved(page, 'Download predictions');
    // The second table holds the first one's columns too; the last of a name is the new one.
    expect(columnOf(again, expected)).toEqual(columnOf(predictions, expected));
  });
}

test('a file that holds no model is refused with a reason', async ({ page }) => {
  const model = page.getByLabel('Model file');
  for (const [name, text, reason] of [
    ['other.json', '{"format":"something"}', /not a Dropfit model file/],
    ['cut.json', '{"format":"dropfit-model","version":1', /not a Dropfit model file/],
    ['deep.json', '['.repeat(100_000), /not a Dropfit model file/],
  ]) {
    await model.setInputFiles({
      name: String(name),
      mimeType: 'application/json',
      buffer: Buffer.from(String(text)),
    });
    await expect(page.getByRole('alert')).toHaveText(/** @type {RegExp} */ (reason));
  }
});

test('a file without the columns of the model is refused by their names', async ({ page }) => {
  await openSample(page, 'Noisy line');
  await hurry(page);
  await train(page);
  const model = await saved(page, 'Export model');
  await page.getByLabel('Model file').setInputFiles({
    name: 'model.json',
    mimeType: 'application/json',
    buffer: Buffer.from(model),
  });
  await page.getByLabel('CSV to predict').setInputFiles({
    name: 'other.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('a,b\n1,2\n'),
  });
  await expect(
    page.getByText('The model wants a column named x; the file has none.'),
  ).toBeVisible();
});
