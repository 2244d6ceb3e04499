import { batch, computed, effect, signal, untracked } from '@preact/signals';
import { algorithm, picked, suited } from './algorithm.js';
import { mend, prepared, preparing } from './choices.js';
import { source } from './data.js';
import { engine, unanswered } from './engine.js';
import { superseding } from './newest.js';

/** @import {Algorithm, Trap} from '../engine/protocol.js' */

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

/**
 * The algorithm that mending a trap takes in place of the chosen one: equal weight of classes needs one
 * that takes weights.
 *
 * @param {Pick<Trap, 'fix'>} trap
 * @returns {Algorithm | null} null if the chosen one can stay
 */
export function algorithmFor({ fix }) {
  const chosen = algorithm.value;
  if (chosen === null || chosen.weights || fix?.settings.balanceClasses !== true) {
    return null;
  }
  return suited.value.find(({ task, weights }) => task === chosen.task && weights) ?? null;
}

/**
 * Changes the choices so that a trap is no longer there, in one step of undo.
 * @param {Pick<Trap, 'fix'>} trap
 */
export function fixTrap(trap) {
  const { fix } = trap;
  if (fix !== null) {
    const other = algorithmFor(trap);
    batch(() => {
      mend(fix);
      if (other !== null) {
        picked.value = { ...picked.value, [other.task]: other.id };
      }
    });
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

const ask = superseding(
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
