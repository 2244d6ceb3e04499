import { ENCODINGS } from './encoding.js';

/** A text as it would look in an encoding. @typedef {{id: string, label: string, lines: string[]}} Look */

const LINES = 3;
const CHARACTERS = 120;
/** Bytes that are decoded for {@link LINES} lines. */
export const PREVIEW_BYTES = 4096;

/**
 * Where the lines begin in which encodings differ: that with the first byte outside of ASCII.
 *
 * @param {Uint8Array} bytes a part of a text in which such a byte is
 * @returns {number} an index; 0 if there is none after all
 */
export function differingLine(bytes) {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  return first < 0 ? 0 : bytes.lastIndexOf(0x0a, first) + 1;
}

/**
 * @param {Uint8Array} bytes of a text, from the beginning of a line
 * @returns {Look[]} the same lines in every encoding there is
 */
export function looks(bytes) {
  const part = bytes.subarray(0, PREVIEW_BYTES);
  return ENCODINGS.map(({ id, label }) => ({ id, label, lines: lines(part, id) }));
}

/**
 * @param {Uint8Array} bytes
 * @param {string} encoding
 */
function lines(bytes, encoding) {
  return new TextDecoder(encoding)
    .decode(bytes, { stream: true })
    .split(/\r\n|[\r\n]/)
    .slice(0, LINES)
    .map((line) => (line.length > CHARACTERS ? `${line.slice(0, CHARACTERS)}…` : line));
}
