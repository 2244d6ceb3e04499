/**
 * Measures how the page keeps up with a run, after a build:
 *
 *     npm run frames [SECONDS] [SITE]
 *
 * For the optimizer lab and each kind of model it prints frames a second, tasks over 50 ms, and the processor time that
 * the page's main thread and the worker take for one frame; then how soon orders are answered while
 * 100,000 rows are learned from, and how soon the page and a dropped file are there. Frames a second
 * fall when the machine is busy with other things; processor time does much less.
 */
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { bigCsv } from '../e2e/big-csv.js';
import { gaugeFrames, gaugeOrder } from '../e2e/gauge.js';
import { findBrowser } from './find-browser.js';
import { createSite } from './serve.js';
import { threadTimes } from './thread-times.js';

/** @typedef {import('@playwright/test').Page} Page */

/** Lets runs go on longer than anyone measures. */
const ENDLESS = '1000000';
/** For algorithms that allow fewer iterations. */
const LONG = '100000';

/** @param {Page} page @param {string} name */
const button = (page, name) => page.getByRole('button', { name, exact: true });

/**
 * Trains for some time and says how the page does meanwhile.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {Page} page with all that is chosen
 * @param {string} title
 * @param {number} seconds
 * @param {string} [limit] of iterations
 */
async function gaugeRun(browser, page, title, seconds, limit = ENDLESS) {
  await endless(page, limit);
  for (const [label, value] of [
    ['120 a second', '120'],
    ['full speed', ''],
  ]) {
    await page.getByLabel('Speed').selectOption(String(value));
    await button(page, 'Train').click();
    // Only what can be seen is painted: the window is high enough for all figures.
    await page.getByRole('figure', { name: 'Loss' }).evaluate((figure) => figure.scrollIntoView());
    await gaugeMoving(browser, page, `${title.padEnd(26)} ${label}`, seconds);
    await button(page, 'Reset').click();
  }
}

/**
 * What moves takes of each frame.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {Page} page on which something moves
 * @param {string} title
 * @param {number} seconds
 */
async function gaugeMoving(browser, page, title, seconds) {
  // The first second is the compiler's.
  await gaugeFrames(page, 60);
  await browser.startTracing(page, {
    categories: ['disabled-by-default-devtools.timeline'],
  });
  const frames = Math.round(60 * seconds);
  const { perSecond, longTasks, longest } = await gaugeFrames(page, frames);
  const times = threadTimes(await browser.stopTracing());
  console.log(
    `${title.padEnd(40)} ${perSecond.toFixed(1).padStart(5)} frames/s` +
      `  main ${(times.main / frames).toFixed(2).padStart(6)} ms/frame` +
      `  worker ${(times.worker / frames).toFixed(1).padStart(5)} ms/frame` +
      `  longest ${times.longest.toFixed(0).padStart(3)} ms` +
      `  ${longTasks} over 50 ms, with waiting (${longest.toFixed(0)})`,
  );
}

/**
 * Lets optimizers race as fast as they can, with noise, so that none comes to rest.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {Page} page
 * @param {number} seconds
 */
async function gaugeLab(browser, page, seconds) {
  await page.getByRole('link', { name: 'Optimizer lab' }).click();
  await page.getByText(/^Conditions:/).click();
  await page.getByLabel('Gradient noise').fill('0.1');
  const boxes = page.getByRole('region', { name: 'Optimizers' }).getByRole('checkbox');
  for (const who of ['usual', 'all']) {
    for (const box of who === 'all' ? await boxes.all() : []) {
      await box.check();
    }
    await page.getByLabel('Speed').selectOption({ label: 'As fast as possible' });
    await button(page, 'Play').click();
    await gaugeMoving(browser, page, `lab, ${who} optimizers`.padEnd(27) + 'full speed', seconds);
    console.log(await page.locator('.lab-pace').textContent());
    await button(page, 'Pause').click();
  }
}

/** @param {Page} page @param {string} limit */
async function endless(page, limit) {
  await page.getByLabel('Iterations at most').fill(limit);
  const tolerance = page.getByLabel('Tolerance');
  if (await tolerance.isVisible()) {
    await tolerance.fill('0');
  }
}

/** @param {Page} page @param {string} name */
async function openSample(page, name) {
  await page.getByLabel('Sample data').selectOption(name);
  await page.getByRole('table', { name: 'Preview' }).waitFor();
  await page.locator('[role=toolbar] button[aria-disabled=false]').first().waitFor();
}

