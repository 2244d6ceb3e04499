import { axeFindings, expect, openSample, test } from './page.js';

/** @typedef {import('./page.js').Page} Page */

/** @param {Page} page */
async function openLab(page) {
  await page.getByRole('link', { name: 'Optimizer lab' }).click();
  await expect(stepsOf(page, 'Adam')).toHaveText('0');
}

/** @param {Page} page @param {string} name */
function rowOf(page, name) {
  return page
    .getByRole('table', { name: 'Standings' })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });
}

/** @param {Page} page @param {string} name */
function stepsOf(page, name) {
  return rowOf(page, name).locator('td').first();
}

/** @param {Page} page @param {string} name */
function button(page, name) {
  return page.getByRole('button', { name, exact: true });
}

/** @param {Page} page @param {string} name */
async function openParameters(page, name) {
  await page
    .locator('summary')
    .filter({ hasText: new RegExp(`parameters of ${name}$`) })
    .click();
}

test('the lab loads a module of its own into a worker of its own, when it is opened first', async ({
  page,
}) => {
  const filesOfLab = () =>
    page.evaluate(() =>
      performance.getEntriesByType('resource').filter(({ name }) => name.includes('lab')),
    );
  expect(await filesOfLab()).toEqual([]);
  expect(page.workers().length).toBe(1);
  const fetched = page.waitForRequest(/\/lab-[\w-]+\.wasm$/);
  await openLab(page);
  await fetched;
  expect(page.workers().length).toBe(2);
  await page.getByRole('link', { name: 'Playground' }).click();
  await openLab(page);
  expect(page.workers().length).toBe(2);
});

test('the optimizers race, rest, step back and begin anew', async ({ page }) => {
  await openLab(page);
  const steps = stepsOf(page, 'Adam');
  const row = rowOf(page, 'Adam');
  await button(page, 'Step').click();
  await expect(steps).toHaveText('1');
  const afterOne = await row.textContent();
  await button(page, 'Step').click();
  await expect(steps).toHaveText('2');
  expect(await row.textContent()).not.toBe(afterOne);
  await button(page, 'Step back').click();
  await expect(steps).toHaveText('1');
  expect(await row.textContent()).toBe(afterOne);

  await page.getByLabel('Speed').selectOption({ label: 'As fast as possible' });
  await button(page, 'Play').click();
  await expect(page.getByText(/steps a second each/)).toBeVisible();
  await expect(async () => {
    expect(Number((await steps.textContent())?.replaceAll(',', ''))).toBeGreaterThan(1000);
  }).toPass();
  await button(page, 'Pause').click();
  await expect(page.getByText('At rest', { exact: true })).toBeVisible();
  await button(page, 'Reset').click();
  await expect(steps).toHaveText('0');
});

test('who races is chosen, and a rate out of range is refused beside its field', async ({
  page,
}) => {
  await openLab(page);
  await page.getByRole('checkbox', { name: 'Lion', exact: true }).check();
  await expect(rowOf(page, 'Lion')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Momentum', exact: true }).uncheck();
  await expect(rowOf(page, 'Momentum')).toHaveCount(0);
  await openParameters(page, 'Adam');
  const form = page.getByRole('group', { name: 'Adam: parameters' });
  await form.getByLabel('Learning rate').fill('0');
  await expect(form.getByText(/Learning rate should be a number, above 0/)).toBeVisible();
});

test('why the next step goes where it goes is told with its numbers', async ({ page }) => {
  await openLab(page);
  await page.getByLabel('Explain').selectOption({ label: 'Gradient descent' });
  const lines = page.getByRole('region', { name: 'Arithmetic of the step' });
  await expect(lines).toContainText('w = w - η g');
  // Rosenbrock's slope along x at (−1.5, 2.5) is −2 (1 − x) − 400 x (y − x²) = 145, and η is 0.001.
  await expect(lines).toContainText(/along x: −1\.5 − 0\.001 · 145 = -1\.645/);
  await button(page, 'Step').click();
  await expect(lines).toContainText(/along x: −1\.645 − 0\.001/);
});

test('a formula is raced over, and an error in it points at the character', async ({ page }) => {
  await openLab(page);
  await page.getByLabel('A formula of my own').check();
  const box = page.getByLabel('f(x, y) =');
  await box.fill('x^2 + 3*y^2 + x*');
  await expect(box).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText(/\(character 17\)/)).toBeVisible();
  expect(await page.locator('.lab-caret').textContent()).toBe(
    `x^2 + 3*y^2 + x*\n${' '.repeat(16)}^`,
  );
  await box.fill('x^2 + 3*y^2 + x*y');
  await expect(box).toHaveAttribute('aria-invalid', 'false');
  await button(page, 'Step').click();
  await expect(stepsOf(page, 'Adam')).toHaveText('1');
});

test('the loss on the loaded rows is raced over, over two weights and along a path', async ({
  page,
}) => {
  await openLab(page);
  await page.getByLabel('The loss on my data').check();
  await expect(page.getByText('There is no loss yet')).toBeVisible();
  await page.getByRole('link', { name: 'Playground' }).click();
  await openSample(page, 'Diabetes');
  await openLab(page);
  await expect(page.getByLabel('Weight along y')).toBeVisible();
  // Of all that could be trained on these rows, those whose loss can be shown.
  await expect(page.getByLabel('Model').locator('option')).toHaveText(['Linear regression']);
  const names = await page.getByLabel('Weight along x').locator('option').allTextContents();
  expect(names).toContain('bmi');
  await page.getByLabel('Weight along y').selectOption({ label: 'bmi' });
  await page.getByLabel('Landscape: show as table').click();
  await expect(page.getByRole('columnheader', { name: 'bmi' })).toBeVisible();
  await button(page, 'Step').click();
  await expect(stepsOf(page, 'Adam')).toHaveText('1');
  await page.getByLabel('Plane').selectOption({ label: 'Along the path of Adam' });
  await expect(page.getByText(/The plane holds \d+ %/)).toBeVisible();
  await expect(stepsOf(page, 'Adam')).toHaveText('0');
});

