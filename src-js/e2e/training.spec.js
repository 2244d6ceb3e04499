import { expect, hurry, openSample, status, test } from './page.js';

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

/**
 * A file of numbers and two classes that no line tells apart.
 * @param {number} rows
 * @param {number} features
 */
function bigCsv(rows, features) {
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const lines = [`${Array.from({ length: features }, (_, j) => `x${j + 1}`).join(',')},kind`];
  for (let i = 0; i < rows; i++) {
    const values = Array.from({ length: features }, () => next().toFixed(4));
    lines.push(`${values.join(',')},${next() + Number(values[0]) > 1 ? 'yes' : 'no'}`);
  }
  return lines.join('\n');
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
  expect(await able(page)).toEqual([]);
  await rate.fill('');
  await expect(rate).toHaveAttribute('aria-invalid', 'true');
  await rate.fill('0.5');
  await expect(rate).toHaveAttribute('aria-invalid', 'false');
  await rate.press('ArrowUp');
  await expect(rate).toHaveValue('1');
  await expect(button(page, 'Train')).toHaveAttribute('aria-disabled', 'false');
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
  for (const [order, answer] of [
    ['Pause', 'Paused'],
    ['Train', 'Training'],
    ['Stop', 'Stopped'],
  ]) {
    await button(page, String(order)).click();
    await expect(status(page)).toContainText(String(answer));
  }

  await button(page, 'Train').click();
  await expect(status(page)).toContainText('Training');
  await openSample(page, 'Two moons');
  await expect(status(page)).toContainText('Ready to train');
  await page.getByRole('button', { name: 'Use defaults' }).click();
  await button(page, 'Train').click();
  await expect(status(page)).toHaveText(/^(Converged|Stopped at the limit)/);
});

for (const sample of ['Breast cancer', 'Diabetes']) {
  test(`${sample}: the page goes on drawing while a run moves`, async ({ page }) => {
    await openSample(page, sample);
    await page.getByLabel('Solver').selectOption('descent');
    await endless(page);
    await hurry(page);
    await button(page, 'Train').click();
    await expect.poll(() => iteration(page)).toBeGreaterThan(3);
    const before = await iteration(page);
    const { frames, millis, tasks } = await page.evaluate(
      () =>
        new Promise((resolve) => {
          /** @type {number[]} */
          const tasks = [];
          const observer = new PerformanceObserver((list) => {
            tasks.push(...list.getEntries().map(({ duration }) => duration));
          });
          observer.observe({ type: 'longtask' });
          const start = performance.now();
          let frames = 0;
          const count = () => {
            frames++;
            if (frames < 120) {
              requestAnimationFrame(count);
            } else {
              observer.disconnect();
              resolve({ frames, millis: performance.now() - start, tasks });
            }
          };
          requestAnimationFrame(count);
        }),
    );
    const longest = Math.max(0, ...tasks);
    console.log(
      `${sample}: ${((1000 * frames) / millis).toFixed(0)} frames a second, ` +
        `${tasks.length} tasks over 50 ms, the longest ${longest.toFixed(0)} ms`,
    );
    // How many frames there are depends on what else the machine does; that they come does not.
    await expect.poll(() => iteration(page)).toBeGreaterThan(before);
    await button(page, 'Pause').click();
    await expect(status(page)).toContainText('Paused');
  });
}

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
