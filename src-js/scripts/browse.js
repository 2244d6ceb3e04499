import { chromium } from '@playwright/test';
import { findBrowser } from './find-browser.js';
import { createSite } from './serve.js';

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').Page} Page */

/**
 * Serves a folder on a free port and opens a browser, for as long as they are used.
 *
 * @param {string} root of the site
 * @param {(browser: Browser, address: string) => Promise<void>} use is given the site's address,
 *     which ends with a slash
 * @param {{headers?: Record<string, string>, args?: string[]}} [options] response headers other than
 *     the product's, and arguments for the browser
 */
export async function browse(root, use, { headers, args = [] } = {}) {
  const site = createSite(root, headers);
  await new Promise((resolve) => site.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (site.address());
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', ...args],
  });
  try {
    await use(browser, `http://localhost:${port}/`);
  } finally {
    await browser.close();
    site.close();
  }
}