/** @param {Page} page @param {number} rows */
async function openBig(page, rows) {
  const buffer = Buffer.from(bigCsv(rows, 20));
  await page
    .getByLabel('CSV file')
    .setInputFiles({ name: `${rows}.csv`, mimeType: 'text/csv', buffer });
  await page.locator('.source-name', { hasText: `${rows}.csv` }).waitFor();
  await page.locator('[role=toolbar] button[aria-disabled=false]').first().waitFor();
}

/**
 * Orders in the middle of a run, each at once after the answer to the former.
 *
 * @param {Page} page with all that is chosen
 * @param {string} title
 */
async function gaugeOrders(page, title) {
  await page.getByLabel('Speed').selectOption('');
  await button(page, 'Train').click();
  await gaugeFrames(page, 60);
  const answers = [];
  for (const [name, answer] of [
    ['Pause', 'Paused'],
    ['Step', 'Paused'],
    ['Train', 'Training'],
    ['Stop', 'Stopped'],
    ['Train', 'Training'],
    ['Reset', 'Ready'],
    ['Train', 'Training'],
    ['Pause', 'Paused'],
    ['Train', 'Training'],
  ]) {
    const millis = await gaugeOrder(page, String(name), String(answer));
    answers.push(`${name} ${millis.toFixed(0)}`);
    if (name === 'Train') {
      await gaugeFrames(page, 60);
    }
  }
  console.log(`${title}: ms until the answer: ${answers.join(', ')}`);
  await button(page, 'Reset').click();
}

/**
 * From the choice of a file to its table.
 * @param {Page} page
 */
async function gaugePreview(page) {
  const text = bigCsv(10_000, 20);
  const millis = await page.evaluate(async (text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'dropped.csv', { type: 'text/csv' }));
    const start = performance.now();
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
    );
    await new Promise((resolve) => {
      const look = () => {
        const name = document.querySelector('.source-name')?.textContent ?? '';
        const cell = document.querySelector('table[aria-label=Preview] tbody td');
        if (name.includes('dropped.csv') && cell?.textContent) {
          resolve(undefined);
        } else {
          requestAnimationFrame(look);
        }
      };
      look();
    });
    return performance.now() - start;
  }, text);
  console.log(`10,000 x 20, dropped to preview: ${millis.toFixed(0)} ms`);
}

const seconds = Number(process.argv[2] ?? 4);
const site = createSite(
  process.argv[3] ?? fileURLToPath(new URL('../../web/target/site', import.meta.url)),
);
await new Promise((resolve) => site.listen(0, '127.0.0.1', () => resolve(undefined)));
const { port } = /** @type {import('node:net').AddressInfo} */ (site.address());
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 1700 } });
console.log(`load ${loadavg()[0]?.toFixed(1)}`);
await page.goto(`http://localhost:${port}/`);
await page.getByLabel('Sample data').waitFor();
const ready = await page.evaluate(() => performance.now());
console.log(`page ready ${ready.toFixed(0)} ms after the load began`);
await gaugePreview(page);

await gaugeLab(browser, page, seconds);
await page.getByRole('link', { name: 'Playground' }).click();
await openSample(page, 'iris');
await gaugeRun(browser, page, 'classes, 150 rows', seconds);
await openSample(page, 'breast-cancer');
await gaugeRun(browser, page, 'classes, 569 rows', seconds);
await openSample(page, 'diabetes');
await page.getByLabel('Solver').selectOption('descent');
await gaugeRun(browser, page, 'numbers, 442 rows', seconds);
await openBig(page, 10_000);
await gaugeRun(browser, page, 'classes, 10,000 rows', seconds);
await page.getByLabel('Target', { exact: true }).selectOption({ label: 'x1' });
await page.getByLabel('Solver').selectOption('descent');
await gaugeRun(browser, page, 'numbers, 10,000 rows', seconds);
const target = page.getByLabel('Target', { exact: true });
await target.selectOption('-1');
await page.getByLabel('Restarts').fill('100');
await gaugeRun(browser, page, 'groups, 10,000 rows', seconds, LONG);

await openBig(page, 100_000);
await gaugeRun(browser, page, 'classes, 100,000 rows', seconds);
await endless(page, ENDLESS);
await gaugeOrders(page, '100,000 x 20, classes');
await target.selectOption('-1');
await page.getByLabel('Restarts').fill('100');
await endless(page, LONG);
await gaugeOrders(page, '100,000 x 20, groups');
console.log(`load ${loadavg()[0]?.toFixed(1)}`);
await browser.close();
site.close();
