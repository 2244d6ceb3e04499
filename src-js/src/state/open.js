import { awaited, chooseLinked, chooseUsual } from './arrange.js';
import { fitting } from './columns.js';
import { csvOptions, read, reading, report, source } from './data.js';
import { choices } from './experiment.js';
import { remember, snapshot } from './history.js';
import { notify } from './notices.js';

/** @typedef {import('../engine/protocol.js').ColumnType} ColumnType */
/** @typedef {import('../engine/protocol.js').CsvOptions} CsvOptions */
/** @typedef {import('../engine/protocol.js').DataReport} DataReport */
/** @typedef {import('./data.js').Source} Source */

/**
 * Opens a text that the user gave.
 * @param {string} name of the file, or what to call the text
 * @param {string} text
 * @param {'file' | 'paste'} kind
 */
export function openText(name, text, kind) {
  openSource({ name, text, file: null, kind, id: '' });
}

/**
 * Opens what the user gave, with the settings of a link that waits for it.
 * @param {Source} given
 */
export function openSource(given) {
  const before = snapshot();
  const link = awaited.peek()?.sample === '' ? awaited.peek() : null;

  /** @param {DataReport} columns */
  function settleUsual(columns) {
    remember('', before);
    chooseUsual(columns);
  }

  if (link === null) {
    awaited.value = null;
    read({ source: given, options: {}, settle: settleUsual });
  } else {
    read({
      source: given,
      options: link.options,
      settle: (columns) => {
        if (link.columns === null || link.columns === columns.columns.length) {
          remember('', before);
          chooseLinked(link, columns);
        } else {
          notify({
            tone: 'info',
            title: 'The settings of the link were not used',
            detail: `They are for a file of ${link.columns} columns; ${given.name} has ${columns.columns.length}.`,
          });
          chooseUsual(columns);
          read({ source: given, options: {}, settle: settleUsual });
        }
      },
    });
  }
}

/**
 * Reads a column as another type.
 * @param {number} column index
 * @param {ColumnType} type
 */
export function retype(column, type) {
  const { types, ...dialect } = latestOptions();
  readOtherwise({ ...dialect, types: { ...types, [column]: type } }, keepFitting);
}

/** Keeps of the choices what fits the columns. @param {DataReport} columns */
function keepFitting(columns) {
  const now = choices.peek();
  if (now !== null) {
    choices.value = fitting(now, columns);
  }
}

/**
 * Reads what is open from other bytes or characters: the same file in another encoding.
 * @param {Source} other
 */
export function replaceSource(other) {
  const width = report.peek()?.columns.length;
  readOtherwise(
    latestOptions(),
    (columns) => (columns.columns.length === width ? keepFitting(columns) : chooseUsual(columns)),
    other,
  );
}

/**
 * Reads the text with another delimiter, or with or without a header. Columns may then be others, so
 * that what was chosen about them is forgotten.
 * @param {{delimiter?: string, header?: boolean}} dialect what changes
 */
export function setDialect(dialect) {
  const { types: _, ...now } = latestOptions();
  readOtherwise({ ...now, ...dialect }, (columns) => chooseUsual(columns));
}

/** How the open text is read, or is just being read. */
function latestOptions() {
  const now = reading.peek();
  return now !== null && now.source === source.peek() ? now.options : csvOptions.peek();
}

/**
 * @param {CsvOptions} options
 * @param {(columns: DataReport) => void} choose
 * @param {Source | null} open
 */
function readOtherwise(options, choose, open = source.peek()) {
  const before = snapshot();
  if (open !== null) {
    read({
      source: open,
      options,
      settle: (columns) => {
        remember('', before);
        choose(columns);
      },
    });
  }
}
