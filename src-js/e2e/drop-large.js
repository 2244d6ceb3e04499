/** @import {JSHandle, Page} from '@playwright/test' */

/** Of a table of numbers with many digits. */
export const HEADER = 'a,b,c,d,e\n';
export const ROW = '1234567.125,0.000123456789,-98765.4321,2024.5,31415926.5358979\n';

/**
 * Drops a file of many equal rows.
 * @param {Page} page
 * @param {string} name
 * @param {string} header
 * @param {string} row
 * @param {number} megabytes
 * @returns {Promise<number>} how many rows it has
 */
export async function dropLarge(page, name, header, row, megabytes) {
  const rows = Math.ceil(1e6 / row.length);
  return rows * (await dropPieces(page, name, header, row.repeat(rows), megabytes));
}

/**
 * Drops a file of pieces that hold different rows.
 * @param {Page} page
 * @param {string} name
 * @param {string} header
 * @param {string} piece
 * @param {number} megabytes
 * @returns {Promise<number>} how many pieces it has
 */
export async function dropPieces(page, name, header, piece, megabytes) {
  const file = await makeLarge(page, name, header, piece, megabytes);
  await drop(file.carried);
  return file.pieces;
}

/**
 * A file that the page makes of many equal pieces, which takes hardly any memory.
 * @param {Page} page
 * @param {string} name
 * @param {string} header
 * @param {string} piece
 * @param {number} megabytes
 * @returns {Promise<{pieces: number, carried: JSHandle<DataTransfer>}>} how many pieces it has, and what
 *   can be dropped
 */
export async function makeLarge(page, name, header, piece, megabytes) {
  const pieces = Math.ceil((megabytes * 1e6) / piece.length);
  const carried = await page.evaluateHandle(
    ([title, first, text, count]) => {
      const blob = new Blob([text]);
      const transfer = new DataTransfer();
      transfer.items.add(new File([first, ...new Array(count).fill(blob)], title));
      return transfer;
    },
    /** @type {const} */ ([name, header, piece, pieces]),
  );
  return { pieces, carried };
}

/** Drops it on the page. @param {JSHandle<DataTransfer>} carried */
export async function drop(carried) {
  await carried.evaluate((transfer) => {
    document
      .querySelector('footer')
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }));
  });
}
