import { axeFindings, chooseFile, expect, test } from './page.js';

/** @typedef {import('./page.js').Page} Page */

/**
 * A table of a place, whose rows are so many characters long.
 * @param {string} name @param {number} rows @param {number} length
 */
function table(name, rows, length) {
  const lines = Array.from({ length: rows }, (_, i) => {
    const cells = `${i},${(i * 7) % 90},${name} ${i % 5} `;
    return cells.padEnd(length - 1, 'x');
  });
  return [`${name} day,${name} level,${name} word`, ...lines, ''].join('\n');
}

/** @param {Page} page */
const start = (page) => page.getByLabel('Header in line', { exact: true });

const SMALL = table('north', 2_000, 100);
const LARGE = table('south', 9_000, 50);

for (const { order, text, large, small } of [
  { order: 'the larger one below', text: `${SMALL}\n${LARGE}`, large: 2_003, small: 1 },
  { order: 'the larger one above', text: `${LARGE}\n${SMALL}`, large: 1, small: 9_003 },
]) {
  test(`of two tables the larger one is taken, and the other can be chosen: ${order}`, async ({
    page,
  }) => {
    await chooseFile(page, 'stations.csv', text);
    await expect(page.getByText('9,000 rows, 3 columns')).toBeVisible();
    await expect(start(page)).toHaveValue(String(large));
    const lines = [large, small].sort((a, b) => a - b).join(', ');
    const told = page.getByText(`2 tables, in lines ${lines}; the largest of them is taken`);
    await expect(told).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByText(/found in the file/).click();
    await expect(page.getByText(`the largest table starts in line ${large}.`)).toBeVisible();

    await start(page).fill(String(small));
    await start(page).press('Enter');
    await expect(page.getByText('2,000 rows, 3 columns')).toBeVisible();
    await expect(page.getByText(`2 tables, in lines ${lines}`, { exact: true })).toBeVisible();
    await expect(
      page.getByText(`the table that was chosen starts in line ${small}.`),
    ).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`headerLine=${small}`));
    const url = page.url();

    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('9,000 rows, 3 columns')).toBeVisible();
    await expect(told).toBeVisible();

    await page.goto('about:blank');
    await page.goto(url);
    await chooseFile(page, 'stations.csv', text);
    await expect(page.getByText('2,000 rows, 3 columns')).toBeVisible();
    await expect(start(page)).toHaveValue(String(small));
    await page.getByRole('button', { name: 'Header in line as detected' }).click();
    await expect(page.getByText('9,000 rows, 3 columns')).toBeVisible();
  });
}

test('the largest table is found in the middle of a file that is read in parts', async ({
  page,
}) => {
  const text = [
    table('north', 10_000, 1_050),
    table('south', 40_000, 50),
    table('west', 12_000, 1_000),
  ].join('\n');
  await chooseFile(page, 'stations.csv', text);
  await expect(page.getByText('40,000 rows, 3 columns')).toBeVisible({ timeout: 60_000 });
  await expect(start(page)).toHaveValue('10003');
  await start(page).fill('50005');
  await start(page).press('Enter');
  await expect(page.getByText('12,000 rows, 3 columns')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('columnheader', { name: /^west day/ })).toBeVisible();
});
