import { effect, signal, untracked } from '@preact/signals';
import { engine, generation, unanswered } from './engine.js';
import { newest } from './newest.js';

/** @typedef {import('../engine/protocol.js').Applied} Applied */
/** @typedef {import('../engine/protocol.js').LoadedModel} LoadedModel */
/** @typedef {import('../engine/protocol.js').Refusal} Refusal */

/** The model that was loaded from a file, or why it was not. */
export const model = signal(/** @type {LoadedModel | Refusal | null} */ (null));

/** What came of applying it to a CSV. */
export const applied = signal(/** @type {Applied | Refusal | null} */ (null));

let text = '';

const askLoad = newest(
  (/** @type {string} */ wanted) => engine().loadModel(wanted),
  (answer, wanted) => {
    model.value = answer;
    text = answer.ok ? wanted : '';
  },
  unanswered,
);

const askApply = newest(
  (/** @type {string} */ csv) => engine().applyModel(csv, {}),
  (answer) => {
    applied.value = answer;
  },
  unanswered,
);

/** @param {string} wanted the text of a model file */
export async function loadModel(wanted) {
  applied.value = null;
  await askLoad(wanted);
}

/** @param {string} csv the text of the file to predict */
export async function applyModel(csv) {
  await askApply(csv);
}

/** Gives the model again to an engine that was replaced. @returns {() => void} ends it */
export function keepModel() {
  return effect(() => {
    if (generation.value > 0 && text !== '') {
      untracked(() => askLoad(text));
    }
  });
}
