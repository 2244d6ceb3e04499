import { axeFindings, expect, hurry, openSample, saved, test, train } from './page.js';

/** @typedef {import('./page.js').Page} Page */

/** @param {Page} page @param {string} name */
const figure = (page, name) => page.getByRole('figure', { name, exact: true });
/** @param {Page} page */
const section = (page) => page.getByRole('region', { name: 'Statistics', exact: true });
/** @param {Page} page */
const openStatistics = (page) => section(page).getByText('Statistics', { exact: true }).click();

/** @param {Page} page @param {string} id */
async function trained(page, id) {
  await page.getByLabel('Algorithm', { exact: true }).selectOption(id);
  if (id === 'linear_regression') {
    await page.getByLabel('Solver').selectOption('exact');
  }
  await hurry(page);
  await train(page);
}

test('linear regression: estimates, figures, intervals, and a table to keep', async ({ page }) => {
  await openSample(page, 'Diabetes');
  await trained(page, 'linear_regression');
  await expect(page.getByRole('figure', { name: 'Coefficients' })).toContainText('10 coefficients');
  await openStatistics(page);
  const table = section(page).getByRole('table', { name: 'Coefficient table' });
  await expect(table.locator('tbody tr')).toHaveCount(11);
  await expect(table.getByRole('columnheader')).toHaveText([
    'Term',
    'Estimate',
    'Std. error',
    't value',
    'p',
    '95 % interval',
  ]);
  const bmi = table.getByRole('row', { name: /^bmi / });
  await expect(bmi).toContainText('< 0.0001');
  await expect(bmi).toContainText('***');
  await expect(section(page).getByText('R²', { exact: true })).toBeVisible();
  await expect(section(page)).toContainText('numbers are standardized');
  await expect(figure(page, 'Intervals of 95 %').locator('.chart-summary')).toContainText('bmi');

  const csv = await saved(page, 'Export coefficients');
  const [header, ...rows] = csv.trim().split('\r\n');
  expect(header).toBe('term,estimate,standard error,t,p,95 % from,95 % to');
  expect(rows).toHaveLength(11);
  const [, estimate, error, t, , from, to] = String(rows.find((row) => /^"bmi"/.test(row)))
    .split(',')
    .map(Number);
  expect(Number(estimate) / Number(error)).toBeCloseTo(Number(t), 10);
  expect(Number(from) + Number(to)).toBeCloseTo(2 * Number(estimate), 8);
});

test('residual diagnostics: four pictures with table twins; a point and a row lead to the table', async ({
  page,
}) => {
  test.slow();
  await openSample(page, 'Diabetes');
  await trained(page, 'linear_regression');
  await openStatistics(page);
  for (const name of [
    'Residuals against fitted',
    'Normal Q–Q',
    'Scale–location',
    'Residuals against leverage',
  ]) {
    const one = figure(page, name);
    await one.scrollIntoViewIfNeeded();
    await expect(one.locator('.chart-summary')).toContainText(/ows \d+/);
    await one.getByRole('button', { name: /show as table/ }).click();
    await expect(one.getByRole('table').locator('tbody tr')).toHaveCount(310);
    await one.getByRole('button', { name: /show as chart/ }).click();
  }
  expect(await axeFindings(page)).toEqual([]);

  const influential = section(page).getByRole('table', { name: 'Influential rows' });
  const button = influential.getByRole('button').first();
  const row = String(await button.textContent()).replace('Row ', '');
  await button.click();
  const preview = page.getByRole('table', { name: 'Preview' });
  await expect(preview.locator('tr.is-wanted')).toHaveAttribute(
    'aria-rowindex',
    String(Number(row) + 1),
  );

  // The point of that row is named in the last picture; a click on it leads to the same row.
  const plot = figure(page, 'Residuals against leverage').locator('.chart-plot');
  await plot.scrollIntoViewIfNeeded();
  const place = await plot.evaluate((element, wanted) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    for (let y = 4; y < height; y += 6) {
      for (let x = 4; x < width; x += 6) {
        const at = { clientX: left + x, clientY: top + y, bubbles: true };
        element.dispatchEvent(new PointerEvent('pointermove', at));
        const tip = element.querySelector('.chart-tooltip');
        if (tip?.textContent?.startsWith(`Row ${wanted}\n`)) {
          return { x, y };
        }
      }
    }
    return null;
  }, row);
  expect(place).not.toBeNull();
  await section(page)
    .getByRole('table', { name: 'Influential rows' })
    .getByRole('button')
    .nth(1)
    .click();
  await expect(preview.locator('tr.is-wanted')).not.toHaveAttribute(
    'aria-rowindex',
    String(Number(row) + 1),
  );
  await plot.click({ position: /** @type {{x: number, y: number}} */ (place) });
  await expect(preview.locator('tr.is-wanted')).toHaveAttribute(
    'aria-rowindex',
    String(Number(row) + 1),
  );
});

test('a reading that cannot be given says why, and an algorithm without one has no section', async ({
  page,
}) => {
  await openSample(page, 'Diabetes');
  await page.getByLabel('Algorithm', { exact: true }).selectOption('poisson_regression');
  await page.getByLabel('L2 penalty').fill('1');
  await hurry(page);
  await train(page);
  await openStatistics(page);
  await expect(section(page)).toContainText('train without a penalty for a statistical reading');
  await page.getByLabel('L2 penalty').fill('0');
  await train(page);
  await expect(section(page).getByRole('table', { name: 'Coefficient table' })).toBeVisible();
  await trained(page, 'ridge');
  await expect(section(page)).toHaveCount(0);
});

test('what reads models is loaded when it is first asked for, and asked for again where it failed', async ({
  page,
}) => {
  /** @type {string[]} */
  const fetched = [];
  let online = false;
  await page.route(/\/reading-[\w-]+\.wasm$/, (route) => {
    fetched.push(route.request().url());
    return online ? route.continue() : route.abort();
  });
  await openSample(page, 'Diabetes');
  await trained(page, 'linear_regression');
  expect(fetched).toEqual([]);
  await openStatistics(page);
  await expect(section(page)).toContainText('The statistics could not be loaded');
  online = true;
  await train(page);
  await expect(section(page).getByRole('table', { name: 'Coefficient table' })).toBeVisible();
  await train(page);
  await expect(section(page).getByRole('table', { name: 'Coefficient table' })).toBeVisible();
  expect(fetched).toHaveLength(2);
});
