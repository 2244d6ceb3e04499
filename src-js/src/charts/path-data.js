/**
 * What the charts of a coefficient path show: ranges, words and tables.
 */

import { formatCount, formatNumber } from './numbers.js';
import { extent, padded } from './scales.js';

/**
 * Models in the order in which they were reached, from a strong penalty to a weak one, or step by
 * step.
 *
 * @typedef {object} PathData
 * @property {'penalty' | 'step'} axis what the models differ in
 * @property {string[]} features
 * @property {Float64Array} positions of the models on the axis
 * @property {Float64Array} coefficients models x features
 * @property {Float64Array} errors mean squared error on rows held out, as many as there are models, NaN
 *     where it is not known; or empty
 * @property {Float64Array} deviations the standard error of each of them
 * @property {number} chosen index of the model that is kept, -1 while that is open
 */

/** Features with a name beside their line. */
export const MOST_NAMED = 20;
/** Features with a line. */
const MOST_DRAWN = 500;
/** Rows of the table twins. */
const TABLE_ROWS = 200;
const NAMED_IN_SUMMARY = 3;

/** Words of an axis. */
export const AXES = /** @type {const} */ ({
  penalty: { label: 'Penalty', one: 'penalty', many: 'penalties' },
  step: { label: 'Step', one: 'step', many: 'steps' },
});

/**
 * The features whose coefficients go farthest from zero, the farthest first.
 *
 * @param {PathData} data
 * @param {number} [most]
 * @returns {number[]} indices
 */
export function largest({ features, positions, coefficients }, most = MOST_DRAWN) {
  const width = features.length;
  const reach = new Float64Array(width);
  for (let m = 0; m < positions.length; m++) {
    for (let j = 0; j < width; j++) {
      const size = Math.abs(coefficients[m * width + j]);
      if (size > reach[j]) reach[j] = size;
    }
  }
  return Array.from(reach, (_, j) => j)
    .sort((a, b) => reach[b] - reach[a] || a - b)
    .slice(0, most);
}

/**
 * The range of the axis of models, never empty.
 *
 * @param {PathData} data
 * @returns {[number, number]}
 */
export function positionRange({ axis, positions }) {
  const shown = axis === 'penalty' ? positions.filter((value) => value > 0) : positions;
  const [min, max] = extent(shown);
  if (axis === 'step') return max > min ? [min, max] : padded(min, max);
  if (!(max >= min)) return [0.1, 1];
  return max > min ? [min, max] : [min / 2, max * 2];
}

/**
 * How many coefficients of a model are not zero.
 *
 * @param {PathData} data
 * @param {number} model
 */
function nonZero({ features, coefficients }, model) {
  const width = features.length;
  return coefficients.subarray(model * width, (model + 1) * width).filter((value) => value !== 0)
    .length;
}

/**
 * @param {PathData} data
 * @returns {string}
 */
export function summarizePath(data) {
  const { axis, features, positions, coefficients, chosen } = data;
  const count = positions.length;
  if (count === 0) return 'No coefficients yet.';
  const { one, many } = AXES[axis];
  const width = features.length;
  const last = (/** @type {number} */ j) => coefficients[(count - 1) * width + j];
  const told = largest(data, NAMED_IN_SUMMARY).map(
    (j) => `${features[j]} ${formatNumber(last(j))}`,
  );
  const sentences = [
    `${formatCount(width, 'coefficient')} over ${formatCount(count, one, many)}, ` +
      `${formatNumber(positions[0])} to ${formatNumber(positions[count - 1])}; ` +
      `${formatNumber(nonZero(data, count - 1))} of them not 0 at the last.`,
    `The largest there: ${told.join(', ')}.`,
  ];
  if (chosen >= 0 && chosen < count) {
    sentences.push(
      `Kept is ${one} ${formatNumber(positions[chosen])}, with ${formatNumber(nonZero(data, chosen))} not 0.`,
    );
  }
  return sentences.join(' ');
}

/**
 * One row a model, thinned evenly if there are many, with the largest features as columns.
 *
 * @param {PathData} data
 * @returns {import('./chart.js').TableTwin}
 */
