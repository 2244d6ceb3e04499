/**
 * What a loss chart shows: ranges, words and table.
 */

import { CLASS_COLORS } from './colors.js';
import { lowerBound, widenByLosses } from './curve.js';
import { shortLegend } from './legend.js';
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
 * @property {number} [mark] decides the colour among equals; their order does without it
 * @property {number} [line] decides the dash among equals; the colour does without it
 *
 * @typedef {object} LossRange
 * @property {[number, number]} x iterations
 * @property {[number, number]} y losses
 * @property {boolean} empty whether there is nothing to draw between them
 */

/** More curves are summed up in words. */
const FEW = 5;
/** Names in the legend; more would fill a phone. */
const MOST_NAMES = 12;
/** Rows of the table twin. */
const TABLE_ROWS = 200;
/** Class colours in use by the parts of a split. */
const TAKEN = 3;
const RUN_DASHES = [[], [2, 3], [9, 3, 2, 3]];

/** Widths of curves and the dash of validation, CSS pixels. */
export const BOLD = 2;
export const THIN = 1.25;
export const DASHED = [7, 5];

/**
 * @param {number} run index of an earlier run
 * @returns {string} its tone
 */
export function runTone(run) {
  return groupTone(TAKEN + (run % (CLASS_COLORS - TAKEN)));
}

/**
 * @param {number} run index of an earlier run
 * @returns {number[]} its dash
 */
export function runDash(run) {
  return RUN_DASHES[run % RUN_DASHES.length];
}

/**
 * The curves in the order of the legend: training, validation if there is any, runs. Runs without a
 * present one are shown as equals, in the first colours.
 *
 * @param {LossData} data
 * @returns {{name: string, curve: import('./curve.js').Curve, tone: string, dash: number[],
 *   width: number}[]}
 */
export function namedCurves({ training, validation, runs = [] }) {
  if (onlyRuns({ training, validation, runs })) {
    return runs.map(({ name, training: curve, mark, line }, i) => {
      return {
        name,
        curve,
        tone: groupTone(mark ?? i),
        dash: runDash(line ?? mark ?? i),
        width: BOLD,
      };
    });
  }
  /** @type {ReturnType<typeof namedCurves>} */
  const curves = [{ name: 'Training', curve: training, tone: 'training', dash: [], width: BOLD }];
  if (validation.iterations.length > 0) {
    curves.push({
      name: 'Validation',
      curve: validation,
      tone: 'validation',
      dash: DASHED,
      width: BOLD,
    });
  }
  runs.forEach((run, i) => {
    const { name, training: curve } = run;
    curves.push({ name, curve, tone: runTone(i), dash: runDash(i), width: THIN });
  });
  return curves;
}

/** @param {LossData} data */
function onlyRuns({ training, runs = [] }) {
  return training.iterations.length === 0 && runs.length > 0;
}

/**
 * @param {LossData} data
 * @returns {import('./legend.js').LegendItem[]} in the order of {@link namedCurves}, of many the first
 */
export function legendOf(data) {
  const items = namedCurves(data).map(({ name, tone, dash, width }) => {
    return /** @type {const} */ ({ label: name, mark: 'line', tone, dash, width });
  });
  return shortLegend(items, MOST_NAMES);
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
  const curves = namedCurves(data).map(({ curve }) => curve);
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
 * @returns {string}
 */
export function summarizeLoss(data) {
  const sentences = [];
  if (onlyRuns(data)) {
    const runs = data.runs ?? [];
    if (runs.length > FEW) return summarizeMany(runs);
    return runs
      .map(({ name, training: { losses } }) =>
        losses.length === 0
          ? `${name}: none yet.`
          : `${name}: ${formatNumber(losses[losses.length - 1])}.`,
      )
      .join(' ');
  }
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

/** @param {NonNullable<LossData['runs']>} runs */
function summarizeMany(runs) {
  const ends = runs.flatMap(({ name, training: { losses } }) =>
    losses.length === 0 ? [] : [{ name, loss: losses[losses.length - 1] }],
  );
  const [lowest] = ends.sort((a, b) => a.loss - b.loss);
  const many = formatCount(runs.length, 'curve');
  return lowest
    ? `${many}. ${lowest.name} is lowest: ${formatNumber(lowest.loss)}.`
    : `${many}, empty yet.`;
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
export function tabulateLoss(data) {
  const named = namedCurves(data).filter(({ curve }) => curve.iterations.length > 0);
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
