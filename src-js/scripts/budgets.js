/**
 * Holds the built site to its budgets: each wasm, and everything that the first load fetches. What is
 * fetched later (the optimizer lab and the statistics when they are opened, samples when they are
 * chosen) is printed.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const MOST_WASM = 1_000_000;
const MOST_FIRST_LOAD = 400_000;

/** A script's static imports; `import(` is none. */
const IMPORTS = /(?:from|import)\s*["'`]([^"'`]+)["'`]/g;
/** The worker and what it compiles are fetched at once, by addresses in a text. */
const ADDRESSES = /[\w./-]+\.wasm|[\w./-]*worker-[\w-]+\.js/g;
/** What the page itself names. */
const LINKS = /(?:src|href)="([^"]+)"/g;

const site = fileURLToPath(new URL('../../web/target/site', import.meta.url));

/** @param {string} folder @returns {string[]} */
function files(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files(path) : [path];
  });
}

/** The files that one file fetches as soon as it is there. @param {string} path */
function fetchedBy(path) {
  const text = /\.(html|js)$/.test(path) ? readFileSync(path, 'utf8') : '';
  const names = path.endsWith('.html')
    ? Array.from(text.matchAll(LINKS), ([, name]) => name)
    : [...Array.from(text.matchAll(IMPORTS), ([, name]) => name), ...(text.match(ADDRESSES) ?? [])];
  return names.flatMap((name) => all.filter((file) => basename(file) === basename(name)));
}

/** @param {Iterable<string>} paths */
const zipped = (paths) =>
  [...paths].reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0);

const all = files(site);
// A set is gone through in order, and what is added meanwhile comes last.
const first = new Set([join(site, 'index.html')]);
for (const path of first) {
  for (const fetched of fetchedBy(path)) {
    first.add(fetched);
  }
}
const later = all.filter((path) => !first.has(path) && !path.includes('samples'));

const wasm = all.filter((path) => path.endsWith('.wasm'));
const sizes = wasm.map((path) => statSync(path).size);

wasm.forEach((path, i) => {
  const when = first.has(path) ? 'first load' : 'later';
  console.log(`${basename(path)} (${when}): ${sizes[i]} bytes of ${MOST_WASM}`);
});
console.log(
  `first load, gzip: ${zipped(first)} bytes of ${MOST_FIRST_LOAD} in ${first.size} files`,
);
console.log(`loaded later, gzip: ${zipped(later)} bytes in ${later.length} files`);
const complete = wasm.length === 3 && wasm.filter((path) => first.has(path)).length === 1;
if (!complete || sizes.some((bytes) => bytes > MOST_WASM) || zipped(first) > MOST_FIRST_LOAD) {
  console.error(
    'The site is over its budget, or is not the three modules of which one comes first.',
  );
  process.exit(1);
}
