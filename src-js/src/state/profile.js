import { computed, effect, signal } from '@preact/signals';
import { report } from './data.js';
import { engine, unanswered } from './engine.js';
import { choices } from './experiment.js';
import { superseding } from './newest.js';

/** @import {Association, ColumnProfile, Task} from '../engine/protocol.js' */

/** Whether the profile is looked at; only then is it computed. */
export const profileShown = signal(false);

/** What each column holds; null until it is known. */
export const profiles = signal(/** @type {ColumnProfile[] | null} */ (null));

/** How closely each column goes with the target; null without one, and until it is known. */
export const associations = signal(/** @type {Association[][] | null} */ (null));

/**
 * The column whose figures were asked for from elsewhere; a new object each time.
 * @type {import('@preact/signals').Signal<{column: number} | null>}
 */
export const profilePlace = signal(null);

/** Shows a column's figures. @param {number} column index */
export function showProfile(column) {
  profileShown.value = true;
  profilePlace.value = { column };
}

const askProfiles = superseding(
  () => engine().profile(),
  (answer) => {
    profiles.value = answer?.columns ?? null;
  },
  unanswered,
);

const askAssociations = superseding(
  (/** @type {Task} */ task, /** @type {number} */ target) => engine().associations(task, target),
  (answer) => {
    associations.value = answer?.ok ? answer.columns : null;
  },
  unanswered,
);

const task = computed(() => choices.value?.task ?? 'clustering');
const target = computed(() => choices.value?.target ?? -1);

/** Keeps the profile true to the open data and the target. @returns {() => void} ends it */
export function keepProfile() {
  const ends = [
    effect(() => {
      report.value;
      askProfiles.drop();
      profiles.value = null;
      profilePlace.value = null;
    }),
    effect(() => {
      if (report.value !== null && profileShown.value && profiles.peek() === null) {
        askProfiles();
      }
    }),
    effect(() => {
      const wanted = report.value !== null && profileShown.value && target.value >= 0;
      askAssociations.drop();
      associations.value = null;
      if (wanted) {
        askAssociations(task.value, target.value);
      }
    }),
  ];
  return () => {
    for (const end of ends) {
      end();
    }
  };
}
