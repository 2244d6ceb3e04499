import { readFile } from 'node:fs/promises';
import { axeFindings, expect, test } from './page.js';

/** @typedef {import('./page.js').Page} Page */

/** @param {Page} page */
async function openLab(page) {
  await page.getByRole('link', { name: 'Optimizer lab' }).click();
  await expect(page.getByRole('button', { name: 'Tune and race', exact: true })).toBeEnabled();
}

/** A study that begins before the landscape is there would end with that. @param {Page} page */
async function chooseHimmelblau(page) {
  await page.getByRole('combobox', { name: 'Landscape' }).selectOption('himmelblau');
  await expect(page.getByRole('figure', { name: 'Landscape' })).toContainText('height 180.3');
}

/** @param {Page} page @param {'Fair race' | 'Basins'} study */
async function finished(page, study) {
  const part = page
    .locator('.study-part')
    .filter({ has: page.getByRole('heading', { name: study }) });
  await expect(part.getByText('Finished.')).toBeVisible();
}

/** @param {Page} page */
async function showSurface(page) {
  await page.getByRole('button', { name: 'Surface', exact: true }).click();
  await expect(page.locator('.surface-plot')).toHaveAttribute('data-painter', /./);
}

/** Lets the page do without WebGL, as some browsers must. @param {Page} page */
async function withoutWebGl(page) {
  await page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = new Proxy(getContext, {
      apply: (target, canvas, [kind, ...rest]) =>
        kind === 'webgl2' ? null : Reflect.apply(target, canvas, [kind, ...rest]),
    });
  });
  await page.reload();
}

/** How many different colours a picture has. @param {Page} page @param {Buffer} png */
function colors(page, png) {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    return new Set(new Uint32Array(data.buffer)).size;
  }, png.toString('base64'));
}

