import { awaited, chooseLinked, chooseUsual } from './arrange.js';
import { read } from './data.js';
import { remember, snapshot } from './history.js';
import { notify } from './notices.js';

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
