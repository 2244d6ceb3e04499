import { signal } from '@preact/signals';

/**
 * A run of this visit that ended, with what it began with and what came of it. `target` is a column
 * name, or empty; `evaluation` is null if the model could not be judged.
 * @typedef {{
 *   id: number, name: string,
 *   algorithm: import('../engine/protocol.js').Algorithm,
 *   params: import('../engine/protocol.js').Params,
 *   choices: import('../engine/protocol.js').Choices,
 *   source: string, target: string, status: import('../engine/protocol.js').Status,
 *   sentence: string, iterations: number, seconds: number,
 *   evaluation: import('../engine/protocol.js').Evaluation | null,
 *   training: import('./curve.js').Points, validation: import('./curve.js').Points
 * }} FinishedRun
 */

/** The runs of this visit, oldest first. */
export const runs = signal(/** @type {FinishedRun[]} */ ([]));

/** The runs whose curves are shown beside the present one, by id. */
export const compared = signal(/** @type {ReadonlySet<number>} */ (new Set()));

/** @param {number} id a run to compare with, or no longer */
export function toggleCompared(id) {
  const chosen = new Set(compared.value);
  if (!chosen.delete(id)) {
    chosen.add(id);
  }
  compared.value = chosen;
}

let last = 0;

/**
 * Keeps a run under a number and name of its own.
 * @param {Omit<FinishedRun, 'id' | 'name'>} ended
 */
export function addRun(ended) {
  last += 1;
  runs.value = [...runs.value, { ...ended, id: last, name: `${ended.algorithm.title} ${last}` }];
}

/**
 * @param {number} id
 * @param {string} name an empty one changes nothing
 */
export function renameRun(id, name) {
  const wanted = name.trim();
  if (wanted !== '') {
    runs.value = runs.value.map((run) => (run.id === id ? { ...run, name: wanted } : run));
  }
}

/** Runs that were deleted and can be had back, the last one at the end. */
export const deleted = signal(/** @type {FinishedRun[]} */ ([]));

/** @param {number} id of a run that {@link restoreRun} brings back */
export function deleteRun(id) {
  const gone = runs.value.filter((run) => run.id === id);
  runs.value = runs.value.filter((run) => run.id !== id);
  deleted.value = [...deleted.value, ...gone];
}

/** Brings the run back that was deleted last, to the place it had. */
export function restoreRun() {
  runs.value = [...runs.value, ...deleted.value.slice(-1)].sort((a, b) => a.id - b.id);
  deleted.value = deleted.value.slice(0, -1);
}
