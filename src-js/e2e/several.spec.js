import { columnOf, expect, hurry, openSample, saved, status, test, train } from './page.js';

test('two columns are predicted together; the saved model predicts the same', async ({ page }) => {
  await openSample(page, 'Iris flowers');
  await hurry(page);
  await page.getByLabel('Target', { exact: true }).selectOption({ label: 'petal length (cm)' });
  await page.getByText('Also predict').first().click();
  await page.getByRole('checkbox', { name: 'petal width (cm)' }).check();
  const algorithm = page.getByRole('combobox', { name: 'Algorithm', exact: true });
  await algorithm.selectOption({ label: 'Linear regression' });
  await expect(status(page)).toContainText('Linear regression predicts one column');
  await algorithm.selectOption({ label: 'Ridge regression' });
  await train(page);

  const metrics = page.getByRole('table', { name: 'Metrics' });
  const first = await metrics.textContent();
  await page.getByLabel('Target of the scores').selectOption({ label: 'petal width (cm)' });
  await expect(metrics).not.toHaveText(String(first));
  await expect(page.getByLabel('Output of the coefficients')).toBeVisible();

  const predictions = await saved(page, 'Export predictions');
  const model = await saved(page, 'Export model');
  await page.reload();
  await expect(page.getByText('Also predict: petal width (cm)')).toBeVisible();

  await page.getByLabel('Model file').setInputFiles({
    name: 'model.json',
    mimeType: 'application/json',
    buffer: Buffer.from(model),
  });
  await page.getByLabel('CSV to predict').setInputFiles({
    name: 'again.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(predictions.replaceAll(',prediction of', ',earlier prediction of')),
  });
  await expect(page.getByRole('table', { name: 'Predicted rows' })).toBeVisible();
  const again = await saved(page, 'Download predictions');
  for (const name of ['prediction of petal length (cm)', 'prediction of petal width (cm)']) {
    expect(columnOf(again, name)).toEqual(columnOf(predictions, name));
  }
});
