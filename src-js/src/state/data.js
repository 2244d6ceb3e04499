import { batch, effect, signal, untracked } from '@preact/signals';
import { engine, generation, gone, unanswered } from './engine.js';
import { choices } from './experiment.js';
import { newest } from './newest.js';
import { notify } from './notices.js';

/** @typedef {import('../engine/protocol.js').CsvOptions} CsvOptions */
/** @typedef {import('../engine/protocol.js').DataReport} DataReport */

/**
 * Where the rows came from. `id` names a sample, and is empty for what the user gave.
 * @typedef {{name: string, text: string, kind: 'file' | 'paste' | 'sample' | 'generated',
 *   id: string}} Source
 */

/**
 * Something to read. `settle` runs in the same moment as the change of {@link report}, so that
 * whatever depends on the columns changes with them.
 * @typedef {{source: Source, options: CsvOptions, settle: (report: DataReport) => void}} Reading
 */

/** What is open. */
export const source = signal(/** @type {Source | null} */ (null));

/** How it was read. */
export const csvOptions = signal(/** @type {CsvOptions} */ ({}));

/** What was understood of it. */
export const report = signal(/** @type {DataReport | null} */ (null));

/** What is being read just now. */
export const reading = signal(/** @type {Reading | null} */ (null));

let asked = 0;

/** How many texts were to be opened so far: whether something was since, tells the difference. */
export const readings = () => asked;

/** Whether what is under way is a repeated reading of what is open. */
let repeating = false;

const ask = newest(
  (/** @type {Reading} */ { source: { text }, options }) => engine().readCsv(text, options),
  (answer, wanted) => {
    repeating = false;
    if (answer.ok) {
      batch(() => {
        source.value = wanted.source;
        csvOptions.value = wanted.options;
        report.value = answer;
        reading.value = null;
        wanted.settle(answer);
      });
    } else {
      notify({
        tone: 'bad',
        title: `${wanted.source.name} was not opened`,
        detail: answer.problems.map(({ message }) => message).join(' '),
      });
      readAgain();
    }
  },
  (error) => {
    if (!gone(error)) {
      unanswered(error);
      readAgain();
    }
  },
);

/**
 * Reads a text and, once the engine took it, makes it what is open. A refused text changes nothing.
 * @param {Reading} wanted
 */
export function read(wanted) {
  asked += 1;
  repeating = false;
  reading.value = wanted;
  ask(wanted);
}

/**
 * Gives the engine what is open once more: it may hold something else by now, or nothing. What
 * cannot be read even so is put away, or the engine would die of it for ever.
 */
function readAgain() {
  const open = source.peek();
  if (open === null || repeating) {
    close();
  } else {
    repeating = true;
    reading.value = { source: open, options: csvOptions.peek(), settle: () => {} };
    ask(reading.value);
  }
}

/** Puts away what is open. */
export function close() {
  ask.drop();
  repeating = false;
  batch(() => {
    source.value = null;
    csvOptions.value = {};
    report.value = null;
    choices.value = null;
    reading.value = null;
  });
}

/**
 * Cells as they stand in the file.
 * @param {number} firstRow from 0
 * @param {number} count
 * @returns {Promise<string[][] | null>} rows of cells, or null if other data were opened meanwhile
 */
export async function cells(firstRow, count) {
  const asked = report.peek();
  try {
    const rows = await engine().cells(firstRow, count);
    return asked === report.peek() && reading.peek() === null ? rows : null;
  } catch (error) {
    unanswered(error);
    return null;
  }
}

/** Gives what is open to an engine that was replaced. @returns {() => void} ends it */
export function keepRead() {
  return effect(() => {
    if (generation.value > 0) {
      untracked(readAgain);
    }
  });
}
