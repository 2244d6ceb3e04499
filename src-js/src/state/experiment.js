import { signal } from '@preact/signals';

/** @typedef {import('../engine/protocol.js').Choices} Choices */
/** @typedef {import('../engine/protocol.js').Params} Params */
/** @typedef {import('../engine/protocol.js').Task} Task */
/** @typedef {import('../engine/protocol.js').ViewChoice} ViewChoice */

/** What is to be learned from which columns; null while nothing is open. */
export const choices = signal(/** @type {Choices | null} */ (null));

/** The algorithm last chosen for each task, by id. */
export const picked = signal(/** @type {Partial<Record<Task, string>>} */ ({}));

/** Parameters that were set, by algorithm id; all others have the initial value of their field. */
export const params = signal(/** @type {Record<string, Params>} */ ({}));

/** The plane the user wants to see; null for the one that suits the features. */
export const plane = signal(/** @type {ViewChoice['plane'] | null} */ (null));