test('starts are clicked, added and typed; the map is zoomed by button, key and wheel', async ({
  page,
}) => {
  await openLab(page);
  const start = page.getByRole('group', { name: 'Start 1', exact: true });
  await expect(start.getByLabel('x')).toHaveValue('-1.5');
  const map = page.getByRole('group', { name: /^Landscape: arrow keys/ });
  await map.click();
  await expect(start.getByLabel('x')).not.toHaveValue('-1.5');
  await button(page, 'Add a start').click();
  const second = page.getByRole('group', { name: 'Start 2', exact: true });
  await second.getByLabel('y').fill('0.25');
  await expect(rowOf(page, 'Adam, start 2')).toBeVisible();
  await expect(page).toHaveURL(/l\.starts=[^&]*0\.25/);
  await button(page, 'Zoom in').click();
  await expect(page).toHaveURL(/l\.view=/);
  await map.focus();
  await page.keyboard.press('0');
  await expect(page).not.toHaveURL(/l\.view=/);
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/l\.view=/);
  await button(page, 'Reset view').click();
  await expect(page).not.toHaveURL(/l\.view=/);
  await map.focus();
  await map.hover();
  await page.mouse.wheel(0, -300);
  await expect(page).toHaveURL(/l\.view=/);
});

test('an address opened again gives the same race', async ({ page }) => {
  await openLab(page);
  await page.getByRole('combobox', { name: 'Landscape' }).selectOption({ label: 'Quadratic bowl' });
  await page.getByLabel('Condition number').fill('50');
  await page.getByRole('checkbox', { name: 'Lion', exact: true }).check();
  await page.getByRole('checkbox', { name: 'RMSProp', exact: true }).uncheck();
  await openParameters(page, 'Adam');
  await page
    .getByRole('group', { name: 'Adam: parameters' })
    .getByLabel('Learning rate')
    .fill('0.125');
  await page.getByText(/^Conditions:/).click();
  await page.getByLabel('Gradient noise').fill('0.5');
  await page.getByRole('group', { name: 'Start 1', exact: true }).getByLabel('x').fill('1.75');
  await expect(page).toHaveURL(
    /l\.condition=50.*l\.adam\.learningRate=0\.125.*l\.c\.noise=0\.5.*l\.starts=1\.75/,
  );
  const url = page.url();
  await button(page, 'Step').click();
  await expect(stepsOf(page, 'Adam')).toHaveText('1');
  const before = await page.getByRole('table', { name: 'Standings' }).textContent();

  await page.goto('about:blank');
  await page.goto(url);
  await expect(stepsOf(page, 'Lion')).toHaveText('0');
  await button(page, 'Step').click();
  await expect(stepsOf(page, 'Adam')).toHaveText('1');
  expect(await page.getByRole('table', { name: 'Standings' }).textContent()).toBe(before);
});

test('a hostile address neither breaks nor marks the lab', async ({ page }) => {
  await page.goto('about:blank');
  await page.goto(
    './#v=1&page=lab&l.who=adam.<img>.__proto__.adam&l.adam.learningRate=-1&l.on=own2&l.landscape=x' +
      '&l.starts=1e99,2&l.view=3,2,1,0&l.domain=,&l.speed=1e9&l.why=<b>&l.c.noise=NaN&l.f=%00&l.own=a,b',
  );
  await expect(stepsOf(page, 'Adam')).toHaveText('0');
  await button(page, 'Step').click();
  await expect(stepsOf(page, 'Adam')).toHaveText('1');
  await expect(page.locator('img')).toHaveCount(0);
});

test('the keyboard alone runs the race', async ({ page }) => {
  await openLab(page);
  await page.getByLabel('Speed').focus();
  await page.keyboard.press('End');
  await button(page, 'Play').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Racing')).toBeVisible();
  await expect(stepsOf(page, 'Adam')).not.toHaveText('0');
  await button(page, 'Pause').focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('At rest', { exact: true })).toBeVisible();
});

test('paths are exported as CSV, the map as PNG', async ({ page }) => {
  await openLab(page);
  await button(page, 'Step').click();
  await expect(stepsOf(page, 'Adam')).toHaveText('1');
  const downloading = page.waitForEvent('download');
  await button(page, 'Export paths').click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('paths.csv');
  const text = (await (await download.createReadStream()).toArray()).join('');
  expect(text).toContain('optimizer,step,x,y,height');
  expect(text).toContain('"Adam",0,-1.5,2.5,12.5');
  expect(text).toMatch(/"Adam",1,-1\.5?[\d.]+,2\.\d+/);
  const drawing = page.waitForEvent('download');
  await button(page, 'Landscape: save as PNG').click();
  expect((await drawing).suggestedFilename()).toBe('landscape.png');
});

for (const theme of ['Light', 'Dark']) {
  test(`axe finds nothing in any state of the lab, ${theme}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.getByLabel('Theme').selectOption({ label: theme });
    await openLab(page);
    await button(page, 'Step').click();
    await button(page, 'Add a start').click();
    await page.getByText(/^Conditions:/).click();
    await openParameters(page, 'Adam');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('A formula of my own').check();
    await page.getByLabel('f(x, y) =').fill('x +');
    await expect(page.getByText(/\(character \d+\)/)).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('The loss on my data').check();
    expect(await axeFindings(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
  });
}
