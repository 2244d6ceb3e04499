/**
 * Makes the README's picture from the real page: `npm run screenshot`, after a build.
 */
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findBrowser } from './find-browser.js';
import { createSite } from './serve.js';

const site = createSite(fileURLToPath(new URL('../../web/target/site', import.meta.url)));
await new Promise((resolve) => site.listen(0, '127.0.0.1', () => resolve(undefined)));
const { port } = /** @type {import('node:net').AddressInfo} */ (site.address());
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
const page = await browser.newPage({
  viewport: { width: 1280, height: 1180 },
  colorScheme: 'light',
});
await page.goto(`http://localhost:${port}/`);
await page.getByLabel('Sample data').selectOption('iris');
await page.getByRole('table', { name: 'Preview' }).waitFor();
await page.getByRole('button', { name: 'Train', exact: true }).click();
await page.getByRole('table', { name: 'Metrics' }).waitFor();
await page.screenshot({
  path: fileURLToPath(new URL('../../docs/screenshot.png', import.meta.url)),
});
await browser.close();
site.close();