test('a fair race tunes the rates, fills a table to sort, and gives its rates to the race', async ({
  page,
}) => {
  await openLab(page);
  await chooseHimmelblau(page);
  const rate = page.locator('summary').filter({ hasText: /parameters of Adam$/ });
  await page.getByLabel('Random starts').fill('20');
  await page.getByRole('button', { name: 'Tune and race', exact: true }).click();
  await finished(page, 'Fair race');
  const table = page.getByRole('table', { name: 'Fair race' });
  await expect(table.getByRole('row')).toHaveCount(6);
  const adam = table.getByRole('row', { name: /Adam/ });
  await expect(adam.getByRole('cell').nth(1)).toHaveText('100 %');
  const names = () => table.getByRole('rowheader').allTextContents();
  await table.getByRole('button', { name: 'Optimizer' }).click();
  await expect(table.getByRole('columnheader', { name: 'Optimizer' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  const ascending = await names();
  expect(ascending).toEqual([...ascending].sort());
  await table.getByRole('button', { name: 'Optimizer' }).click();
  expect(await names()).toEqual(ascending.toReversed());

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export CSV' }).click();
  const lines = (await readFile(await (await download).path(), 'utf8')).trim().split('\n');
  expect(lines).toHaveLength(6);
  const found = Number(lines.find((line) => line.startsWith('Adam'))?.split(',')[1]);
  expect(found).toBeGreaterThan(0);

  await page.getByRole('button', { name: 'Use tuned rates' }).click();
  await expect(rate).toContainText(`Learning rate ${Number(found.toPrecision(4))}`);
});

test('the same seed gives the same results', async ({ page }) => {
  /** @param {string} seed */
  const run = async (seed) => {
    await page.goto('./');
    await openLab(page);
    await page.getByLabel('Random starts').fill('10');
    await page.getByLabel('Seed', { exact: true }).fill(seed);
    await page.getByRole('button', { name: 'Tune and race', exact: true }).click();
    await finished(page, 'Fair race');
    return page.getByRole('table', { name: 'Fair race' }).textContent();
  };
  const first = await run('1');
  expect(await run('1')).toBe(first);
  expect(await run('7')).not.toBe(first);
});

test('a study is cancelled at once, and the race goes on', async ({ page }) => {
  await openLab(page);
  await page.getByLabel('Random starts').fill('1000');
  await page.getByLabel('Tolerance').fill('1e-300');
  await page.getByLabel('Evaluations a start').fill('1000000');
  await page.getByRole('button', { name: 'Tune and race', exact: true }).click();
  await expect(page.getByText('Racing from random starts')).toBeVisible();
  await expect(page.getByRole('progressbar', { name: 'Tune and race: progress' })).toBeVisible();
  await page.getByRole('button', { name: 'Tune and race: cancel' }).click();
  await expect(page.getByText('Cancelled.')).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Tune and race', exact: true })).toBeEnabled();
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(
    page.getByRole('table', { name: 'Standings' }).getByRole('row', { name: /Adam/ }).first(),
  ).toContainText('1');
});

test('another landscape ends a study and forgets what was found', async ({ page }) => {
  await openLab(page);
  await page.getByLabel('Random starts').fill('1000');
  await page.getByLabel('Tolerance').fill('1e-300');
  await page.getByRole('button', { name: 'Tune and race', exact: true }).click();
  await expect(page.getByRole('table', { name: 'Fair race' })).toBeVisible();
  await chooseHimmelblau(page);
  await expect(page.getByRole('table', { name: 'Fair race' })).toHaveCount(0);
  await expect(page.getByText('Ended: another landscape was chosen meanwhile.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Tune and race', exact: true })).toBeEnabled();
});

test('settings out of range are refused beside their field', async ({ page }) => {
  await openLab(page);
  await page.getByLabel('Random starts').fill('0');
  await expect(page.getByText(/Random starts should be a whole number/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Tune and race', exact: true })).toBeDisabled();
});

test('a map of basins shows which start ends in which minimum', async ({ page }) => {
  await openLab(page);
  await chooseHimmelblau(page);
  await page.getByLabel('Detail').selectOption('48');
  await page.getByRole('button', { name: 'Map basins', exact: true }).click();
  await finished(page, 'Basins');
  const figure = page.getByRole('figure', { name: 'Basins' });
  await expect(figure).toContainText('ends in 4 places');
  await figure.getByRole('button', { name: /show as table/ }).click();
  const rows = figure.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(5);
  await expect(rows.filter({ hasText: '(3, 2)' })).toContainText('yes');
  await figure.getByRole('button', { name: /show as chart/ }).click();
  const download = page.waitForEvent('download');
  await figure.getByRole('button', { name: /PNG/ }).click();
  expect((await download).suggestedFilename()).toBe('basins.png');
});

for (const webgl of [true, false]) {
  test(`the surface turns by keyboard, ${webgl ? 'with' : 'without'} WebGL`, async ({ page }) => {
    if (!webgl) await withoutWebGl(page);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openLab(page);
    await showSurface(page);
    const plot = page.locator('.surface-plot');
    await expect(plot).toHaveAttribute('data-painter', webgl ? 'webgl2' : 'canvas');
    await expect(async () => {
      expect(await colors(page, await plot.screenshot())).toBeGreaterThan(200);
    }).toPass();
    const before = await plot.screenshot();
    await plot.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('+');
    await expect(page.getByText('Turned 40°, from 50° above, zoom 1.2')).toBeVisible();
    await expect(async () => {
      expect((await plot.screenshot()).equals(before)).toBe(false);
    }).toPass();
    await page.getByRole('button', { name: 'First view' }).click();
    await expect(page.getByText('Turned 30°, from 45° above, zoom 1.0')).toBeVisible();
    await plot.hover({ position: { x: 150, y: 100 } });
    await page.mouse.down();
    await plot.hover({ position: { x: 100, y: 100 } });
    await page.mouse.up();
    await expect(page.getByText('Turned 50°')).toBeVisible();
    await page.mouse.wheel(0, -400);
    await expect(page.getByText(/zoom 1\.8/)).toBeVisible();

    const figure = page.getByRole('figure', { name: 'Surface' });
    const download = page.waitForEvent('download');
    await figure.getByRole('button', { name: /PNG/ }).click();
    expect(await colors(page, await readFile(await (await download).path()))).toBeGreaterThan(200);
    await figure.getByRole('button', { name: /show as table/ }).click();
    await expect(figure.getByRole('row', { name: /Adam/ })).toBeVisible();
  });
}

test('a click on the surface moves the start, with the shift key it adds one', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openLab(page);
  await showSurface(page);
  const plot = page.locator('.surface-plot');
  const x = page.getByRole('group', { name: 'Start 1' }).getByLabel('x');
  const before = Number(await x.inputValue());
  const { width, height } = /** @type {{width: number, height: number}} */ (
    await plot.boundingBox()
  );
  const middle = { x: width / 2, y: height / 2 };
  await plot.click({ position: middle });
  await expect(x).not.toHaveValue(String(before));
  // Seen straight from above the middle of the picture is that of the map.
  await page.keyboard.press('Home');
  for (let i = 0; i < 9; i++) await page.keyboard.press('ArrowUp');
  await expect(page.getByText('from 89° above')).toBeVisible();
  await expect(async () => {
    await plot.click({ position: middle });
    expect(Math.abs(Number(await x.inputValue()))).toBeLessThan(0.1);
  }).toPass();
  await plot.click({ position: { x: width / 2 + 40, y: height / 2 }, modifiers: ['Shift'] });
  await expect(page.getByRole('group', { name: /^Start/ })).toHaveCount(2);
});

test('the view of the surface and the settings of studies are in the address', async ({ page }) => {
  await openLab(page);
  await showSurface(page);
  await page.locator('.surface-plot').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('+');
  await page.getByLabel('Random starts').fill('37');
  await page.getByLabel('Detail').selectOption('48');
  await page.getByLabel('Optimizer to map').selectOption({ label: 'Adam' });
  await expect(page).toHaveURL(/l\.s\.of=adam/);
  const address = page.url();
  await page.goto('about:blank');
  await page.goto(address);
  await expect(page.getByText('Turned 40°, from 45° above, zoom 1.2')).toBeVisible();
  await expect(page.getByLabel('Random starts')).toHaveValue('37');
  await expect(page.getByLabel('Detail')).toHaveValue('48');
  await expect(page.getByLabel('Optimizer to map')).toHaveValue('adam');
});

test('the surface outlives its WebGL context', async ({ page }) => {
  await openLab(page);
  await showSurface(page);
  const plot = page.locator('.surface-plot');
  await expect(plot).toHaveAttribute('data-painter', 'webgl2');
  const context = await plot.evaluateHandle((element) =>
    [...element.querySelectorAll('canvas')]
      .map((canvas) => canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context'))
      .find(Boolean),
  );
  await context.evaluate((extension) => extension?.loseContext());
  await expect(plot).toHaveAttribute('data-painter', 'canvas');
  await context.evaluate((extension) => extension?.restoreContext());
  await expect(plot).toHaveAttribute('data-painter', 'webgl2');
});

for (const theme of ['Light', 'Dark']) {
  test(`axe finds nothing in study and surface, ${theme}`, async ({ page }) => {
    await page.getByLabel('Theme').selectOption({ label: theme });
    await openLab(page);
    await chooseHimmelblau(page);
    await page.getByRole('button', { name: 'Tune and race', exact: true }).click();
    await finished(page, 'Fair race');
    await page.getByLabel('Detail').selectOption('48');
    await page.getByRole('button', { name: 'Map basins', exact: true }).click();
    await finished(page, 'Basins');
    await showSurface(page);
    await page.getByLabel('Random starts').fill('0');
    expect(await axeFindings(page)).toEqual([]);
  });
}

test('study and surface are no wider than a phone of 360 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openLab(page);
  await chooseHimmelblau(page);
  await page.getByRole('button', { name: 'Tune and race', exact: true }).click();
  await finished(page, 'Fair race');
  await page.getByRole('button', { name: 'Map basins', exact: true }).click();
  await finished(page, 'Basins');
  await showSurface(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
});
