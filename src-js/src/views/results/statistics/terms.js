/** @import {Statistics} from '../../../engine/model-protocol.js' */

/** Levels of significance and their marks, as R has them. */
const STARS = /** @type {const} */ ([
  [0.001, '***'],
  [0.01, '**'],
  [0.05, '*'],
]);

/** What the marks say. */
export const STARS_NOTE = '* p below 0.05, ** below 0.01, *** below 0.001.';

/** Below this, a p-value is told only to be below. */
const LEAST_P = 1e-4;

/**
 * @param {number} p
 * @returns {string} empty if there is no mark
 */
export function stars(p) {
  return STARS.find(([level]) => p < level)?.[1] ?? '';
}

/**
 * @param {number} p
 * @returns {string} with as many digits as make sense
 */
export function formatP(p) {
  if (!Number.isFinite(p)) {
    return '–';
  }
  return p < LEAST_P ? '< 0.0001' : p.toFixed(4);
}

/**
 * The table of coefficients as a CSV, with all digits.
 * @param {Statistics} statistics
 */
export function termsCsv({ statistic, level, names, ...columns }) {
  const { estimates, errors, statistics, ps, lows, highs } = columns;
  const percent = 100 * level;
  const header = [
    'term',
    'estimate',
    'standard error',
    statistic,
    'p',
    `${percent} % from`,
    `${percent} % to`,
  ];
  const rows = names.map((name, i) => [
    quoted(name),
    ...[estimates, errors, statistics, ps, lows, highs].map((column) =>
      Number.isFinite(column[i]) ? String(column[i]) : '',
    ),
  ]);
  return [header, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

/** A cell that a spreadsheet takes for a text. @param {string} text */
function quoted(text) {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
