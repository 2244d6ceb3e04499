import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { disagreements } from './agreement.js';
import { expect, test } from './page.js';

/** The cases as a module of its own, with its runtime, and the answers of the JVM to them. */
const FOLDER = fileURLToPath(new URL('../../web/target/parity', import.meta.url));

/**
 * Runs every case in the page.
 * @param {Record<string, string>} files
 * @returns {Promise<[name: string, answer: string][]>}
 */
async function runCases(files) {
  const runtime = '/parity/runtime.js';
  const { exports } = await (await import(runtime)).load('/parity/parity.wasm');
  for (const [name, text] of Object.entries(files)) {
    exports.putFile(name, text);
  }
  return Array.from({ length: exports.caseCount() }, (_, i) => [
    exports.caseName(i),
    exports.runCase(i),
  ]);
}

test('the browser computes what the JVM computes', async ({ page }) => {
  // The site has none of these files; only this test can load them.
  await page.route('**/parity/*', (route) =>
    route.fulfill({ path: join(FOLDER, basename(new URL(route.request().url()).pathname)) }),
  );
  const { files, cases } = JSON.parse(readFileSync(join(FOLDER, 'answers.json'), 'utf8'));
  const answers = new Map(await page.evaluate(runCases, files));
  /** @type {import('./agreement.js').Case[]} */
  const expected = cases;
  expect([...answers.keys()]).toEqual(expected.map(({ name }) => name));
  expect(expected.flatMap((one) => disagreements(one, answers.get(one.name) ?? ''))).toEqual([]);
});
