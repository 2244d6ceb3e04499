/**
 * Makes a module of TeaVM smaller with Binaryen's wasm-opt:
 *
 *     node scripts/optimize-wasm.js FROM TO [PASS...]
 *
 * leaving out the passes that are named.
 *
 * The world stays open: functions that JavaScript holds may be called from there.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What TeaVM uses, and the browsers named in the README know; wasm-opt may use no more. */
const FEATURES = [
  'bulk-memory',
  'exception-handling',
  'gc',
  'multivalue',
  'mutable-globals',
  'nontrapping-float-to-int',
  'reference-types',
  'sign-ext',
  'tail-call',
];

const [from, to, ...left] = process.argv.slice(2);
if (from === undefined || to === undefined) {
  console.error('usage: node scripts/optimize-wasm.js FROM TO [PASS...]');
  process.exit(2);
}
mkdirSync(dirname(to), { recursive: true });
const { status } = spawnSync(
  process.execPath,
  [
    fileURLToPath(new URL('../node_modules/binaryen/bin/wasm-opt', import.meta.url)),
    ...FEATURES.map((feature) => `--enable-${feature}`),
    '-O2',
    // It turns branches into selects, which makes training a fifth to a quarter slower.
    '--skip-pass=remove-unused-brs',
    ...left.map((pass) => `--skip-pass=${pass}`),
    from,
    '-o',
    to,
  ],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
