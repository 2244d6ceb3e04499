/**
 * The text of a file, or why it cannot be used. Nothing is read that could not be.
 */

/** Bytes; a string of more characters is near the limit of browsers. */
export const MOST_BYTES = 200_000_000;

/** What files that are no text begin with, and what to do about it. */
const FOREIGN = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: 'a zip or Excel file; save it as CSV first' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old Excel file; save it as CSV first' },
  { bytes: [0x1f, 0x8b], what: 'compressed with gzip; unpack it first' },
  { bytes: [0x50, 0x41, 0x52, 0x31], what: 'a Parquet file; export it as CSV first' },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'a PDF; export the table as CSV first' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'a picture' },
  { bytes: [0xff, 0xd8, 0xff], what: 'a picture' },
];

/**
 * @param {Uint8Array} bytes the first of a file
 * @returns {string} what the file is, or empty if it may be text
 */
export function foreignKind(bytes) {
  const found = FOREIGN.find((kind) => kind.bytes.every((byte, i) => bytes[i] === byte));
  return found?.what ?? '';
}

/**
 * Reads a file as UTF-8, whole.
 *
 * @param {File} file
 * @returns {Promise<string>} rejected with a sentence for the user
 */
export async function fileText(file) {
  if (file.size > MOST_BYTES) {
    const megabytes = Math.round(file.size / 1e6);
    throw new Error(
      `${file.name} has ${megabytes} MB; at most ${MOST_BYTES / 1e6} MB fit. Take a part of its rows.`,
    );
  }
  const what = foreignKind(new Uint8Array(await read(file.slice(0, 8), 'readAsArrayBuffer')));
  if (what !== '') {
    throw new Error(`${file.name} is ${what}.`);
  }
  return read(file, 'readAsText');
}

/**
 * @param {Blob} blob
 * @param {'readAsText' | 'readAsArrayBuffer'} how
 * @returns {Promise<any>}
 */
function read(blob, how) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () =>
      reject(new Error(`The file could not be read: ${reader.error?.message ?? 'unknown reason'}`));
    reader[how](blob);
  });
}
