import { bigCsv } from './big-csv.js';
import { gaugeFrames, gaugeOrder } from './gauge.js';
import { chooseFile, expect, hurry, openSample, status, test } from './page.js';

/** @import {Page} from '@playwright/test' */

/** @param {Page} page @param {string} name */
const button = (page, name) => page.getByRole('button', { name, exact: true });

/**
 * Which of the run's buttons make sense.
 * @param {Page} page
 */
function able(page) {
  return page
    .getByRole('toolbar', { name: 'Run' })
    .getByRole('button')
    .evaluateAll((buttons) =>
      buttons
        .filter((one) => one.getAttribute('aria-disabled') !== 'true')
        .map((one) => one.textContent),
    );
}

/** A number of the readout. @param {Page} page @param {string} name */
const reading = (page, name) =>
  page.locator('.readout div', { has: page.getByText(name, { exact: true }) }).locator('dd');

/** The iteration that is shown. @param {Page} page */
async function iteration(page) {
  const text = await reading(page, 'Iteration').textContent();
  return Number(text?.split('/')[0]?.replaceAll(',', ''));
}

/**
 * Lets the run go on for so long that it ends only when told to.
 * @param {Page} page
 */
async function endless(page) {
  await page.getByLabel('Iterations at most').fill('1000000');
  await page.getByLabel('Tolerance').fill('0');
  await expect(button(page, 'Train')).toHaveAttribute('aria-disabled', 'false');
}

/** @param {Page} page @param {number} rows @param {number} features */
async function openBig(page, rows, features) {
  await page.getByLabel('CSV file').setInputFiles({
    name: 'big.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(bigCsv(rows, features)),
  });
  await expect(button(page, 'Train')).toHaveAttribute('aria-disabled', 'false', {
    timeout: 30_000,
  });
}

test('train, pause, step, go on, stop, reset', async ({ page }) => {
  await openSample(page, 'Iris flowers');
  await endless(page);
  expect(await able(page)).toEqual(['Train', 'Step']);

  await button(page, 'Train').click();
  await expect(status(page)).toContainText('Training');
  await expect.poll(() => iteration(page)).toBeGreaterThan(3);
  expect(await able(page)).toEqual(['Pause', 'Stop', 'Reset']);

  await button(page, 'Pause').click();
  await expect(status(page)).toContainText('Paused');
  expect(await able(page)).toEqual(['Train', 'Step', 'Stop', 'Reset']);
  await expect(page.getByRole('table', { name: 'Metrics' })).toBeVisible();

  const paused = await iteration(page);
  await button(page, 'Step').click();
  await expect.poll(() => iteration(page)).toBe(paused + 1);
  await button(page, 'Step').click();
  await expect.poll(() => iteration(page)).toBe(paused + 2);

  await button(page, 'Train').click();
  await expect.poll(() => iteration(page)).toBeGreaterThan(paused + 5);
  await button(page, 'Stop').click();
  await expect(status(page)).toContainText('Stopped');
  expect(await able(page)).toEqual(['Train', 'Reset']);
  await expect(page.getByRole('table', { name: 'Runs' }).locator('tbody tr')).toHaveCount(1);

  await button(page, 'Reset').click();
  await expect(status(page)).toContainText('Ready to train');
  expect(await able(page)).toEqual(['Train', 'Step']);
  await expect(page.getByRole('figure', { name: 'Loss' })).toHaveCount(0);
  await expect(page.getByLabel('Iterations at most')).toHaveValue('1000000');
  await expect(page.getByRole('table', { name: 'Runs' }).locator('tbody tr')).toHaveCount(1);
});

test('the first step can be taken by itself, and a new run starts from nothing', async ({
  page,
}) => {
  await openSample(page, 'Iris flowers');
  await button(page, 'Step').click();
  await expect.poll(() => iteration(page)).toBe(1);
  await expect(status(page)).toContainText('Paused');
  await button(page, 'Stop').click();
  await expect(status(page)).toContainText('Stopped');
  await endless(page);
  await button(page, 'Train').click();
  await expect.poll(() => iteration(page)).toBeGreaterThan(1);
  await button(page, 'Stop').click();
  await expect(page.getByRole('table', { name: 'Runs' }).locator('tbody tr')).toHaveCount(2);
});

