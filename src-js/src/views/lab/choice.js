import { computed, signal } from '@preact/signals';
import { FIRST } from '../../charts/surface-controls.js';
import { algorithm, suited } from '../../state/algorithm.js';
import { initialValues } from '../../state/fields.js';

/** @import {Field, Params} from '../../engine/protocol.js' */
/** @import {LabDescription, Method, Terrain, TerrainChoice} from '../../engine/lab-protocol.js' */
/** @import {Bounds} from '../../charts/axes.js' */

/**
 * What is chosen in the lab: where, who, from where, and how.
 */

/** What the lab can do; null until the engine told. */
export const lab = signal(/** @type {LabDescription | null} */ (null));

/** Where: a known landscape, a typed formula, or the loss on the user's rows. */
export const ground = signal(/** @type {'known' | 'formula' | 'own'} */ ('known'));

/** The known landscape and its shape, as far as they were set. */
export const shape = signal(/** @type {Params} */ ({}));

/** All of it. */
export const fullShape = computed(() => ({
  ...initialValues(lab.value?.shape ?? []),
  ...shape.value,
}));

export const FORMULA = 'x^2 + 2*y^2 + 2*sin(3*x)*sin(3*y)';
export const DOMAIN = Object.freeze([-3, 3, -3, 3]);

/** The formula as it is typed, and least x, largest x, least y, largest y of its map. */
export const formula = signal(FORMULA);
export const domain = signal(/** @type {readonly number[]} */ (DOMAIN));

/**
 * The loss on the user's rows: of an algorithm (empty: the one chosen in the playground), over two
 * weights by index, or along the path of a first-order method (empty: two weights).
 * @typedef {{algorithm: string, x: number, y: number, along: string}} Own
 */
export const FIRST_WEIGHTS = Object.freeze({ algorithm: '', x: 0, y: 1, along: '' });
export const own = signal(/** @type {Own} */ (FIRST_WEIGHTS));

/** Steps of the path that a plane is laid along. */
const PATH_STEPS = 300;

/** The algorithms for the user's target whose loss can be raced over. */
export const withLoss = computed(() =>
  suited.value.filter(({ id }) => lab.value?.losses.includes(id)),
);

/** The algorithm whose loss is meant, or empty if there is none. */
export const ownAlgorithm = computed(() => {
  const chosen = [own.value.algorithm, algorithm.value?.id];
  const found = chosen.flatMap((wanted) => withLoss.value.filter(({ id }) => id === wanted));
  return (found[0] ?? withLoss.value[0])?.id ?? '';
});

/** What the engine is asked for. */
export const terrainChoice = computed(
  /** @returns {TerrainChoice} */ () => {
    switch (ground.value) {
      case 'formula':
        return { formula: formula.value, domain: [...domain.value] };
      case 'own': {
        const { x, y, along } = own.value;
        const of = { algorithm: ownAlgorithm.value };
        return along === ''
          ? { ...of, x, y }
          : { ...of, path: { method: along, steps: PATH_STEPS } };
      }
      default:
        return fullShape.value;
    }
  },
);

/** The terrain that the engine has; null before the first. */
export const terrain = signal(/** @type {Terrain | null} */ (null));

/**
 * One who races. Its place in {@link entries} decides its colour and marker, so that these stay when
 * others come and go.
 * @typedef {{method: string, params: Params}} Entry
 */
export const FIRST_ENTRIES = ['gradient_descent', 'momentum', 'rmsprop', 'adam', 'bfgs'];

export const entries = signal(/** @type {readonly (Entry | null)[]} */ ([]));

/** @typedef {{method: Method, params: Params, mark: number}} Runner with colour and marker `mark` */

/** Those of the entries who can race on this terrain, in their order. */
export const runners = computed(() => {
  const squares = terrain.value?.squares ?? true;
  return entries.value.flatMap((entry, mark) => {
    const method = lab.value?.methods.find(({ id }) => id === entry?.method);
    return !entry || !method || (method.squares && !squares)
      ? []
      : [/** @type {Runner} */ ({ method, params: entry.params, mark })];
  });
});

/** @param {string} id a method to let race, with its usual parameters */
export function enter(id) {
  if (entries.peek().some((entry) => entry?.method === id)) return;
  const free = entries.peek().indexOf(null);
  const entry = { method: id, params: {} };
  entries.value = free < 0 ? [...entries.peek(), entry] : entries.peek().with(free, entry);
}

