import { computed, effect, signal, untracked } from '@preact/signals';
import { mend, prepared, preparing } from './choices.js';
import { source } from './data.js';
import { engine, unanswered } from './engine.js';
import { newest } from './newest.js';

/** @import {Trap} from '../engine/protocol.js' */

/** What the data and the choices would deceive by; null while nothing is prepared. */
export const traps = signal(/** @type {Trap[] | null} */ (null));

/** What the user does not want to be told again about the open data, by {@link keyOf}. */
const dismissed = signal(/** @type {ReadonlySet<string>} */ (new Set()));

/** The traps to tell of. */
export const openTraps = computed(() =>
  (traps.value ?? []).filter((trap) => !dismissed.value.has(keyOf(trap))),
);

/** How many are there that the user has put aside. */
export const dismissedTraps = computed(() => (traps.value ?? []).length - openTraps.value.length);

/**
 * What tells a trap from another one of the same data.
 * @param {Trap} trap
 */
export function keyOf({ code, columns }) {
  return `${code} ${columns.join(' ')}`;
}

/** Changes the choices so that a trap is no longer there. @param {Trap} trap */
export function fixTrap({ fix }) {
  if (fix !== null) {
    mend(fix);
  }
}

/** Puts a trap aside. @param {Trap} trap */
export function dismissTrap(trap) {
  dismissed.value = new Set([...dismissed.peek(), keyOf(trap)]);
}

/** Tells of all traps again. */
export function recallTraps() {
  dismissed.value = new Set();
}

const ask = newest(
  () => engine().traps(),
  (answer) => {
    traps.value = answer?.traps ?? null;
  },
  unanswered,
);

/** Keeps {@link traps} true to what is prepared. @returns {() => void} ends it */
export function keepTraps() {
  const ends = [
    effect(() => {
      const ready = prepared.value;
      ask.drop();
      if (ready === null || !ready.ok) {
        traps.value = null;
      } else if (!preparing.value) {
        ask();
      }
    }),
    effect(() => {
      source.value;
      untracked(recallTraps);
    }),
  ];
  return () => {
    for (const end of ends) {
      end();
    }
  };
}
