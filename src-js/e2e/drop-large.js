/** @typedef {import('@playwright/test').Page} Page */

/** Of a table of numbers with many digits. */
export const HEADER = 'a,b,c,d,e\n';
export const ROW = '1234567.125,0.000123456789,-98765.4321,2024.5,31415926.5358979\n';

/**
 * Drops a file that the page makes of many equal pieces, which takes hardly any memory. The drop comes
 * some frames later, so that making the file is no part of what the drop costs.
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
 * The same of pieces that hold different rows.
 * @param {Page} page
 * @param {string} name
 * @param {string} header
 * @param {string} piece
 * @param {number} megabytes
 * @returns {Promise<number>} how many pieces it has
 */
export function dropPieces(page, name, header, piece, megabytes) {
  return page.evaluate(
    async ([title, first, text, size]) => {
      const blob = new Blob([text]);
      const count = Math.ceil((size * 1e6) / blob.size);
      const carried = new DataTransfer();
      carried.items.add(new File([first, ...new Array(count).fill(blob)], title));
      for (let frames = 0; frames < 3; frames++) {
        await new Promise(requestAnimationFrame);
      }
      document
        .querySelector('footer')
        ?.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true }));
      return count;
    },
    /** @type {const} */ ([name, header, piece, megabytes]),
  );
}