test('all of it works from the keyboard, and the focus stays where it is', async ({ page }) => {
  await openSample(page, 'Iris flowers');
  await endless(page);
  await button(page, 'Train').focus();
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('Training');
  await expect(button(page, 'Train')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(button(page, 'Pause')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(status(page)).toContainText('Paused');
});

test('parameters changed during a run begin a new one with the next Train', async ({ page }) => {
  await openSample(page, 'Iris flowers');
  await endless(page);
  await button(page, 'Train').click();
  await expect.poll(() => iteration(page)).toBeGreaterThan(20);
  await page.getByLabel('Learning rate').fill('0.01');
  await expect(button(page, 'Train')).toHaveAttribute('aria-disabled', 'false');
  const before = await iteration(page);
  await button(page, 'Train').click();
  await expect.poll(() => iteration(page)).toBeLessThan(before);
  await expect(status(page)).toContainText('Training');
  await button(page, 'Stop').click();
  await expect(page.getByRole('table', { name: 'Runs' })).toContainText('0.01');
});

test('parameters out of range are refused beside their field', async ({ page }) => {
  await openSample(page, 'Iris flowers');
  const rate = page.getByLabel('Learning rate');
  await rate.fill('-1');
  await expect(rate).toHaveAttribute('aria-invalid', 'true');
  await expect(rate).toHaveAccessibleDescription(/should be a number, above 0.*found -1/);
  await expect(status(page)).toHaveText('Training can begin once Learning rate has another value.');
  expect(await able(page)).toEqual([]);
  await rate.fill('');
  await expect(rate).toHaveAttribute('aria-invalid', 'true');
  await rate.fill('0.5');
  await expect(rate).toHaveAttribute('aria-invalid', 'false');
  await rate.press('ArrowUp');
  await expect(rate).toHaveValue('1');
  await expect(button(page, 'Train')).toHaveAttribute('aria-disabled', 'false');
});

test('why rows cannot be learned from is told in sight of the button', async ({ page }) => {
  const rows = Array.from({ length: 60 }, (_, i) => `${i % 9},${(i % 7) - 2.5}`);
  await chooseFile(page, 'negative.csv', ['x,y', ...rows].join('\n'));
  await page.getByLabel('Algorithm', { exact: true }).selectOption('poisson_regression');
  await page.setViewportSize({ width: 1280, height: 400 });
  await button(page, 'Train').click();
  const told = page.getByText('Poisson regression cannot learn from these rows.');
  await expect(told).toBeInViewport();
  await page.getByLabel('Algorithm', { exact: true }).selectOption('ridge');
  await expect(told).toHaveCount(0);
});

test('a run that diverges says so and what to do', async ({ page }) => {
  await openSample(page, 'Diabetes');
  await page.getByLabel('Solver').selectOption({ label: 'Descent, live' });
  await page.getByLabel('Optimizer', { exact: true }).selectOption({ label: 'Gradient descent' });
  await page.getByLabel('Learning rate').fill('10');
  await hurry(page);
  await button(page, 'Train').click();
  await expect(status(page)).toContainText('Diverged');
  await expect(status(page)).toContainText('lower learning rate');
});

test('a long run over many rows is cancelled at once, and other data take its place', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await openBig(page, 100_000, 20);
  await hurry(page);
  await endless(page);
  await button(page, 'Train').click();
  await expect.poll(() => iteration(page), { timeout: 30_000 }).toBeGreaterThan(3);
  // Each order comes at once after the answer to the former, while the model is still judged.
  const answers = [];
  for (const [order, answer] of [
    ['Pause', 'Paused'],
    ['Step', 'Paused'],
    ['Train', 'Training'],
    ['Stop', 'Stopped'],
    ['Train', 'Training'],
    ['Stop', 'Stopped'],
    ['Reset', 'Ready to train'],
  ]) {
    const millis = await gaugeOrder(page, String(order), String(answer));
    answers.push(`${order} ${millis.toFixed(0)}`);
  }
  console.log(`100,000 x 20: ms until the answer: ${answers.join(', ')}`);
  // Both runs that were stopped are judged and kept, whatever was ordered next.
  await expect(page.getByRole('table', { name: 'Runs' }).locator('tbody tr')).toHaveCount(2);
  await expect(page.getByRole('table', { name: 'Runs' })).not.toContainText('–');

  await button(page, 'Train').click();
  await expect(status(page)).toContainText('Training');
  await openSample(page, 'Two moons');
  await expect(status(page)).toContainText('Ready to train');
  await page.getByRole('button', { name: 'Use defaults' }).click();
  await button(page, 'Train').click();
  await expect(status(page)).toHaveText(/^(Converged|Stopped at the limit)/);
});

for (const [sample, figures] of /** @type {const} */ ([
  ['Breast cancer', ['Loss', 'Decision surface', 'Confusion matrix']],
  ['Diabetes', ['Loss', 'Prediction surface', 'Predicted against actual', 'Residuals']],
])) {
  test(`${sample}: the page goes on drawing while a run moves`, async ({ page }) => {
    await openSample(page, sample);
    await page.getByLabel('Solver').selectOption('descent');
    await endless(page);
    await hurry(page);
    await button(page, 'Train').click();
    await expect.poll(() => iteration(page)).toBeGreaterThan(3);
    const before = await iteration(page);
    const { perSecond, longTasks, longest } = await gaugeFrames(page, 120);
    console.log(
      `${sample}: ${perSecond.toFixed(0)} frames a second, ` +
        `${longTasks} tasks over 50 ms, the longest ${longest.toFixed(0)} ms`,
    );
    // How many frames there are depends on what else the machine does; that they come does not.
    await expect.poll(() => iteration(page)).toBeGreaterThan(before);
    for (const name of figures) {
      await expect.poll(() => isPainted(page, name)).toBe(true);
    }
    await button(page, 'Pause').click();
    await expect(status(page)).toContainText('Paused');
  });
}

/**
 * Whether a figure that is scrolled to shows more than its ground: several colours, or counts.
 * @param {Page} page
 * @param {string} name
 */
async function isPainted(page, name) {
  const figure = page.getByRole('figure', { name, exact: true });
  await figure.scrollIntoViewIfNeeded();
  return figure.evaluate((element) => {
    const canvas = element.querySelector('canvas');
    if (canvas === null) {
      return [...element.querySelectorAll('td')].every(({ textContent }) => textContent !== '');
    }
    const { width, height } = canvas;
    if (width === 0 || height === 0) {
      return false;
    }
    // Looked at on a copy, because reading makes a canvas slow.
    const copy = new OffscreenCanvas(width, height);
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (
      copy.getContext('2d', { willReadFrequently: true })
    );
    context.drawImage(canvas, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    return new Set(new Uint32Array(data.buffer)).size > 3;
  });
}

test('a chart that comes into sight shows what happened while it could not be seen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 500 });
  await openSample(page, 'Diabetes');
  await page.getByLabel('Solver').selectOption('descent');
  await page.getByLabel('Iterations at most').fill('50');
  await page.getByLabel('Tolerance').fill('0');
  await hurry(page);
  await button(page, 'Train').click();
  await expect(status(page)).toContainText('Stopped at the limit');
  await expect.poll(() => isPainted(page, 'Residuals')).toBe(true);
});

test('a deleted run can be had back, by keyboard too', async ({ page }) => {
  await openSample(page, 'Noisy line');
  await hurry(page);
  for (let i = 1; i <= 2; i++) {
    await button(page, 'Train').click();
    await expect(page.getByRole('table', { name: 'Runs' }).locator('tbody tr')).toHaveCount(i);
  }
  const names = page.getByRole('table', { name: 'Runs' }).getByLabel(/^Name of run/);
  const [first, second] = await names.evaluateAll((inputs) =>
    inputs.map((input) => /** @type {HTMLInputElement} */ (input).value),
  );
  await button(page, `Delete ${first}`).click();
  await button(page, `Delete ${second}`).click();
  await expect(page.getByRole('table', { name: 'Runs' })).toHaveCount(0);
  const undo = page.getByRole('button', { name: /^Undo the deletion of/ });
  await expect(undo).toBeFocused();
  await expect(undo).toHaveAccessibleName(`Undo the deletion of ${second}`);
  await page.keyboard.press('Enter');
  await expect(names).toHaveCount(1);
  await expect(undo).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(names).toHaveCount(2);
  await expect(names.first()).toHaveValue(String(first));
  await expect(undo).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Runs, scrolling' })).toBeFocused();
});

test('a worker that is killed is replaced; the file and the settings survive', async ({ page }) => {
  await openSample(page, 'Palmer penguins');
  await endless(page);
  await page.getByLabel('Learning rate').fill('0.02');
  await button(page, 'Train').click();
  await expect.poll(() => iteration(page)).toBeGreaterThan(3);

  const [worker] = page.workers();
  const next = page.waitForEvent('worker');
  await worker?.evaluate(() => {
    setTimeout(() => {
      throw new Error('killed by a test');
    });
  });
  await next;

  await expect(status(page)).toContainText('this run is lost');
  await expect(page.getByRole('table', { name: 'Preview' })).toBeVisible();
  await expect(page.getByLabel('Learning rate')).toHaveValue('0.02');
  await expect(button(page, 'Train')).toHaveAttribute('aria-disabled', 'false');
  await button(page, 'Train').click();
  await expect(status(page)).toContainText('Training');
  await expect.poll(() => iteration(page)).toBeGreaterThan(3);
  await button(page, 'Stop').click();
  await expect(page.getByRole('table', { name: 'Metrics' })).toBeVisible();
});
