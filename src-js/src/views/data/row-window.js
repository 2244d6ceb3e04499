/**
 * Which of many equal rows (or columns) of a scrolled box are to be drawn. Browsers cannot lay out
 * boxes of any height, so that very long tables scroll a box of the greatest height in proportion.
 */

/** The greatest extent in pixels that all browsers lay out without errors. */
export const MOST_PIXELS = 15_000_000;

/** @typedef {{first: number, end: number, before: number, after: number}} Window */

/**
 * @param {object} box
 * @param {number} box.scrolled pixels scrolled past
 * @param {number} box.seen pixels that can be seen
 * @param {number} box.size pixels of one row
 * @param {number} box.count rows in all
 * @param {number} box.spare rows drawn beyond what can be seen, on each side
 * @returns {Window} rows `first` to `end` (excluded), and the pixels to leave empty before and after
 */
export function rowWindow({ scrolled, seen, size, count, spare }) {
  const shown = Math.ceil(seen / size) + 1;
  const extent = Math.min(count * size, MOST_PIXELS);
  const scrollable = Math.max(extent - seen, 0);
  const at = Math.min(Math.max(scrolled, 0), scrollable);
  const top = scrollable === 0 ? 0 : (at / scrollable) * Math.max(count * size - seen, 0);
  const first = Math.max(0, Math.floor(top / size) - spare);
  const end = Math.min(count, Math.floor(top / size) + shown + spare);
  const before = Math.max(0, Math.min(first * size - (top - at), extent - (end - first) * size));
  return { first, end, before, after: Math.max(0, extent - before - (end - first) * size) };
}

/**
 * How far to scroll so that a row stands in the middle.
 *
 * @param {number} row
 * @param {{seen: number, size: number, count: number}} box as for {@link rowWindow}
 */
export function scrollTo(row, { seen, size, count }) {
  const extent = Math.min(count * size, MOST_PIXELS);
  const scrollable = Math.max(extent - seen, 0);
  const range = Math.max(count * size - seen, 0);
  const top = Math.min(Math.max(row * size - (seen - size) / 2, 0), range);
  return range === 0 ? 0 : (top / range) * scrollable;
}
