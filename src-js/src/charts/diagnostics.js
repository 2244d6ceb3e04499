/**
 * What the rows of a fitted model tell about its assumptions, as the four pictures of R's plot.lm.
 */

import { formatNumber } from './numbers.js';
import { extent, padded } from './scales.js';
import { createScatter } from './scatter-surface.js';

/**
 * @typedef {object} DiagnosticsData
 * @property {Float64Array} fitted
 * @property {Float64Array} residuals standardized
 * @property {Float64Array} leverages
 * @property {Float64Array} distances Cook's
 * @property {Float64Array} quantiles of the standard normal distribution, by the rank of the residual
 * @property {Float64Array} row in the user's table, from 0
 * @property {number} terms how many coefficients the model has
 *
 * @typedef {'fitted' | 'normal' | 'scale' | 'leverage'} DiagnosticKind
 */

/** Rows named in a picture. */
const NAMED = 3;
/** Cook's distances that have a contour (R. D. Cook and S. Weisberg, 1982). */
const CONTOURS = [0.5, 1];
const CONTOUR_POINTS = 60;

/**
 * @param {HTMLElement} host
 * @param {{title: string, kind: DiagnosticKind, onPick?: (row: number) => void}} options `onPick` is
 *     told the row of the table that was clicked
 * @returns {import('./chart.js').Chart<DiagnosticsData>}
 */
export function createDiagnostics(host, { title, kind, onPick }) {
  /** @type {DiagnosticsData | undefined} */
  let shown;
  const scatter = createScatter(host, {
    title,
    arrange: (/** @type {DiagnosticsData} */ data) => arrangeDiagnostics(data, kind),
    describe: (index) => (shown ? describeRow(shown, index) : []),
    onPick: (index) => shown && onPick?.(shown.row[index]),
  });
  return {
    ...scatter,
    render(data) {
      shown = data;
      scatter.render(data);
    },
    summary: () => (shown ? summarizeDiagnostics(shown, kind) : ''),
  };
}

/**
 * @param {DiagnosticsData} data
 * @param {DiagnosticKind} kind
 * @returns {import('./scatter-data.js').ScatterData}
 */
export function arrangeDiagnostics(data, kind) {
  const { fitted, residuals, leverages, quantiles, row } = data;
  const labels = notable(data, kind).map((index) => ({ index, text: String(row[index] + 1) }));
  const common = { row, labels, yLabel: 'Standardized residual' };
  switch (kind) {
    case 'fitted':
      return {
        ...common,
        x: fitted,
        y: residuals,
        xLabel: 'Fitted value',
        line: { slope: 0, intercept: 0, label: 'No error' },
      };
    case 'normal':
      return {
        ...common,
        x: quantiles,
        y: residuals,
        xLabel: 'Normal quantile',
        line: { slope: 1, intercept: 0, label: 'Normal distribution' },
      };
    case 'scale':
      return {
        ...common,
        x: fitted,
        y: residuals.map((value) => Math.sqrt(Math.abs(value))),
        xLabel: 'Fitted value',
        yLabel: '√|standardized residual|',
      };
    case 'leverage':
      return { ...common, ...byLeverage(data), x: leverages, y: residuals, xLabel: 'Leverage' };
  }
}

/**
 * The plane of leverages and residuals from no leverage on, with contours of Cook's distance.
 *
 * @param {DiagnosticsData} data
 */
function byLeverage({ leverages, residuals, terms }) {
  const [, most] = extent(leverages);
  const xMax = most > 0 ? Math.min(1, most * 1.06) : 1;
  const [yMin, yMax] = padded(...extent(residuals));
  const curves = CONTOURS.flatMap((distance) =>
    [1, -1].map((sign) => ({
      label: `Cook's distance ${distance}`,
      points: Float64Array.from({ length: 2 * CONTOUR_POINTS }, (_, i) => {
        const leverage = (xMax * ((i >> 1) + 1)) / CONTOUR_POINTS;
        return i % 2 === 0 ? leverage : sign * residualAt(distance, leverage, terms);
      }),
    })),
  );
  return { curves, bounds: { xMin: 0, xMax, yMin, yMax } };
}

/**
 * The standardized residual that has a Cook's distance: distance = residual² h / ((1 − h) terms).
 *
 * @param {number} distance
 * @param {number} leverage
 * @param {number} terms
 */
function residualAt(distance, leverage, terms) {
  return Math.sqrt((distance * terms * Math.max(0, 1 - leverage)) / leverage);
}

/**
 * The rows that stand out most: by Cook's distance beside leverage, else by the size of the residual.
 *
 * @param {Pick<DiagnosticsData, 'residuals' | 'distances'>} data
 * @param {DiagnosticKind} kind
 * @param {number} [most]
 * @returns {number[]} indices
 */
export function notable({ residuals, distances }, kind, most = NAMED) {
  const sizes = kind === 'leverage' ? distances : residuals.map(Math.abs);
  /** @type {number[]} */
  const first = [];
  for (let i = 0; i < sizes.length; i++) {
    if (!Number.isFinite(sizes[i])) continue;
    let at = first.length;
    while (at > 0 && sizes[first[at - 1]] < sizes[i]) at--;
    if (at < most) first.splice(at, 0, i);
    if (first.length > most) first.pop();
  }
  return first;
}

/** @param {DiagnosticsData} data @param {number} index */
function describeRow({ row, fitted, residuals, leverages, distances }, index) {
  return [
    `Row ${formatNumber(row[index] + 1)}`,
    `Fitted: ${formatNumber(fitted[index])}`,
    `Standardized residual: ${formatNumber(residuals[index], 3)}`,
    `Leverage: ${formatNumber(leverages[index], 3)}`,
    `Cook's distance: ${formatNumber(distances[index], 3)}`,
  ];
}

/**
 * @param {DiagnosticsData} data
 * @param {DiagnosticKind} kind
 * @returns {string}
 */
export function summarizeDiagnostics(data, kind) {
  const { residuals, distances, leverages, row } = data;
  const count = residuals.length;
  const named = notable(data, kind);
  const rows = named.map((i) => formatNumber(row[i] + 1)).join(', ');
  if (named.length === 0) return 'There are no residuals to show.';
  const beyond = (/** @type {number} */ size) =>
    residuals.filter((value) => Math.abs(value) > size).length;
  switch (kind) {
    case 'fitted':
      return `${formatNumber(count)} rows; a level, even band around zero is good. Farthest off: rows ${rows}.`;
    case 'normal':
      return `Points on the line are good: ${formatNumber((100 * beyond(2)) / count, 2)} % of the residuals are beyond 2 (about 5 % of a normal distribution are). Farthest off: rows ${rows}.`;
    case 'scale':
      return `A level, even band is good: errors are then equally large everywhere. Largest: rows ${rows}.`;
    case 'leverage': {
      const worst = named[0];
      const over = distances.filter((value) => value > CONTOURS[0]).length;
      return (
        `Rows beyond the contours pull the fit: ${formatNumber(over)} with a Cook's distance over ${CONTOURS[0]}. ` +
        `Largest: rows ${rows}; row ${formatNumber(row[worst] + 1)} has ${formatNumber(distances[worst], 3)} at leverage ${formatNumber(leverages[worst], 3)}.`
      );
    }
  }
}