export function tabulatePath(data) {
  const { axis, features, positions, coefficients, chosen } = data;
  const width = features.length;
  const shown = largest(data, MOST_NAMED);
  const models = spread(positions.length, chosen);
  const notes = [
    shown.length < width
      ? `The ${formatNumber(shown.length)} of ${formatNumber(width)} features with the largest coefficients.`
      : '',
    thinned(models.length, positions.length, axis),
  ];
  return {
    columns: [AXES[axis].label, ...shown.map((j) => features[j]), 'Kept'],
    rows: models.map((m) => [
      positions[m],
      ...shown.map((j) => coefficients[m * width + j]),
      m === chosen ? 'kept' : '',
    ]),
    note: notes.filter((note) => note !== '').join(' '),
  };
}

/**
 * The model with the least error.
 *
 * @param {PathData} data
 * @returns {number} -1 while no error is known
 */
export function lowest({ errors }) {
  let best = -1;
  errors.forEach((error, m) => {
    if (Number.isFinite(error) && (best < 0 || error < errors[best])) best = m;
  });
  return best;
}

/**
 * The range of the errors with their standard errors.
 *
 * @param {PathData} data
 * @returns {[number, number]}
 */
export function errorRange({ errors, deviations }) {
  const high = errors.map((error, m) => error + (deviations[m] || 0));
  const low = errors.map((error, m) => error - (deviations[m] || 0));
  return padded(...extent(high, extent(low)));
}

/**
 * @param {PathData} data
 * @returns {string}
 */
export function summarizeErrors(data) {
  const { axis, positions, errors, deviations, chosen } = data;
  const best = lowest(data);
  if (best < 0) return 'No errors yet.';
  const { one } = AXES[axis];
  const known = errors.filter(Number.isFinite).length;
  const told = (/** @type {number} */ m) =>
    `${formatNumber(errors[m])} ± ${formatNumber(deviations[m], 2)} at ${one} ${formatNumber(positions[m])}`;
  const kept =
    chosen < 0 || chosen >= errors.length
      ? ''
      : chosen === best
        ? ' That one is kept.'
        : ` Kept is ${told(chosen)}.`;
  return `Mean squared error on rows held out, of ${formatCount(known, 'model')}: least ${told(best)}.${kept}`;
}

/**
 * @param {PathData} data
 * @returns {import('./chart.js').TableTwin}
 */
export function tabulateErrors(data) {
  const { axis, positions, errors, deviations, chosen } = data;
  const best = lowest(data);
  const models = spread(Math.min(positions.length, errors.length), chosen);
  return {
    columns: [AXES[axis].label, 'Mean squared error', 'Standard error', 'Mark'],
    rows: models.map((m) => [
      positions[m],
      errors[m],
      deviations[m],
      [m === best ? 'least' : '', m === chosen ? 'kept' : ''].filter(Boolean).join(', '),
    ]),
    note: thinned(models.length, positions.length, axis),
  };
}

/**
 * Indices spread evenly, the last and a chosen one among them.
 *
 * @param {number} count
 * @param {number} chosen
 */
function spread(count, chosen) {
  const stride = Math.ceil(count / TABLE_ROWS);
  return Array.from({ length: count }, (_, m) => m).filter(
    (m) => m % stride === 0 || m === count - 1 || m === chosen,
  );
}

/**
 * @param {number} shown
 * @param {number} count
 * @param {PathData['axis']} axis
 */
function thinned(shown, count, axis) {
  return shown < count
    ? `${formatNumber(shown)} of ${formatCount(count, AXES[axis].one, AXES[axis].many)}.`
    : '';
}

/**
 * Places of labels beside lines: near where the lines end, none over another.
 *
 * @param {number[]} ends where the lines end, pixels from the top, the most important first
 * @param {number} height
 * @param {number} gap least distance between two labels
 * @returns {number[]} a place for each, NaN for those without room
 */
export function placeLabels(ends, height, gap) {
  const room = Math.max(1, Math.floor(height / gap) + 1);
  const shown = ends
    .map((end, i) => ({ i, at: end }))
    .filter(({ at, i }) => i < room && Number.isFinite(at))
    .sort((a, b) => a.at - b.at || a.i - b.i);
  let free = 0;
  for (const label of shown) {
    label.at = Math.max(label.at, free);
    free = label.at + gap;
  }
  let most = height;
  for (const label of shown.toReversed()) {
    label.at = Math.min(label.at, most);
    most = label.at - gap;
  }
  const places = new Array(ends.length).fill(Number.NaN);
  for (const { i, at } of shown) places[i] = at;
  return places;
}
