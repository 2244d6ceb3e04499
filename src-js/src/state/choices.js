import { batch, effect, signal } from '@preact/signals';
import { withMoreTargets, withRole, withSplitting, withTarget, withWeights } from './columns.js';
import { held, report } from './data.js';
import { engine, generation, unanswered } from './engine.js';
import { choices } from './experiment.js';
import { remember } from './history.js';
import { superseding } from './newest.js';

/** @typedef {import('../engine/protocol.js').Choices} Choices */
/** @typedef {import('../engine/protocol.js').Prepared} Prepared */
/** @typedef {import('../engine/protocol.js').Refusal} Refusal */

export { choices };

/** What came of the choices, or of the former ones while {@link preparing}. */
export const prepared = signal(/** @type {Prepared | Refusal | null} */ (null));

/** Whether {@link prepared} is still about former choices. */
export const preparing = signal(false);

/** @param {number} column index, or -1 for none */
export function setTarget(column) {
  change('', (now, columns) => withTarget(now, columns, column));
}

/** @param {number[]} columns indices of what is predicted together with the target */
export function setMoreTargets(columns) {
  change('', (now, report) => withMoreTargets(now, report, columns));
}

/** @param {number} column index of the row weights, or -1 for none */
export function setWeights(column) {
  change('', (now, columns) => withWeights(now, columns, column));
}

/**
 * Uses a column as a feature or as the target, or ignores it.
 * @param {number} column index
 * @param {import('../engine/protocol.js').Role} role
 */
export function setRole(column, role) {
  change('', (now, columns) => withRole(now, columns, column, role));
}

/**
 * @template {Exclude<keyof Choices, 'task' | 'target' | 'moreTargets' | 'features' | 'weights'>} K
 * @param {K} name
 * @param {Choices[K]} value
 */
export function setChoice(name, value) {
  change(name, (now) => ({ ...now, [name]: value }));
}

/** @param {Choices['splitting']} splitting */
export function setSplitting(splitting) {
  change('', (now, columns) => withSplitting(now, columns, splitting));
}

/**
 * Makes the changes that mend a trap, in one step of undo.
 * @param {{leaveOut: number[], settings: import('../engine/protocol.js').Params}} fix
 */
export function mend({ leaveOut, settings }) {
  change('', (now) => ({
    ...now,
    ...settings,
    features: now.features.filter((index) => !leaveOut.includes(index)),
  }));
}

/**
 * @param {string} name the field that changes, so that undo takes typing back in one go; or empty
 * @param {(now: Choices, columns: import('../engine/protocol.js').DataReport) => Choices} to
 */
function change(name, to) {
  const now = choices.peek();
  const columns = report.peek();
  if (now !== null && columns !== null) {
    remember(name);
    choices.value = to(now, columns);
  }
}

const ask = superseding(
  (/** @type {Choices} */ wanted) => engine().prepare(wanted),
  (answer) => {
    batch(() => {
      prepared.value = answer;
      preparing.value = false;
    });
  },
  unanswered,
);

/** Keeps {@link prepared} true to the choices. @returns {() => void} ends it */
export function keepPrepared() {
  return effect(() => {
    generation.value;
    const wanted = choices.value;
    ask.drop();
    preparing.value = wanted !== null;
    if (wanted === null) {
      prepared.value = null;
    } else if (report.value !== null && held.value) {
      ask(wanted);
    }
  });
}
