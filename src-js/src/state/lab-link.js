import { signal } from '@preact/signals';

/**
 * What the optimizer lab has in the address: texts by name, which only the lab understands, and the
 * lab is loaded when it is opened.
 */

/** What the address asks of the lab. */
export const asked = signal(/** @type {Map<string, string>} */ (new Map()));

/** What the lab as it stands puts into the address; null until it was opened. */
export const told = signal(/** @type {Map<string, string> | null} */ (null));
