/**
 * Measures whether memory stays flat while all optimizers race at full speed, after a build:
 *
 *     npm run memory [MINUTES]
 *
 * Prints what the page and its workers hold, and at the end how it changed, but for a first minute in
 * which curves and paths fill up.
 */
import { fileURLToPath } from 'node:url';
import { browse } from './browse.js';
import { HEADERS } from './serve.js';

const EVERY = 15_000;
const FILLING = 60_000;
const MEGABYTE = 1e6;

/** @typedef {{at: number, bytes: number}} Sample */

/**
 * What the page and its workers hold, their wasm too; garbage is collected first.
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<number>} bytes
 */
async function held(page) {
  const { bytes } = await page.evaluate(() =>
    /** @type {any} */ (performance).measureUserAgentSpecificMemory(),
  );
  return bytes;
}

/**
 * The slope of the straight line nearest to all samples.
 * @param {Sample[]} samples two or more
 * @returns {number} bytes a minute
 */
function slope(samples) {
  const mean = (/** @type {(sample: Sample) => number} */ of) =>
    samples.reduce((sum, sample) => sum + of(sample), 0) / samples.length;
  const [middle, usual] = [mean(({ at }) => at), mean(({ bytes }) => bytes)];
  const along = mean(({ at, bytes }) => (at - middle) * (bytes - usual));
  return (60_000 * along) / mean(({ at }) => (at - middle) ** 2);
}

const minutes = Number(process.argv[2] ?? 10);
const root = fileURLToPath(new URL('../../web/target/site', import.meta.url));

await browse(
  root,
  async (browser, address) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1700 } });
    await page.goto(address);
    await page.getByRole('link', { name: 'Optimizer lab' }).click();
    // With noise, none comes to rest.
    await page.getByText(/^Conditions:/).click();
    await page.getByLabel('Gradient noise').fill('0.1');
    const methods = page.getByRole('region', { name: 'Optimizers' });
    for (const box of await methods.getByRole('checkbox').all()) {
      await box.check();
    }
    await page.getByLabel('Speed').selectOption({ label: 'As fast as possible' });
    await page.getByRole('button', { name: 'Play', exact: true }).click();

    /** @type {Sample[]} */
    const samples = [];
    const start = performance.now();
    while (performance.now() - start < FILLING + minutes * 60_000) {
      await new Promise((resolve) => setTimeout(resolve, EVERY));
      const at = performance.now() - start;
      const bytes = await held(page);
      samples.push({ at, bytes });
      const pace = await page.locator('.lab-pace').textContent();
      console.log(
        `${(at / 1000).toFixed(0).padStart(4)} s  ${(bytes / MEGABYTE).toFixed(1)} MB  ${pace}`,
      );
    }
    const steady = samples.filter(({ at }) => at >= FILLING);
    const ends = [steady[0], steady.at(-1)].map((one) => Number(one?.bytes) / MEGABYTE);
    console.log(
      `over ${minutes} minutes: from ${ends[0]?.toFixed(1)} to ${ends[1]?.toFixed(1)} MB, ` +
        `${(slope(steady) / MEGABYTE).toFixed(3)} MB a minute`,
    );
  },
  {
    // Memory is told to a page that shares its process with nobody.
    headers: { ...HEADERS, 'Cross-Origin-Embedder-Policy': 'require-corp' },
    args: ['--disable-gpu', '--enable-blink-features=ForceEagerMeasureMemory'],
  },
);
