import { chooseFile, expect, hurry, openSample, status, test, train } from './page.js';

/** A line of slope 2, and rows far off it that count for nothing. */
const ROWS = Array.from({ length: 60 }, (_, i) =>
  i % 6 === 0
    ? `${i},${1000 - i},0`
    : i % 10 === 3
      ? `${i},${2 * i + 1},`
      : `${i},${2 * i + 1},${1 + (i % 3)}`,
);
const CSV = ['x,y,count', ...ROWS].join('\n');

/** @param {import('./page.js').Page} page */
async function openWeighted(page) {
  await chooseFile(page, 'weighted.csv', CSV);
  await page.getByLabel('Target', { exact: true }).selectOption({ label: 'y' });
  await page.getByLabel('Row weights').selectOption({ label: 'count' });
}

test('rows count as their column says; rows without a weight are left out and counted', async ({
  page,
}) => {
  await openWeighted(page);
  await expect(page.getByText('left out: 6 rows without a weight')).toBeVisible();
  await expect(page.getByLabel('Role of count')).toHaveValue('ignore');
  await page.getByText('Preparation and split').click();
  await page.getByLabel('Standardize').uncheck();
  await page.getByLabel('Solver').selectOption('exact');
  await hurry(page);
  await train(page);
  const figure = page.getByRole('figure', { name: 'Coefficients' });
  await figure.getByRole('button', { name: /show as table/ }).click();
  await expect(figure.getByRole('row', { name: 'x 2', exact: true })).toBeVisible();
  await expect(page.getByText('intercept 1.')).toBeVisible();

  await expect(page).toHaveURL(/weights=2/);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(page.getByLabel('Row weights')).toHaveValue('-1');
  await expect(page.getByLabel('Role of count')).toHaveValue('feature');
});

test('negative weights are refused with their row', async ({ page }) => {
  await chooseFile(page, 'negative.csv', `x,y,count\n${ROWS.join('\n')}\n60,7,-3\n`);
  await page.getByLabel('Target', { exact: true }).selectOption({ label: 'y' });
  await page.getByLabel('Row weights').selectOption({ label: 'count' });
  await expect(page.getByRole('alert')).toHaveText(
    /Row weights should be 0 or more; row 61 of the table has -3 in count\./,
  );
});

test('an algorithm that takes no weights says so before it is trained', async ({ page }) => {
  await openSample(page, 'Iris flowers');
  await page.getByLabel('Target', { exact: true }).selectOption('-1');
  await page.getByLabel('Row weights').selectOption({ index: 1 });
  await expect(page.locator('.algorithm-refusal')).toHaveText(
    'k-means takes no row weights; choose none, or another algorithm.',
  );
  await expect(status(page)).toContainText('takes no row weights');
  await expect(page.getByRole('button', { name: 'Train', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await page.getByLabel('Row weights').selectOption('-1');
  await expect(page.getByRole('button', { name: 'Train', exact: true })).toHaveAttribute(
    'aria-disabled',
    'false',
  );
});
