import { engine } from './engine.js';

/** @import {Inspected, Progress} from '../engine/protocol.js' */

/** Bytes; a string of more characters is near the limit of browsers. */
export const MOST_BYTES = 200_000_000;

/**
 * The text of a file that may be compressed, and in any encoding that can be told.
 *
 * @param {File} file
 * @returns {Promise<string>} rejected with a sentence for the user
 */
export async function fileText(file) {
  const found = await engine().inspect(file, () => {});
  if (!found.ok) {
    throw new Error(`${file.name}: ${found.problems.map(({ message }) => message).join(' ')}`);
  }
  if (found.file.size > MOST_BYTES) {
    const megabytes = Math.round(found.file.size / 1e6);
    throw new Error(
      `${file.name} has ${megabytes} MB; at most ${MOST_BYTES / 1e6} MB fit. Take a part of its rows.`,
    );
  }
  return readText(found.file, found.encoding);
}

/**
 * Reads a file, whole.
 *
 * @param {Blob} file
 * @param {string} encoding
 * @returns {Promise<string>} rejected with a sentence for the user
 */
export function readText(file, encoding) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(/** @type {string} */ (reader.result));
    reader.onerror = () =>
      reject(new Error(`The file could not be read: ${reader.error?.message ?? 'unknown reason'}`));
    reader.readAsText(file, encoding);
  });
}
