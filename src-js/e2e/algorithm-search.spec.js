import { axeFindings, chooseFile, expect, openSample, test } from './page.js';

/** @typedef {import('./page.js').Page} Page */

/** @param {Page} page */
const field = (page) => page.getByLabel('Find by name or purpose');
/** @param {Page} page */
const found = (page) => page.getByRole('listbox', { name: 'Algorithms found' }).getByRole('option');
/** @param {Page} page */
const algorithm = (page) => page.getByLabel('Algorithm', { exact: true });

/** A target that can be a number or a class. */
const BOTH = ['x,y', ...Array.from({ length: 60 }, (_, i) => `${i},${i % 3}`)].join('\n');

/** @param {Page} page */
async function openBoth(page) {
  await chooseFile(page, 'both.csv', BOTH);
  await page.getByLabel('Target', { exact: true }).selectOption({ label: 'y' });
}

test('a search finds by name and purpose, marks what it found, and is chosen by a click', async ({
  page,
}) => {
  await openBoth(page);
  await field(page).fill('WEIGHTED sum');
  await expect(found(page).first()).toContainText('Linear regression');
  await expect(found(page).first().locator('mark')).toHaveText(['weighted', 'sum']);
  await found(page).first().click();
  await expect(algorithm(page)).toHaveValue('linear_regression');
  await expect(field(page)).toHaveValue('');
  await expect(found(page)).toHaveCount(0);
});

test('arrow keys and Enter choose, Escape clears', async ({ page }) => {
  await openBoth(page);
  await field(page).focus();
  await page.keyboard.type('regression');
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
  const count = await found(page).count();
  expect(count).toBeGreaterThan(1);
  await page.keyboard.press('ArrowDown');
  const second = found(page).nth(1);
  await expect(second).toHaveAttribute('aria-selected', 'true');
  await expect(field(page)).toHaveAttribute(
    'aria-activedescendant',
    String(await second.getAttribute('id')),
  );
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(found(page).nth(count - 1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await page.keyboard.type('logistic_regression');
  await page.keyboard.press('Enter');
  await expect(algorithm(page)).toHaveValue('logistic_regression');
  await expect(field(page)).toBeFocused();
});

test('what is not there, or for another target, is told', async ({ page }) => {
  await openSample(page, 'Diabetes');
  await field(page).fill('no such thing');
  await expect(page.getByText('No algorithm matches “no such thing”.')).toBeVisible();
  await field(page).fill('k_means');
  await expect(page.getByText('k-means finds groups: it needs “None” as the target')).toBeVisible();
  await expect(found(page)).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(algorithm(page)).toHaveValue('linear_regression');
});

test('it fits a phone, and axe finds nothing', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openBoth(page);
  await field(page).fill('regression');
  await expect(found(page).first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await axeFindings(page)).toEqual([]);
});
