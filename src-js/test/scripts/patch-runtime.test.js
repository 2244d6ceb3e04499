import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  KNOWN_BODIES,
  patchRuntime,
  STOCK_SHA256,
  stringPool,
  unknownBodies,
} from '../../scripts/patch-runtime.js';

const built = new URL('../../../web/target/', import.meta.url);
const STOCK = fileURLToPath(new URL('teavm/stock-runtime.js', built));

/** @param {number} value @returns {number[]} in LEB128 */
function varint(value) {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)];
}

/** @param {number[]} bytes @returns {number[]} the bytes behind their number */
const counted = (bytes) => [...varint(bytes.length), ...bytes];

/** @param {string} text @returns {number[]} as TeaVM writes it into its pool */
const pooled = (text) => [...varint(text.length), ...new TextEncoder().encode(text)];

/** @param {string[]} texts @returns {number[]} a passive segment */
const passive = (...texts) => [1, ...counted(texts.flatMap(pooled))];

/** @param {string[]} texts @returns {number[]} an active segment at 300: i32.const, end */
const active = (...texts) => [0, 0x41, ...varint(300), 0x0b, ...counted(texts.flatMap(pooled))];

/** @param {number[][]} segments @returns {Uint8Array} a module with another section before its data */
function wasm(...segments) {
  const header = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
  const other = [0, ...counted([1, 2, 3])];
  const data = [11, ...counted([...varint(segments.length), ...segments.flat()])];
  return new Uint8Array([...header, ...other, ...data]);
}

describe('stringPool', () => {
  it('reads texts of any characters and lengths', () => {
    const texts = ['', 'return str;', 'ü € 😀 \u0000', 'long '.repeat(100)];
    expect(stringPool(wasm(passive(...texts)))).toEqual(texts);
  });

  it('reads every segment', () => {
    expect(stringPool(wasm(active('a'), passive('b', 'c')))).toEqual(['a', 'b', 'c']);
  });

  it('refuses a module without data: TeaVM makes none', () => {
    const header = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
    expect(() => stringPool(header)).toThrow('the data section');
  });

  it.each([
    ['of another kind', [2, 0, 0]],
    ['that ends within a text', [1, ...counted([5, 97])]],
    ['that ends within a number', [1, 128]],
  ])('refuses a segment %s', (_, segment) => {
    expect(() => stringPool(wasm(segment))).toThrow('the data section');
  });
});

describe('unknownBodies', () => {
  it('finds function bodies among other texts', () => {
    const body = 'return window.open(url);';
    const texts = ['a word', 'Choose a column; then train.', '{0}', body, '{return eval(x);}'];
    expect(unknownBodies(texts)).toEqual([body, '{return eval(x);}']);
  });

  it('passes over those that the runtime can make', () => {
    expect(unknownBodies(['return str;', '{return {};}', 'return array;'])).toEqual([]);
  });
});

describe('patchRuntime', () => {
  it('refuses a runtime that it was not written for, and tells its hash', () => {
    expect(() => patchRuntime('export const load = 1;')).toThrow(
      /TeaVM's runtime has changed \(SHA-256 [0-9a-f]{64}\)/,
    );
  });

  // In `mvn verify` the build, which takes it out of TeaVM, comes first.
  it.skipIf(!existsSync(new URL('site', built)))(
    'leaves nothing that makes functions from text',
    () => {
      const patched = patchRuntime(readFileSync(STOCK, 'utf8'));
      expect(patched).not.toMatch(/new Function|\beval\b/);
      for (const [signature, expression] of Object.entries(KNOWN_BODIES)) {
        expect(patched).toContain(`${JSON.stringify(signature)}:${expression}`);
      }
      expect(STOCK_SHA256).toMatch(/^[0-9a-f]{64}$/);
    },
  );
});

describe('the command', () => {
  it('refuses a module with an unknown body and writes nothing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dropfit-patch-'));
    try {
      const module = join(folder, 'm.wasm');
      const output = join(folder, 'out.js');
      writeFileSync(module, wasm(passive('return top.location;')));
      const script = fileURLToPath(new URL('../../scripts/patch-runtime.js', import.meta.url));
      const { status, stderr } = spawnSync(
        process.execPath,
        [script, join(folder, 'stock.js'), output, module],
        { encoding: 'utf8' },
      );
      expect(status).not.toBe(0);
      expect(stderr).toContain('return top.location;');
      expect(existsSync(output)).toBe(false);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
