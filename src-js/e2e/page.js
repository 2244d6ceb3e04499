import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test as base, expect } from '@playwright/test';

export { expect };

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/**
 * The tests' page: opened, and at the end without a console error or a request to another origin.
 */
export const test = base.extend({
  page: async ({ page, baseURL }, use) => {
    /** @type {string[]} */
    const complaints = [];
    page.on('console', (message) => {
      // WebGL without a graphics card says so; that is the machine's, not the page's.
      if (message.text().includes('GPU stall due to ReadPixels')) return;
      if (message.type() === 'error' || message.type() === 'warning') {
        complaints.push(`${message.type()}: ${message.text()}`);
      }
    });
    page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(String(baseURL)) && !url.startsWith('blob:')) {
        complaints.push(`request to another origin: ${url}`);
      }
    });
    await page.goto('./');
    await expect(page.getByLabel('Sample data')).toBeVisible();
    await use(page);
    expect(complaints).toEqual([]);
  },
});

/** @typedef {import('@playwright/test').Page} Page */

/** @param {Page} page @param {string} title */
export async function openSample(page, title) {
  await page.getByLabel('Sample data').selectOption({ label: title });
  await expect(page.locator('.source-name')).toContainText(title);
  await expect(page.getByRole('table', { name: 'Preview' })).toBeVisible();
}

/** @param {Page} page @param {string} name @param {string} text */
export async function chooseFile(page, name, text) {
  await page
    .getByLabel('CSV file')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

/** Lets runs go as fast as they can. @param {Page} page */
export async function hurry(page) {
  await page.getByLabel('Speed').selectOption({ label: 'As fast as possible' });
}

/** @param {Page} page */
export function status(page) {
  return page.locator('.training').getByRole('status');
}

/** Trains to the end. @param {Page} page */
export async function train(page) {
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(status(page)).toHaveText(/^(Converged|Stopped at the limit)/, { timeout: 45_000 });
  await expect(page.getByRole('table', { name: 'Metrics' })).toBeVisible();
}

/** The text of the file that a button saves. @param {Page} page @param {string} button */
export async function saved(page, button) {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFileSync(await (await download).path(), 'utf8');
}

/**
 * The cells of a column of a CSV without quotes; the last one of that name.
 * @param {string} csv
 * @param {string} column
 * @returns {string[]}
 */
export function columnOf(csv, column) {
  const [header = '', ...rows] = csv.trim().split('\r\n');
  const at = header.split(',').lastIndexOf(column);
  expect(at).toBeGreaterThanOrEqual(0);
  return rows.map((row) => String(row.split(',')[at]));
}

/**
 * What axe finds wrong, in words. The source is evaluated because the page's policy allows no other
 * script.
 * @param {Page} page
 */
export async function axeFindings(page) {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    // Half-way from one colour to the other, contrast is nobody's.
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    const { violations } = await /** @type {any} */ (globalThis).axe.run(document, {
      resultTypes: ['violations'],
    });
    return violations.map(
      (/** @type {any} */ { id, help, nodes }) =>
        `${id}: ${help}: ${nodes.map((/** @type {any} */ node) => node.target.join(' ')).join(', ')}`,
    );
  });
}
