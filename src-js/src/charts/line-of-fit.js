/**
 * How well numbers were predicted: predicted against actual with the diagonal, or what is left over
 * (actual minus predicted) against predicted with the zero line.
 */

import { SETS } from './markers.js';
import { formatNumber } from './numbers.js';
import { extent, padded } from './scales.js';
import { createScatter } from './scatter-surface.js';

/**
 * @typedef {object} FittedData
 * @property {Float64Array} actual
 * @property {Float64Array} predicted
 * @property {Float64Array} set 0 training, 1 validation, 2 test
 * @property {Float64Array} [row] in the user's table, from 0
 * @property {string} [target] name of what is predicted
 *
 * @typedef {'predicted' | 'residuals'} FitKind
 */

/**
 * @param {HTMLElement} host
 * @param {{title: string, kind: FitKind, onHover?: (index: number) => void}} options
 * @returns {import('./chart.js').Chart<FittedData>}
 */
export function createLineOfFit(host, { title, kind, onHover }) {
  /** @type {FittedData | undefined} */
  let shown;
  const scatter = createScatter(host, {
    title,
    onHover,
    emptyText: 'No predictions yet',
    arrange: (/** @type {FittedData} */ data) => fitPoints(data, kind),
  });
  return {
    ...scatter,
    render(data) {
      shown = data;
      scatter.render(data);
    },
    summary: () => (shown ? summarizeFit(shown, kind) : 'No predictions yet.'),
  };
}

/**
 * @param {FittedData} data
 * @param {FitKind} kind
 * @returns {import('./scatter-data.js').ScatterData}
 */
export function fitPoints({ actual, predicted, set, row, target }, kind) {
  const what = target ? ` ${target}` : '';
  const present = SETS.map((name, index) => (set.includes(index) ? name : ''));
  const common = { row, group: set, groupNames: present, groupLabel: 'Set' };
  if (kind === 'predicted') {
    const [min, max] = padded(...extent(predicted, extent(actual)));
    return {
      ...common,
      x: actual,
      y: predicted,
      xLabel: `Actual${what}`,
      yLabel: `Predicted${what}`,
      bounds: { xMin: min, xMax: max, yMin: min, yMax: max },
      line: { slope: 1, intercept: 0, label: 'Predicted = actual' },
    };
  }
  const [xMin, xMax] = padded(...extent(predicted));
  const residuals = actual.map((value, i) => value - predicted[i]);
  const [low, high] = extent(residuals);
  // The zero line stays in the middle, so that a lean to one side is seen.
  const reach = padded(0, Math.max(Math.abs(low), Math.abs(high), 0))[1];
  return {
    ...common,
    x: predicted,
    y: residuals,
    xLabel: `Predicted${what}`,
    yLabel: 'Actual − predicted',
    bounds: { xMin, xMax, yMin: -reach, yMax: reach },
    line: { slope: 0, intercept: 0, label: 'No error' },
  };
}

/**
 * @param {FittedData} data
 * @param {FitKind} kind
 * @returns {string}
 */
export function summarizeFit(data, kind) {
  const parts = SETS.map((name, set) => {
    const { count, median, above } = errorsOf(data, set);
    if (count === 0) return '';
    const typical = `half of the ${formatNumber(count)} ${name.toLowerCase()} rows`;
    const within = `${typical} are predicted within ${formatNumber(median, 3)}`;
    const share = Math.round((100 * above) / count);
    return kind === 'residuals' ? `${within}, ${share}% of them too low` : within;
  }).filter((part) => part !== '');
  if (parts.length === 0) return 'No predictions yet.';
  const sentence = parts.join('; ');
  return `${sentence[0].toUpperCase()}${sentence.slice(1)}.`;
}

/**
 * @param {FittedData} data
 * @param {number} wanted set
 * @returns {{count: number, median: number, above: number}} rows with a finite error, the median of
 *     its size, and how many rows lie above their prediction
 */
export function errorsOf({ actual, predicted, set }, wanted) {
  const sizes = new Float64Array(actual.length);
  let count = 0;
  let above = 0;
  for (let i = 0; i < actual.length; i++) {
    const error = actual[i] - predicted[i];
    if (set[i] !== wanted || !Number.isFinite(error)) continue;
    sizes[count++] = Math.abs(error);
    if (error > 0) above++;
  }
  const sorted = sizes.subarray(0, count).sort();
  const middle = count >> 1;
  const median = count % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { count, median, above };
}
