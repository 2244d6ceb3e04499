/**
 * Makes the README's picture from the real page: `npm run screenshot`, after a build.
 */
import { fileURLToPath } from 'node:url';
import { browse } from './browse.js';

const root = fileURLToPath(new URL('../../web/target/site', import.meta.url));

await browse(root, async (browser, address) => {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 1180 },
    colorScheme: 'light',
  });
  await page.goto(address);
  await page.getByLabel('Sample data').selectOption('iris');
  await page.getByRole('table', { name: 'Preview' }).waitFor();
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await page.getByRole('table', { name: 'Metrics' }).waitFor();
  await page.screenshot({
    path: fileURLToPath(new URL('../../docs/screenshot.png', import.meta.url)),
  });
});
