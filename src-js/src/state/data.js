import { batch, computed, effect, signal, untracked } from '@preact/signals';
import { engine, generation, gone, unanswered } from './engine.js';
import { choices } from './experiment.js';
import { newest } from './newest.js';
import { dismissRefusals, notify } from './notices.js';

/** @typedef {import('../engine/protocol.js').CsvOptions} CsvOptions */
/** @typedef {import('../engine/protocol.js').DataReport} DataReport */

/** @typedef {import('../engine/protocol.js').Inspected} Inspected */
/** @typedef {import('../engine/protocol.js').Progress} Progress */

/**
 * Where the rows came from. `id` names a sample, and is empty for what the user gave. `file` is what
 * is known of a file; `text` is null where it is too large to be held here: the engine then reads the
 * file itself.
 * @typedef {{name: string, text: string | null, file: Inspected | null,
 *   kind: 'file' | 'paste' | 'sample' | 'generated', id: string}} Source
 */

/**
 * Something to read. `settle` runs in the same moment as the change of {@link report}, so that
 * whatever depends on the columns changes with them. `again` is set where the engine is given what is
 * open once more.
 * @typedef {{source: Source, options: CsvOptions, settle: (report: DataReport) => void,
 *   again?: true}} Reading
 */

/** What is open. */
export const source = signal(/** @type {Source | null} */ (null));

/** How it was read. */
export const csvOptions = signal(/** @type {CsvOptions} */ ({}));

/** What was understood of it. */
export const report = signal(/** @type {DataReport | null} */ (null));

/**
 * What the user does not want to be asked again about a source, by the keys of questions.
 * @type {import('@preact/signals').Signal<{about: Source | null, keys: ReadonlySet<string>}>}
 */
export const putAside = signal({ about: null, keys: new Set() });

/** What is being read just now. */
export const reading = signal(/** @type {Reading | null} */ (null));

/** The file that is looked at before it is read, and how far that is. */
export const inspecting = signal(
  /** @type {{name: string, progress: Progress | null} | null} */ (null),
);

/** How far the reading is, where that is told. */
export const progress = signal(/** @type {Progress | null} */ (null));

/**
 * A file that would not fit, and how many of its rows would: the user may take some of them.
 * @typedef {{wanted: Reading, rows: number, first: number, sample: number}} Offer
 */

/** What the user can answer instead of opening another file. */
export const offer = signal(/** @type {Offer | null} */ (null));

/**
 * Whether the engine holds what is open. It does so while it reads something else, but not while it
 * is given once more what it had lost.
 */
export const held = computed(() => reading.value?.again !== true);

let asked = 0;

/** How many texts were to be opened so far: whether something was since, tells the difference. */
export const readings = () => asked;

/** The reading that was cancelled last. @type {Reading | null} */
let cancelled = null;

/** The reading that the engine did last, also if nobody wanted it any more. @type {Reading | null} */
let done = null;

/** The reading of what is open. @type {Reading | null} */
let shown = null;

/** Has something read by the engine. @param {Reading} wanted */
async function give(wanted) {
  const { text, file } = wanted.source;
  const tell = (/** @type {Progress} */ now) => {
    if (wanted !== cancelled) {
      progress.value = now;
    }
  };
  const answer =
    text !== null || file === null
      ? await engine().readCsv(text ?? '', wanted.options, tell)
      : await engine().readFile(file.file, file.encoding, wanted.options, tell);
  if (answer.ok) {
    done = wanted;
    if (wanted === cancelled && reading.peek() === null) {
      // It was done before it heard of that, and put away what is open.
      readAgain();
    }
  }
  return answer;
}

const ask = newest(
  give,
  (answer, wanted) => {
    progress.value = null;
    if (answer.ok) {
      shown = wanted;
      batch(() => {
        source.value = wanted.source;
        csvOptions.value = wanted.options;
        report.value = answer;
        reading.value = null;
        wanted.settle(answer);
        if (!wanted.again) {
          dismissRefusals();
        }
      });
    } else {
      if (answer.offer) {
        offer.value = { wanted, ...answer.offer };
      } else if (!answer.cancelled) {
        notify({
          tone: 'bad',
          about: 'opening',
          title: `${wanted.source.name} was not opened`,
          detail: answer.problems.map(({ message }) => message).join(' '),
        });
      }
      if (wanted.again || done !== shown) {
        readAgain();
      } else {
        reading.value = null;
      }
    }
  },
  (error) => {
    progress.value = null;
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
  endJob();
  offer.value = null;
  reading.value = wanted;
  ask(wanted);
}

/**
 * Takes some rows of a file that would not fit as a whole.
 * @param {{most: number, seed?: number} | null} rows the first ones, or with a seed a sample of all;
 *   null for none
 */
export function takeRows(rows) {
  const open = offer.peek();
  offer.value = null;
  if (open !== null && rows !== null) {
    const { options } = open.wanted;
    read({ ...open.wanted, options: { ...options, rows } });
  }
}

/** Ends what the engine does as a job, or it would be waited for. */
function endJob() {
  if (inspecting.peek() !== null || reading.peek() !== null) {
    engine().cancel();
  }
}

/**
 * Gives the engine what is open once more: it may hold something else by now, or nothing. What
 * cannot be read even so is put away, or the engine would die of it for ever.
 */
function readAgain() {
  const open = source.peek();
  if (open === null || reading.peek()?.again) {
    close();
  } else {
    reading.value = { source: open, options: csvOptions.peek(), settle: () => {}, again: true };
    ask(reading.value);
  }
}

/**
 * Ends a reading at once, even if the engine takes a moment to notice. What is open stays
 * open.
 */
export function cancel() {
  const under = reading.peek();
  if (under !== null && !under.again) {
    cancelled = under;
    ask.drop();
    endJob();
    batch(() => {
      reading.value = null;
      progress.value = null;
    });
  } else if (under !== null) {
    close();
  } else {
    endJob();
  }
}

/** Puts away what is open. */
export function close() {
  ask.drop();
  endJob();
  progress.value = null;
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
    return asked === report.peek() && held.peek() ? rows : null;
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
