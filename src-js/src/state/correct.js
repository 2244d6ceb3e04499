import { chooseUsual } from './arrange.js';
import { refitted } from './columns.js';
import { csvOptions, read, reading, report, source } from './data.js';
import { choices } from './experiment.js';
import { remember, snapshot } from './history.js';

/** @typedef {import('../engine/protocol.js').ColumnChoice} ColumnChoice */
/** @typedef {import('../engine/protocol.js').ColumnType} ColumnType */
/** @typedef {import('../engine/protocol.js').CsvOptions} CsvOptions */
/** @typedef {import('../engine/protocol.js').DataReport} DataReport */
/** @typedef {import('./data.js').Source} Source */

/** Options by which a cell may come to stand in another column. */
const OF_CELLS = ['delimiter', 'quote', 'escape', 'comment', 'headerLine'];

/**
 * Corrects how the file as a whole is read. What was decided about single columns is forgotten where
 * the columns may be others then.
 * @param {string} name a member of {@link CsvOptions}
 * @param {string | number | boolean | string[] | undefined} value undefined: as detected
 */
export function setOption(name, value) {
  const { columns, ...file } = latestOptions();
  const kept = OF_CELLS.includes(name) ? undefined : columns;
  readOtherwise(decided({ ...file, columns: kept, [name]: value }));
}

/**
 * Corrects how a column is read; what is undefined is as detected.
 * @param {number} index
 * @param {ColumnChoice} change
 */
export function correctColumn(index, change) {
  const { columns, ...file } = latestOptions();
  const choice = decided({ ...columns?.[index], ...change });
  readOtherwise(decided({ ...file, columns: decided({ ...columns, [index]: choice }) }));
}

/**
 * Reads a column as another type, in the format that suits it best.
 * @param {number} index
 * @param {ColumnType} type
 */
export function retype(index, type) {
  const detected = report.peek()?.columns[index]?.detected;
  correctColumn(index, { type: type === detected ? undefined : type, format: undefined });
}

/**
 * Takes a word, or a number as it is written, as missing in a column, or as a value of it.
 * @param {number} index
 * @param {'missing' | 'values'} as
 * @param {string} word
 */
export function takeWord(index, as, word) {
  const words = latestOptions().columns?.[index]?.[as] ?? [];
  correctColumn(index, { [as]: [...words, word] });
}

/**
 * Reads what is open from other bytes or characters: the same file in another encoding.
 * @param {Source} other
 */
export function replaceSource(other) {
  readOtherwise(latestOptions(), other);
}

/** How the open text is read, or is just being read. */
function latestOptions() {
  const now = reading.peek();
  return now !== null && now.source === source.peek() ? now.options : csvOptions.peek();
}

/**
 * What of some choices is decided.
 * @template {object} T
 * @param {T} all
 * @returns {T} without members that are undefined or hold nothing
 */
function decided(all) {
  return /** @type {T} */ (
    Object.fromEntries(
      Object.entries(all).filter(
        ([, value]) =>
          value !== undefined && (typeof value !== 'object' || Object.keys(value).length > 0),
      ),
    )
  );
}

/**
 * @param {CsvOptions} options
 * @param {Source | null} open
 */
function readOtherwise(options, open = source.peek()) {
  const before = snapshot();
  const former = report.peek();
  if (open !== null) {
    read({
      source: open,
      options,
      settle: (columns) => {
        remember('', before);
        keepFitting(former, columns);
      },
    });
  }
}

/**
 * Keeps of the choices what fits the columns, unless they are others.
 * @param {DataReport | null} former
 * @param {DataReport} columns
 */
function keepFitting(former, columns) {
  const now = choices.peek();
  if (now !== null && former?.columns.length === columns.columns.length) {
    choices.value = refitted(now, former, columns);
  } else {
    chooseUsual(columns);
  }
}