/** @param {string} id a method that is to race no more */
export function withdraw(id) {
  const left = entries.peek().map((entry) => (entry?.method === id ? null : entry));
  entries.value = left.slice(0, left.findLastIndex((entry) => entry !== null) + 1);
}

/**
 * @param {string} id of a method that races
 * @param {Params} changed parameters of it
 */
export function tune(id, changed) {
  entries.value = entries
    .peek()
    .map((entry) =>
      entry?.method === id ? { ...entry, params: { ...entry.params, ...changed } } : entry,
    );
}

/** Lets those race who race at first. */
export function enterUsual() {
  entries.value = FIRST_ENTRIES.map((method) => ({ method, params: {} }));
}

/** What all share, as far as it was set. */
export const conditions = signal(/** @type {Params} */ ({}));

/** Where they start, x, y pairs; null for the terrain's own start. */
export const ownStarts = signal(/** @type {readonly number[] | null} */ (null));

export const starts = computed(() => ownStarts.value ?? [...(terrain.value?.start ?? [])]);

/** More would be too many to tell apart. */
export const MOST_STARTS = 8;

/** The start that a click on the map moves. */
export const activeStart = signal(0);

/** Pointers are no more exact than this share of the map's width. */
const FINENESS = 400;

/**
 * @param {number} index of the start
 * @param {number} x
 * @param {number} y
 */
export function moveStart(index, x, y) {
  ownStarts.value = starts
    .peek()
    .with(2 * index, x)
    .with(2 * index + 1, y);
  activeStart.value = index;
}

/** @param {number} x @param {number} y */
export function addStart(x, y) {
  const now = starts.peek();
  const count = now.length / 2;
  if (count < MOST_STARTS && (count + 1) * runners.peek().length <= (lab.peek()?.mostRacers ?? 0)) {
    ownStarts.value = [...now, x, y];
    activeStart.value = count;
  }
}

/** @param {number} index */
export function removeStart(index) {
  ownStarts.value = starts.peek().filter((_, i) => i >> 1 !== index);
  activeStart.value = 0;
}

/** The part of the plane that is shown; null for the terrain's domain. */
export const ownView = signal(/** @type {Bounds | null} */ (null));

export const view = computed(
  /** @returns {Bounds} */ () => {
    const [xMin = -1, xMax = 1, yMin = -1, yMax = 1] = terrain.value?.domain ?? [];
    return ownView.value ?? { xMin, xMax, yMin, yMax };
  },
);

/** How the landscape is shown, and from where its surface is seen. */
export const shownAs = signal(/** @type {'map' | 'surface'} */ ('map'));
export const stance = signal(FIRST);

/** A place as exact as a pointer gets it on the present map. @param {number} x @param {number} y */
export function pointed(x, y) {
  const { xMin, xMax, yMin, yMax } = view.peek();
  return [rounded(x, (xMax - xMin) / FINENESS), rounded(y, (yMax - yMin) / FINENESS)];
}

/** @param {number} value @param {number} unit */
function rounded(value, unit) {
  const digits = Math.min(12, Math.max(0, Math.ceil(-Math.log10(unit))));
  return Number(value.toFixed(digits));
}

/** Steps a second of each speed; null is as fast as it goes. */
export const SPEEDS = Object.freeze(
  /** @type {{id: string, label: string, steps: number | null}[]} */ ([
    { id: '1', label: '1 step a second', steps: 1 },
    { id: '5', label: '5 steps a second', steps: 5 },
    { id: '20', label: '20 steps a second', steps: 20 },
    { id: '60', label: '60 steps a second', steps: 60 },
    { id: '600', label: '600 steps a second', steps: 600 },
    { id: '6000', label: '6,000 steps a second', steps: 6000 },
    { id: 'full', label: 'As fast as possible', steps: null },
  ]),
);

export const speed = signal('20');

/** The method whose next step is explained; empty for none. */
export const explained = signal('adam');

/**
 * The fields of a racer, with what was set.
 * @param {Field[]} fields
 * @param {Params} params
 */
export function filled(fields, params) {
  return { ...initialValues(fields), ...params };
}

/** Forgets what belonged to the terrain before: starts and the part that was shown. */
export function leaveTerrain() {
  ownStarts.value = null;
  ownView.value = null;
  activeStart.value = 0;
}
