/**
 * Rows of the table, fetched in blocks when they come into view and kept while they are near.
 */

const BLOCK = 100;
const MOST_BLOCKS = 40;

/**
 * @param {(first: number, count: number) => Promise<string[][] | null>} fetch null: rows of another
 *   table by now
 * @param {() => void} arrived called when more rows are there
 */
export function createRowBlocks(fetch, arrived) {
  /** @type {Map<number, string[][] | null>} null while a block is under way */
  const blocks = new Map();

  /** @param {number} block */
  async function load(block) {
    blocks.set(block, null);
    const rows = await fetch(block * BLOCK, BLOCK);
    if (rows === null) {
      blocks.delete(block);
      return;
    }
    blocks.set(block, rows);
    arrived();
  }

  return {
    /**
     * Asks for the rows that are not there yet.
     * @param {number} first @param {number} end excluded
     */
    want(first, end) {
      for (let block = Math.floor(first / BLOCK); block * BLOCK < end; block++) {
        if (!blocks.has(block)) load(block);
      }
      const middle = Math.floor((first + end) / 2 / BLOCK);
      if (blocks.size > MOST_BLOCKS) {
        for (const block of blocks.keys()) {
          if (Math.abs(block - middle) > MOST_BLOCKS / 2) blocks.delete(block);
        }
      }
    },
    /** @param {number} row @returns {string[] | undefined} its cells, if they are there */
    get: (row) => blocks.get(Math.floor(row / BLOCK))?.[row % BLOCK],
  };
}
