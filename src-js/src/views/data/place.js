import { signal } from '@preact/signals';

/**
 * The cell that the preview is asked to show; a new object each time, also for the same cell.
 * `column` is -1 for the whole row.
 * @type {import('@preact/signals').Signal<{row: number, column: number} | null>}
 */
export const place = signal(null);

/** @param {number} row @param {number} column */
export function show(row, column) {
  place.value = { row, column };
}
