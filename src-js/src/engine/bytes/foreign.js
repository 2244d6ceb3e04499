/** Files that are no text, told by their first bytes, and how to get a CSV out of each. */

/** So many bytes are enough to tell. */
export const FOREIGN_BYTES = 512;

const SAVE_AS_CSV = 'Open it in its program and save the sheet as CSV (File, Save as, "CSV UTF-8")';
const EXPORT = 'Export its table as CSV';
const UNPACK = 'Unpack it and open the CSV file inside';
const PICTURE = { what: 'a picture', advice: 'Open the numbers it was made from, as CSV' };

/**
 * `at` is where the bytes begin; of several kinds that begin alike, the first one that fits counts.
 * @type {{at?: number, bytes: string, holds?: string, what: string, advice: string}[]}
 */
const KINDS = [
  {
    bytes: 'PK\x03\x04',
    holds: '[Content_Types].xml',
    what: 'an Excel workbook or another Office file',
    advice: SAVE_AS_CSV,
  },
  {
    bytes: 'PK\x03\x04',
    holds: 'application/vnd.oasis.opendocument',
    what: 'a LibreOffice or OpenOffice file',
    advice: SAVE_AS_CSV,
  },
  {
    bytes: 'PK\x03\x04',
    what: 'a zip archive or a workbook',
    advice: `${UNPACK}, or open the workbook in its program and save the sheet as CSV`,
  },
  { bytes: '\xd0\xcf\x11\xe0', what: 'an old Excel workbook', advice: SAVE_AS_CSV },
  { bytes: 'PAR1\x15', what: 'a Parquet file', advice: EXPORT },
  { bytes: '%PDF-', what: 'a PDF', advice: EXPORT },
  { bytes: 'SQLite format 3', what: 'an SQLite database', advice: EXPORT },
  { at: 257, bytes: 'ustar', what: 'a tar archive', advice: UNPACK },
  { at: 4, bytes: '1AY&SY', holds: 'BZh', what: 'compressed with bzip2', advice: UNPACK },
  { bytes: '\xfd7zXZ', what: 'compressed with xz', advice: UNPACK },
  { bytes: '\x28\xb5\x2f\xfd', what: 'compressed with zstd', advice: UNPACK },
  { bytes: '7z\xbc\xaf', what: 'a 7z archive', advice: UNPACK },
  { bytes: '\x89PNG', ...PICTURE },
  { bytes: '\xff\xd8\xff', ...PICTURE },
  { bytes: 'GIF89a', ...PICTURE },
];

/**
 * @param {Uint8Array} head the first bytes of a file, {@link FOREIGN_BYTES} if there are so many
 * @returns {{what: string, advice: string} | null} what the file is, to stand behind "is", and what
 *   to do about it; null if it may be text
 */
export function foreignKind(head) {
  const text = String.fromCharCode(...head.subarray(0, FOREIGN_BYTES));
  const kind = KINDS.find(
    ({ at = 0, bytes, holds = '' }) => text.startsWith(bytes, at) && text.includes(holds),
  );
  return kind ? { what: kind.what, advice: kind.advice } : null;
}

/** @param {Uint8Array} head the first bytes of a file */
export function isGzip(head) {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;
}
