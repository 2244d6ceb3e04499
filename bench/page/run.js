/**
 * Visits the product and runs the comparison page in a headless Chromium, and prints what they show:
 *
 *     node run.js ['?only=csv&rows=100000']
 *
 * What is asked of the page alone leaves the product out.
 */
import { fileURLToPath } from 'node:url';
import { browse } from '../../src-js/scripts/browse.js';
import { csvText } from './csv-text.js';
import { visits } from './product.js';
import { table } from './report.js';

const search = process.argv[2] ?? '';
const project = fileURLToPath(new URL('../..', import.meta.url));

if (search === '') {
  const text = await csvText(10_000, 'plain');
  await browse(`${project}web/target/site`, async (browser, address) => {
    console.log(`Chromium ${browser.version()}, ${new Date().toISOString().slice(0, 10)}\n`);
    process.stdout.write(table(await visits(browser, address, text, '10,000 × 20', 9)));
  });
}

await browse(
  project,
  async (browser, address) => {
    const page = await browser.newPage();
    page.on('console', (message) => process.stdout.write(message.text()));
    const tools = await page.context().newCDPSession(page);
    await tools.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.exposeFunction('threadTime', async () => {
      const { metrics } = await tools.send('Performance.getMetrics');
      return 1000 * Number(metrics.find(({ name }) => name === 'ThreadTime')?.value);
    });
    await page.goto(`${address}bench/page/${search}`);
    await page.waitForFunction(() => document.title !== 'Running', undefined, { timeout: 0 });
    process.exitCode = (await page.title()) === 'Done' ? 0 : 1;
  },
  // The peers make functions from text, which the product's policy forbids.
  { headers: {}, args: ['--js-flags=--expose-gc'] },
);
