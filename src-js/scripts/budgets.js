/**
 * Holds the built site to its budgets: the wasm, and everything that the first load fetches.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const MOST_WASM = 1_000_000;
const MOST_FIRST_LOAD = 400_000;

const site = fileURLToPath(new URL('../../web/target/site', import.meta.url));

/** @param {string} folder @returns {string[]} */
function files(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files(path) : [path];
  });
}

const all = files(site);
const wasm = all.filter((path) => path.endsWith('.wasm'));
const wasmBytes = wasm.reduce((sum, path) => sum + statSync(path).size, 0);
// Samples are fetched only when they are chosen.
const first = all.filter((path) => !path.includes('samples'));
const firstLoad = first.reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0);

console.log(`wasm: ${wasmBytes} bytes of ${MOST_WASM}`);
console.log(`first load, gzip: ${firstLoad} bytes of ${MOST_FIRST_LOAD} in ${first.length} files`);
if (wasm.length !== 1 || wasmBytes > MOST_WASM || firstLoad > MOST_FIRST_LOAD) {
  console.error('The site is over its budget.');
  process.exit(1);
}
