import { signal } from '@preact/signals';
import { report } from '../../state/data.js';

/**
 * The cell that the preview is asked to show; a new object each time, also for the same cell.
 * `column` is -1 for the whole row. It is a place in `table`, and in no other one.
 * @type {import('@preact/signals').Signal<
 *   {row: number, column: number, table: typeof report.value} | null>}
 */
export const place = signal(null);

/** @param {number} row @param {number} column */
export function show(row, column) {
  place.value = { row, column, table: report.peek() };
}
