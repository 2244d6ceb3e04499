import { batch } from '@preact/signals';
import { fitting, usualChoices, usualTarget } from './columns.js';
import { csvOptions, read, reading, report, source } from './data.js';
import { choices } from './experiment.js';
import { remember, snapshot } from './history.js';

/** @typedef {import('../engine/protocol.js').ColumnType} ColumnType */
/** @typedef {import('../engine/protocol.js').DataReport} DataReport */

/**
 * Opens a text that the user gave.
 * @param {string} name of the file, or what to call the text
 * @param {string} text
 * @param {'file' | 'paste'} kind
 */
export function openText(name, text, kind) {
  const before = snapshot();
  read({
    source: { name, text, kind, id: '' },
    options: {},
    settle: (columns) => {
      remember('', before);
      choices.value = usualChoices(columns, usualTarget(columns));
    },
  });
}

/**
 * Reads a column as another type.
 * @param {number} column index
 * @param {ColumnType} type
 */
export function retype(column, type) {
  const { types, ...dialect } = latestOptions();
  readOtherwise({ ...dialect, types: { ...types, [column]: type } }, fitting);
}

/**
 * Reads the text with another delimiter, or with or without a header. Columns may then be others, so
 * that what was chosen about them is forgotten.
 * @param {{delimiter?: string, header?: boolean}} dialect what changes
 */
export function setDialect(dialect) {
  const { types: _, ...now } = latestOptions();
  readOtherwise({ ...now, ...dialect }, (_former, columns) =>
    usualChoices(columns, usualTarget(columns)),
  );
}

/** How the open text is read, or is just being read. */
function latestOptions() {
  const now = reading.peek();
  return now !== null && now.source === source.peek() ? now.options : csvOptions.peek();
}

/**
 * @param {import('../engine/protocol.js').CsvOptions} options
 * @param {typeof fitting} choose
 */
function readOtherwise(options, choose) {
  const open = source.peek();
  const before = snapshot();
  if (open !== null && report.peek() !== null) {
    read({
      source: open,
      options,
      settle: (columns) =>
        batch(() => {
          remember('', before);
          const now = choices.peek();
          choices.value =
            now === null ? usualChoices(columns, usualTarget(columns)) : choose(now, columns);
        }),
    });
  }
}
