/**
 * What a loss chart shows: ranges, words and table.
 */

import { lowerBound, widenByLosses } from './curve.js';
import { formatCount, formatNumber } from './numbers.js';
import { valueRange } from './scales.js';
import { groupTone } from './theme.js';

/**
 * @typedef {object} LossData
 * @property {import('./curve.js').Curve} training
 * @property {import('./curve.js').Curve} validation empty if there are no validation rows
 * @property {Run[]} [runs] earlier runs to compare with
 * @property {string} [lossLabel] what the loss is, such as "Mean squared error"
 *
 * @typedef {object} Run
 * @property {string} name
 * @property {import('./curve.js').Curve} training
 * @property {import('./curve.js').Curve} [validation]
 *
 * @typedef {object} LossRange
 * @property {[number, number]} x iterations
 * @property {[number, number]} y losses
 * @property {boolean} empty whether there is nothing to draw between them
 */

/** Rows of the table twin. */
const TABLE_ROWS = 200;
/** Class colours in use by training and validation. */
const TAKEN = 3;

/**
 * @param {number} run index of an earlier run
 * @returns {string} its tone
 */
export const RUN_TONE = (run) => groupTone(TAKEN + (run % 7));

/**
 * @param {LossData} data
 * @param {number[]} dashed dash of the validation curve
 * @returns {import('./legend.js').LegendItem[]} training first, then validation if there is any
 */
export function legendOf(data, dashed) {
  /** @type {import('./legend.js').LegendItem[]} */
  const items = [{ label: 'Training', mark: 'line', tone: 'training' }];
  if (data.validation.iterations.length > 0) {
    items.push({ label: 'Validation', mark: 'line', tone: 'validation', dash: dashed });
  }
  return items;
}

/**
 * The ranges of both axes: all iterations unless zoomed, and the losses among those.
 *
 * @param {LossData} data
 * @param {boolean} log
 * @param {[number, number]} [zoom] iterations
 * @returns {LossRange}
 */
export function lossRange(data, log, zoom) {
  const curves = curvesOf(data);
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { iterations } of curves) {
    if (iterations.length === 0) continue;
    from = Math.min(from, iterations[0]);
    to = Math.max(to, iterations[iterations.length - 1]);
  }
  if (zoom) [from, to] = zoom;
  /** @type {[number, number]} */
  const losses = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const curve of curves) widenByLosses(curve, from, to, log, losses);
  if (!(to >= from)) [from, to] = [0, 1];
  else if (to === from) [from, to] = [from - 1, to + 1];
  return {
    x: [from, to],
    y: valueRange(losses[0], losses[1], log),
    empty: losses[1] < losses[0],
  };
}

/**
 * @param {LossData} data
 * @returns {import('./curve.js').Curve[]}
 */
function curvesOf({ training, validation, runs = [] }) {
  const curves = [training, validation];
  for (const run of runs) {
    curves.push(run.training);
    if (run.validation) curves.push(run.validation);
  }
  return curves;
}

/**
 * @param {LossData} data
 * @returns {string}
 */
export function summarizeLoss(data) {
  const sentences = [];
  const training = course(data.training);
  if (!training) return 'No losses yet.';
  const { first, last, lowest, from, to } = training;
  if (data.training.iterations.length === 1) {
    sentences.push(`Training loss is ${formatNumber(last)} at iteration ${formatNumber(to)}.`);
  } else {
    const way = last < first ? 'fell' : last > first ? 'rose' : 'stayed';
    sentences.push(
      `Training loss ${way} from ${formatNumber(first)} to ${formatNumber(last)} over iterations ` +
        `${formatNumber(from)} to ${formatNumber(to)}.`,
    );
    if (lowest.loss < last) {
      sentences.push(`Its lowest is ${formatNumber(lowest.loss)} at ${formatNumber(lowest.at)}.`);
    }
  }
  const validation = course(data.validation);
  if (validation) {
    const { lowest: best } = validation;
    const low =
      best.loss < validation.last
        ? `, lowest ${formatNumber(best.loss)} at ${formatNumber(best.at)}`
        : '';
    sentences.push(`Validation loss is ${formatNumber(validation.last)}${low}.`);
  }
  const runs = data.runs ?? [];
  if (runs.length > 0) {
    sentences.push(`Compared with ${formatCount(runs.length, 'earlier run')}.`);
  }
  return sentences.join(' ');
}

/**
 * Where a curve begins, ends and is lowest, among its finite losses.
 *
 * @param {import('./curve.js').Curve} curve
 */
function course({ iterations, losses }) {
  let begin = -1;
  let end = -1;
  let low = -1;
  for (let i = 0; i < losses.length; i++) {
    if (!Number.isFinite(losses[i])) continue;
    if (begin < 0) begin = i;
    end = i;
    if (low < 0 || losses[i] < losses[low]) low = i;
  }
  if (begin < 0) return undefined;
  return {
    first: losses[begin],
    last: losses[end],
    lowest: { loss: losses[low], at: iterations[low] },
    from: iterations[begin],
    to: iterations[end],
  };
}

/**
 * One row for each iteration that has a loss, thinned evenly if there are many; the last is kept.
 *
 * @param {LossData} data
 * @returns {import('./chart.js').TableTwin}
 */
export function tabulateLoss({ training, validation, runs = [] }) {
  const named = [
    { name: 'Training', curve: training },
    { name: 'Validation', curve: validation },
    ...runs.map((run) => ({ name: run.name, curve: run.training })),
  ].filter(({ curve }) => curve.iterations.length > 0);
  const all = new Set();
  for (const { curve } of named) for (const iteration of curve.iterations) all.add(iteration);
  const iterations = Float64Array.from(all).sort();
  const stride = Math.ceil(iterations.length / TABLE_ROWS);
  const kept = iterations.filter((_, i) => i % stride === 0 || i === iterations.length - 1);
  const rows = Array.from(kept, (iteration) => [
    iteration,
    ...named.map(({ curve }) => {
      const at = lowerBound(curve.iterations, iteration);
      return curve.iterations[at] === iteration ? curve.losses[at] : '';
    }),
  ]);
  const note =
    stride > 1
      ? `${formatNumber(rows.length)} of ${formatCount(iterations.length, 'iteration')}, evenly spread.`
      : '';
  return { columns: ['Iteration', ...named.map(({ name }) => name)], rows, note };
}
