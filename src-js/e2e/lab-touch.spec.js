import { expect, test } from './page.js';

/** @typedef {import('./page.js').Page} Page */
/** @typedef {{x: number, y: number}} Point */

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

/**
 * Fingers of a phone.
 * @param {Page} page
 */
async function fingers(page) {
  const session = await page.context().newCDPSession(page);
  /** @param {'touchStart' | 'touchMove' | 'touchEnd'} type @param {Point[]} points */
  return (type, points) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(({ x, y }, id) => ({ x, y, id })),
    });
}

/** @param {Page} page @param {string} plot a selector @returns {Promise<Point>} its middle, in sight */
async function middleOf(page, plot) {
  const element = page.locator(plot);
  await element.evaluate((node) => node.scrollIntoView({ block: 'center' }));
  const box = /** @type {{x: number, y: number, width: number, height: number}} */ (
    await element.boundingBox()
  );
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
}

/** Two fingers around a place. @param {Point} middle @param {number} away */
const around = ({ x, y }, away) => [
  { x: x - away, y },
  { x: x + away, y },
];

/** @param {Page} page */
async function openLab(page) {
  await page.getByRole('link', { name: 'Optimizer lab' }).click();
  await expect(page.getByRole('figure', { name: 'Landscape' })).toContainText('Adam stands');
}

/** Least x and largest x of the map, as the address tells them. @param {Page} page */
async function shown(page) {
  await expect(page).toHaveURL(/l\.view=/);
  const view = new URLSearchParams(new URL(page.url()).hash.slice(1)).get('l.view');
  return String(view).split(',').map(Number);
}

test('on the map two fingers zoom about their middle, one drags a start or the map', async ({
  page,
}) => {
  await openLab(page);
  const touch = await fingers(page);
  const middle = await middleOf(page, '.chart-map');
  await touch('touchStart', around(middle, 30).slice(0, 1));
  await touch('touchStart', around(middle, 30));
  for (const away of [40, 50, 60]) await touch('touchMove', around(middle, away));
  await touch('touchEnd', []);
  const [xMin, xMax] = await shown(page);
  expect(xMax - xMin).toBeCloseTo(2, 1);
  expect(Math.abs(xMin + xMax) / 2).toBeLessThan(0.3);
  // Nothing was clicked meanwhile.
  await expect(page.getByRole('group', { name: 'Start 1' }).getByLabel('x')).toHaveValue('-1.5');

  await touch('touchStart', [middle]);
  await touch('touchMove', [{ x: middle.x + 20, y: middle.y }]);
  await touch('touchMove', [{ x: middle.x + 40, y: middle.y }]);
  await touch('touchEnd', []);
  await expect(async () => {
    expect((await shown(page))[0]).toBeLessThan(xMin - 0.1);
  }).toPass();
  await page.getByRole('button', { name: 'Reset view' }).tap();
  const place = await middleOf(page, '.chart-map');
  await page.touchscreen.tap(place.x, place.y);
  const x = page.getByRole('group', { name: 'Start 1' }).getByLabel('x');
  await expect(x).not.toHaveValue('-1.5');
  const tapped = Number(await x.inputValue());
  await touch('touchStart', [place]);
  await touch('touchMove', [{ x: place.x + 30, y: place.y + 20 }]);
  await touch('touchMove', [{ x: place.x + 60, y: place.y + 40 }]);
  await touch('touchEnd', []);
  await expect(async () => {
    expect(Number(await x.inputValue())).toBeGreaterThan(tapped + 0.2);
  }).toPass();
});

test('on the surface two fingers zoom, one turns, a tap moves the start', async ({ page }) => {
  await openLab(page);
  await page.getByRole('button', { name: 'Surface', exact: true }).tap();
  await expect(page.locator('.surface-plot')).toHaveAttribute('data-painter', /./);
  const touch = await fingers(page);
  const middle = await middleOf(page, '.surface-plot');
  await touch('touchStart', around(middle, 30).slice(0, 1));
  await touch('touchStart', around(middle, 30));
  for (const away of [45, 60]) await touch('touchMove', around(middle, away));
  await touch('touchEnd', []);
  await expect(page.getByText('Turned 30°, from 45° above, zoom 2.0')).toBeVisible();
  await touch('touchStart', [middle]);
  for (const way of [10, 30, 50]) await touch('touchMove', [{ x: middle.x - way, y: middle.y }]);
  await touch('touchEnd', []);
  await expect(page.getByText(/Turned 50°.*zoom 2\.0/)).toBeVisible();
  const x = page.getByRole('group', { name: 'Start 1' }).getByLabel('x');
  await expect(x).toHaveValue('-1.5');
  await page.touchscreen.tap(middle.x, middle.y);
  await expect(x).not.toHaveValue('-1.5');
});
