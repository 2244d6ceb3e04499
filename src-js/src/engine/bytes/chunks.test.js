import { describe, expect, it } from 'vitest';
import { Chunks, survey } from './chunks.js';

const TEXT = 'größe,😀\r\n1,"ä""\nü"\r\n';
const job = { check() {}, progress() {} };

/** @param {Chunks} chunks */
function all(chunks) {
  let text = '';
  for (let chunk = chunks.next(); chunk !== ''; chunk = chunks.next()) {
    text += chunk;
  }
  return text;
}

/** Reads parts at once, as only a worker can. @param {Buffer} bytes */
function fileOf(bytes) {
  const slice = (/** @type {number} */ from, /** @type {number} */ to) =>
    /** @type {any} */ (bytes.subarray(from, to));
  return /** @type {any} */ ({ size: bytes.length, slice });
}
const read = (/** @type {any} */ part) => part;

describe('the chunks of a file', () => {
  it.each(['utf-8', 'utf-16le', 'shift_jis'])(
    'are its text in %s, wherever it is cut',
    (encoding) => {
      const bytes =
        encoding === 'shift_jis'
          ? Buffer.from('8365835883672c0d0a312c8341', 'hex')
          : Buffer.from(TEXT, encoding === 'utf-8' ? 'utf8' : 'utf16le');
      const text = new TextDecoder(encoding).decode(bytes);
      for (let size = 1; size <= bytes.length + 1; size++) {
        const chunks = new Chunks(fileOf(bytes), encoding, read, size);
        expect(all(chunks)).toBe(text);
        chunks.rewind();
        expect(all(chunks)).toBe(text);
      }
    },
  );

  it('end where the file cannot be read, and say so', () => {
    const chunks = new Chunks(fileOf(Buffer.from(TEXT)), 'utf-8', () => {
      throw new DOMException('gone', 'NotReadableError');
    });
    expect(chunks.next()).toBe('');
    expect(chunks.failed).toBe(true);
  });
});

describe('the survey of a file', () => {
  it('holds all of a short text', async () => {
    const found = await survey(new Blob(['\ufeff', TEXT]), 'utf-8', job);
    expect(found).toEqual({ head: TEXT, tail: TEXT, length: TEXT.length });
  });

  it('holds beginning and end of a long one', async () => {
    const line = 'ä,1\n';
    const text = `first\n${line.repeat(5_000_000)}last\n`;
    const { head, tail, length } = await survey(new Blob([text]), 'utf-8', job);
    expect(length).toBe(text.length);
    expect(head).toBe(text.slice(0, 9 << 20));
    expect(tail).toBe(text.slice(-(1 << 20)));
  });
});
