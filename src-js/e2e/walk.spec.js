import { expect, hurry, openSample, test, train } from './page.js';

const SAMPLES = [
  'Iris flowers',
  'Palmer penguins',
  'Breast cancer',
  'Diabetes',
  'Two moons',
  'Blobs',
  'Noisy line',
];

for (const sample of SAMPLES) {
  test(`${sample}: every algorithm that suits it trains with its defaults`, async ({ page }) => {
    test.setTimeout(180_000);
    await openSample(page, sample);
    await hurry(page);
    const target = page.getByLabel('Target', { exact: true });
    const own = await target.inputValue();
    for (const chosen of new Set([own, '-1'])) {
      await target.selectOption(chosen);
      const algorithms = page.getByLabel('Algorithm', { exact: true });
      const ids = await algorithms
        .locator('option')
        .evaluateAll((options) => options.map((option) => /** @type {any} */ (option).value));
      expect(ids.length).toBeGreaterThan(0);
      for (const id of ids) {
        await algorithms.selectOption(id);
        await expect(page.getByRole('button', { name: 'Train', exact: true })).toHaveAttribute(
          'aria-disabled',
          'false',
        );
        await train(page);
        await expect(page.getByRole('figure', { name: 'Loss' })).toBeVisible();
        await expect(page.getByRole('table', { name: 'Metrics' })).not.toContainText('NaN');
        const scores = page.getByRole('table', { name: 'Metrics' }).locator('tbody td');
        await expect(scores.first()).not.toHaveText('–');
      }
    }
  });
}

test('the results are those of the core: iris is learned to 0.9 and better', async ({ page }) => {
  await openSample(page, 'Iris flowers');
  await hurry(page);
  await train(page);
  const accuracy = page
    .getByRole('table', { name: 'Metrics' })
    .getByRole('row', { name: /Accuracy/ })
    .locator('td');
  expect(Number(await accuracy.first().textContent())).toBeGreaterThan(0.9);
  await expect(page.getByRole('table', { name: 'Confusion matrix' })).toBeVisible();
});
