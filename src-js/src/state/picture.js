import { batch, computed, effect, signal } from '@preact/signals';
import { prepared, preparing } from './choices.js';
import { engine, unanswered } from './engine.js';
import { plane } from './experiment.js';
import { newest } from './newest.js';

/** @import {Picture, Scene, ViewChoice} from '../engine/protocol.js' */

/** The still part of the live picture; there before a run is. */
export const scene = signal(/** @type {Scene | null} */ (null));

/** The moving part of the live picture. */
export const picture = signal(/** @type {Picture | null} */ (null));

/** Cells of the surface. */
const GRID = Object.freeze({ columns: 96, rows: 72 });

export { plane };

/** What the live picture shows. */
export const viewChoice = computed(
  /** @returns {ViewChoice} */ () => {
    const count = prepared.value?.ok ? prepared.value.axes.length : 0;
    const wanted = plane.value;
    const there =
      wanted !== null &&
      (wanted === 'components' ? count !== 2 : Math.max(wanted.x, wanted.y) < count);
    const usual = count === 2 ? { x: 0, y: 1 } : 'components';
    return { plane: there ? wanted : usual, ...GRID };
  },
);

/** @param {ViewChoice['plane']} wanted what the live picture is to show */
export function setPlane(wanted) {
  plane.value = wanted;
}

const look = newest(
  (/** @type {ViewChoice} */ wanted) => engine().view(wanted),
  (answer) =>
    batch(() => {
      scene.value = 'scene' in answer ? answer.scene : null;
      picture.value = 'scene' in answer ? answer.picture : null;
    }),
  unanswered,
);

/** Keeps the picture true to {@link viewChoice}. @returns {() => void} ends it */
export function keepPicture() {
  return effect(() => {
    look.drop();
    if (prepared.value?.ok !== true) {
      scene.value = null;
    } else if (!preparing.value) {
      look(viewChoice.value);
    }
  });
}
