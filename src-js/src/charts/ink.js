/**
 * Remembers where a path has been drawn, so that one that goes round and round in the same spot is not
 * drawn over itself a thousand times.
 */

/** Side of a cell, CSS pixels: the width of a line. */
const CELL = 2;

/**
 * @returns {{begin(width: number, height: number): void, leave(x: number, y: number): boolean}} `begin`
 *   a path on a picture of a size in CSS pixels; `leave` ink at a place, and tell whether there was some
 *   of this path; never beside the picture
 */
export function createInk() {
  /** The number of the path that was in a cell last. */
  let cells = new Uint32Array(0);
  let columns = 0;
  let rows = 0;
  let path = 0;
  return {
    begin(width, height) {
      columns = Math.ceil(width / CELL);
      rows = Math.ceil(height / CELL);
      if (cells.length < columns * rows) cells = new Uint32Array(columns * rows);
      path += 1;
    },
    leave(x, y) {
      const column = Math.floor(x / CELL);
      const row = Math.floor(y / CELL);
      if (!(column >= 0 && column < columns && row >= 0 && row < rows)) return false;
      const at = row * columns + column;
      const known = cells[at] === path;
      cells[at] = path;
      return known;
    },
  };
}
