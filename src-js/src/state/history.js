import { batch, computed, signal } from '@preact/signals';
import { close, csvOptions, putAside, read, source } from './data.js';
import { choices, params, picked } from './experiment.js';

/**
 * Everything the user chose. Texts are shared, not copied.
 * @typedef {{
 *   source: typeof source.value, csvOptions: typeof csvOptions.value,
 *   putAside: typeof putAside.value,
 *   choices: typeof choices.value, picked: typeof picked.value, params: typeof params.value
 * }} Snapshot
 */

const MOST = 200;
/** How many files are kept for undo, the open one among them. */
const MOST_SOURCES = 2;
/** Changes of one thing within this many milliseconds are taken back together: typing, dragging. */
const TOGETHER = 1000;

const past = signal(/** @type {Snapshot[]} */ ([]));
const future = signal(/** @type {Snapshot[]} */ ([]));
let lastName = '';
let lastTime = Number.NEGATIVE_INFINITY;

export const canUndo = computed(() => past.value.length > 0);
export const canRedo = computed(() => future.value.length > 0);

/**
 * Keeps how things stand, before they change.
 * @param {string} name what is about to change; empty for what is taken back by itself
 * @param {Snapshot} before how things stand, if they have changed already
 */
export function remember(name, before = snapshot()) {
  const now = performance.now();
  const sameMove = name !== '' && name === lastName && now - lastTime < TOGETHER;
  lastName = name;
  lastTime = now;
  if (!sameMove) {
    past.value = bounded([...past.peek(), before]);
  }
  future.value = [];
}

/** Takes the last change back. */
export function undo() {
  travel(past, future);
}

/** Makes the change again that was taken back last. */
export function redo() {
  travel(future, past);
}

/** @returns {Snapshot} how things stand */
export function snapshot() {
  return {
    source: source.peek(),
    csvOptions: csvOptions.peek(),
    putAside: putAside.peek(),
    choices: choices.peek(),
    picked: picked.peek(),
    params: params.peek(),
  };
}

/**
 * @param {typeof past} from
 * @param {typeof past} to
 */
function travel(from, to) {
  const wanted = from.peek().at(-1);
  if (wanted !== undefined) {
    to.value = [...to.peek(), snapshot()];
    from.value = from.peek().slice(0, -1);
    lastName = '';
    restore(wanted);
  }
}

/** @param {Snapshot} wanted */
function restore(wanted) {
  const settle = () =>
    batch(() => {
      putAside.value = wanted.putAside;
      choices.value = wanted.choices;
      picked.value = wanted.picked;
      params.value = wanted.params;
    });
  if (wanted.source === null) {
    close();
    settle();
  } else if (wanted.source === source.peek() && wanted.csvOptions === csvOptions.peek()) {
    settle();
  } else {
    read({ source: wanted.source, options: wanted.csvOptions, settle });
  }
}

/**
 * The last of the snapshots, about the last few files.
 * @param {Snapshot[]} all
 */
function bounded(all) {
  const sources = new Set([source.peek()]);
  let first = all.length;
  while (first > 0 && all.length - first < MOST) {
    const earlier = /** @type {Snapshot} */ (all[first - 1]).source;
    sources.add(earlier);
    if (earlier !== null && sources.size > MOST_SOURCES) {
      break;
    }
    first -= 1;
  }
  return all.slice(first);
}
