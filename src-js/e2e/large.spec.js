import { dropLarge, dropPieces, HEADER, ROW } from './drop-large.js';
import { axeFindings, chooseFile, expect, test } from './page.js';

const LINE = `x,y\n${Array.from({ length: 40 }, (_, i) => `${i},${2 * i + 1}`).join('\n')}\n`;

test('a file of 200 MB: progress, cancelled, then loaded', async ({ page }) => {
  test.setTimeout(300_000);
  await chooseFile(page, 'line.csv', LINE);
  await expect(page.getByText('40 rows, 2 columns')).toBeVisible();

  await dropLarge(page, 'large.csv', HEADER, ROW, 200);
  await expect(page.getByRole('progressbar', { name: 'Progress of large.csv' })).toBeVisible();
  await expect(page.getByText(/ of 20\d MB, [\d,]+ rows/)).toBeVisible({ timeout: 60_000 });
  expect(await axeFindings(page)).toEqual([]);
  // What is open still answers.
  await page.getByLabel('Target', { exact: true }).selectOption({ label: 'x' });
  await expect(page.getByRole('button', { name: 'Train', exact: true })).toBeEnabled();
  await page.getByRole('button', { name: 'Cancel' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('progressbar', { name: 'Progress of large.csv' })).toHaveCount(0);
  await expect(page.getByText('large.csv was cancelled.')).toBeFocused();
  await expect(page.getByText('40 rows, 2 columns')).toBeVisible();
  await expect(page.getByText('line.csv', { exact: true })).toBeVisible();

  const rows = await dropLarge(page, 'large.csv', HEADER, ROW, 200);
  await expect(page.getByText(`${rows.toLocaleString('en')} rows, 5 columns`)).toBeVisible({
    timeout: 150_000,
  });
  await expect(page.getByRole('progressbar', { name: 'Progress of large.csv' })).toHaveCount(0);
  await expect(
    page.getByRole('table', { name: 'Preview' }).getByText('1234567.125').first(),
  ).toBeVisible();
});

test('a file that is cancelled while it is looked at is not opened', async ({ page }) => {
  await dropLarge(page, 'large.csv', HEADER, ROW, 1500);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('progressbar', { name: 'Progress of large.csv' })).toHaveCount(0);
  await expect(page.locator('.source-name')).toHaveCount(0);
});

test('of a file that would not fit, some rows are offered; a sample has the figures of all rows', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const columns = 1000;
  const names = ['tail', 'steps', ...Array.from({ length: columns - 2 }, (_, i) => `c${i}`)];
  const header = `${names.join(',')}\n`;
  // 2,001 numbers in no order, all different, and others of which some are equal.
  const tail = Array.from({ length: 2001 }, (_, i) => Math.round(4e9 / (((i * 769) % 2001) + 7)));
  const steps = tail.map((_, i) => ((i * 31) % 400) ** 2);
  const rest = ',1'.repeat(columns - 2);
  const piece = tail.map((value, i) => `${value},${steps[i]}${rest}\n`).join('');
  await dropPieces(page, 'wide.csv', header, piece, 200);
  const offer = page.getByRole('alert', { name: 'Rows to take' });
  await expect(offer).toContainText('wide.csv does not fit as a whole.', { timeout: 60_000 });
  await expect(offer.getByRole('button', { name: /^Random sample of [\d,]+ rows$/ })).toBeVisible();
  await expect(offer.getByRole('button', { name: /^First [\d,]+ rows$/ })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await offer.getByRole('button', { name: 'Do not open it' }).click();
  await expect(offer).toHaveCount(0);

  const pieces = await dropPieces(page, 'wide.csv', header, piece, 200);
  const sample = offer.getByRole('button', { name: /^Random sample of/ });
  await expect(sample).toBeVisible({ timeout: 60_000 });
  const taken = (await sample.textContent())?.match(/[\d,]+/)?.[0];
  await sample.click();
  await expect(offer).toHaveCount(0);
  await expect(page.getByText('Counting all rows of wide.csv…')).toBeVisible({ timeout: 120_000 });
  const rows = (2001 * pieces).toLocaleString('en');
  await expect(
    page.getByText(`${taken} rows, 1,000 columns: a random sample of ${rows} rows`),
  ).toBeVisible({ timeout: 120_000 });
  await expect(
    page.getByText('histograms of columns, and issues, are those of all rows'),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Profile of tail' }).click();
  const profile = page.getByRole('table', { name: 'Data profile' });
  await expect(profile.getByRole('row', { name: /^tail/ }).first()).toContainText('over 1,000');
  await profile.getByRole('button', { name: 'steps', exact: true }).click();
  for (const [index, values] of [tail, steps].entries()) {
    // Every number stands as often as there are pieces, so a quarter of the way falls on the 501st.
    const sorted = values.toSorted((a, b) => a - b);
    const [lower, median, upper] = [sorted[500], sorted[1000], sorted[1500]];
    const figures = profile.locator('.profile-details').nth(index);
    for (const [label, figure] of /** @type {const} */ ([
      ['Lower quartile', lower],
      ['Median', median],
      ['Upper quartile', upper],
    ])) {
      const entry = figures
        .locator('dl > div')
        .filter({ has: page.getByText(label, { exact: true }) });
      await expect(entry.locator('dd')).toHaveText(figure.toLocaleString('en'));
    }
    const outliers =
      sorted.filter((value) => value > upper + 1.5 * (upper - lower)).length * pieces;
    await expect(figures).toContainText(
      outliers > 0 ? `${outliers.toLocaleString('en')} above ` : 'No outliers',
    );
  }
});
