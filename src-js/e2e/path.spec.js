import { gaugeFrames } from './gauge.js';
import { axeFindings, chooseFile, expect, hurry, openSample, status, test, train } from './page.js';

/** @typedef {import('./page.js').Page} Page */

/** @param {Page} page @param {string} name */
const figure = (page, name) => page.getByRole('figure', { name, exact: true });
/** @param {Page} page @param {string} id */
const choose = (page, id) => page.getByLabel('Algorithm', { exact: true }).selectOption(id);
/** @param {import('@playwright/test').Locator} of */
const rows = (of) => of.getByRole('table').locator('tbody tr');

test('a path grows live, and tells at the end which model is kept', async ({ page }) => {
  test.slow();
  await openSample(page, 'Diabetes');
  await choose(page, 'lasso_path');
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  const path = figure(page, 'Coefficient path');
  await expect(path).toBeVisible();
  await path.getByRole('button', { name: /show as table/ }).click();
  const before = await rows(path).count();
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(status(page)).toContainText('2 iterations');
  await hurry(page);
  await train(page);
  await expect(path.locator('.chart-summary')).toContainText('Kept is penalty');
  expect(await rows(path).count()).toBeGreaterThan(before);
  await expect(path.getByRole('columnheader').nth(1)).toHaveText(/^(bmi|s5|s1)$/);
  await expect(path.getByRole('cell', { name: 'kept' })).toHaveCount(1);

  const errors = figure(page, 'Cross-validation error');
  await expect(errors.locator('.chart-summary')).toContainText('least');
  await errors.getByRole('button', { name: /show as table/ }).click();
  await expect(errors.getByRole('cell', { name: /least/ })).toHaveCount(1);
  const download = page.waitForEvent('download');
  await path.getByRole('button', { name: /save as PNG/ }).click();
  expect((await download).suggestedFilename()).toBe('coefficient-path.png');
  expect(await axeFindings(page)).toEqual([]);
});

test('another algorithm has no path', async ({ page }) => {
  await openSample(page, 'Diabetes');
  await choose(page, 'lasso_path');
  await hurry(page);
  await train(page);
  await expect(figure(page, 'Coefficient path')).toBeVisible();
  await choose(page, 'linear_regression');
  await page.getByLabel('Solver').selectOption('exact');
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(figure(page, 'Coefficient path')).toHaveCount(0);
  await expect(figure(page, 'Loss')).toBeVisible();
});

test('200 features: the page goes on drawing, twenty are named, all can be scrolled through', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const names = Array.from({ length: 200 }, (_, j) => `feature number ${j}`);
  let seed = 1;
  const random = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647 - 0.5;
  };
  const lines = Array.from({ length: 400 }, () => {
    const x = names.map(random);
    const y = x.reduce((sum, value, j) => sum + value / (1 + j), 0) + 0.1 * random();
    return [...x.map((value) => value.toFixed(4)), y.toFixed(4)].join(',');
  });
  await chooseFile(page, 'wide.csv', [[...names, 'y'].join(','), ...lines].join('\n'));
  await choose(page, 'lasso_path');
  await hurry(page);
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  const path = figure(page, 'Coefficient path');
  await path.scrollIntoViewIfNeeded();
  const { perSecond, longTasks, longest } = await gaugeFrames(page, 60);
  console.log(
    `200 features: ${perSecond.toFixed(0)} frames a second, ` +
      `${longTasks} tasks over 50 ms, the longest ${longest.toFixed(0)} ms`,
  );
  await expect(status(page)).toHaveText(/^(Converged|Stopped at the limit)/, { timeout: 60_000 });
  await path.getByRole('button', { name: /show as table/ }).click();
  await expect(path.getByRole('columnheader')).toHaveCount(22);
  await expect(path.getByText('The 20 of 200 features')).toBeVisible();

  const bars = figure(page, 'Coefficients');
  await bars.scrollIntoViewIfNeeded();
  const box = bars.getByRole('group', { name: 'Coefficients, scrolling' });
  await expect(box.locator('svg g:not(.chart-absent)')).not.toHaveCount(0);
  await box.focus();
  await page.keyboard.press('End');
  await expect.poll(() => box.evaluate((element) => element.scrollTop)).toBeGreaterThan(1000);
  expect(await axeFindings(page)).toEqual([]);
});
