/**
 * What the trials of a fair race say about each optimizer, as rows to sort and to keep.
 */

/** @import {StudyState} from '../../engine/lab-protocol.js' */

/** The codes of `ends` of a trial. */
const REACHED = 0;
const DIVERGED = 3;

/**
 * One optimizer's results; NaN where nothing is known.
 *
 * @typedef {object} Result
 * @property {string} name
 * @property {number} rate its learning rate; NaN if it has none
 * @property {number} trials that have ended
 * @property {number} arrived share of them within the tolerance of the lowest height, 0 to 1
 * @property {number} steps median of those that arrived
 * @property {number} evaluations median of those that arrived
 * @property {number} distance median of all at their ends, from the nearest of the lowest points
 * @property {number} diverged share of them that left, 0 to 1
 */

/** @typedef {{of: keyof Result, label: string, percent?: boolean}} Column */

/** @type {Column[]} */
export const COLUMNS = [
  { of: 'name', label: 'Optimizer' },
  { of: 'rate', label: 'Rate' },
  { of: 'arrived', label: 'Arrived', percent: true },
  { of: 'steps', label: 'Median steps' },
  { of: 'evaluations', label: 'Median evaluations' },
  { of: 'distance', label: 'Median final distance' },
  { of: 'diverged', label: 'Diverged', percent: true },
];

/**
 * The middle of some numbers, or the mean of the middle two.
 *
 * @param {number[]} values in any order; NaN is left out
 * @returns {number} NaN if there is none
 */
export function median(values) {
  const known = Float64Array.from(values.filter((value) => !Number.isNaN(value))).sort();
  const half = known.length >> 1;
  if (known.length === 0) return Number.NaN;
  return known.length % 2 === 1 ? known[half] : (known[half - 1] + known[half]) / 2;
}

/**
 * @param {{name: string, rate: number}[]} entries in the order of the trials
 * @param {StudyState} state of trials
 * @returns {Result[]} one for each entry
 */
export function summarizeTrials(entries, { starts, steps, evaluations, distances, ends }) {
  const count = (starts?.length ?? 0) / 2;
  return entries.map(({ name, rate }, k) => {
    const all = Array.from({ length: count }, (_, i) => k * count + i);
    const ended = all.filter((i) => !Number.isNaN(ends?.[i] ?? Number.NaN));
    const reached = ended.filter((i) => ends?.[i] === REACHED);
    const middle = (/** @type {number[]} */ trials, /** @type {Float64Array | undefined} */ of) =>
      median(trials.map((i) => of?.[i] ?? Number.NaN));
    return {
      name,
      rate,
      trials: ended.length,
      arrived: reached.length / ended.length,
      steps: middle(reached, steps),
      evaluations: middle(reached, evaluations),
      distance: middle(ended, distances),
      diverged: ended.filter((i) => ends?.[i] === DIVERGED).length / ended.length,
    };
  });
}

/**
 * @param {Result[]} results left as they are
 * @param {keyof Result} column
 * @param {boolean} descending
 * @returns {Result[]} sorted; what is unknown comes last either way, equals keep their order
 */
export function sortResults(results, column, descending) {
  const sign = descending ? -1 : 1;
  return [...results].sort((a, b) => {
    const [p, q] = [a[column], b[column]];
    if (typeof p === 'string' || typeof q === 'string') {
      return sign * String(p).localeCompare(String(q), 'en');
    }
    if (Number.isNaN(p) || Number.isNaN(q))
      return Number(Number.isNaN(p)) - Number(Number.isNaN(q));
    return sign * (p - q);
  });
}

/**
 * @param {Result[]} results
 * @returns {string} CSV with a header; every digit of a number, nothing where it is unknown
 */
export function resultsCsv(results) {
  const lines = [
    [
      'Optimizer',
      'Learning rate',
      'Trials',
      'Share arrived',
      'Median steps',
      'Median evaluations',
      'Median final distance',
      'Share diverged',
    ],
    ...results.map((one) => [
      one.name,
      one.rate,
      one.trials,
      one.arrived,
      one.steps,
      one.evaluations,
      one.distance,
      one.diverged,
    ]),
  ];
  return lines.map((line) => `${line.map(cell).join(',')}\n`).join('');
}

/** @param {string | number} value */
function cell(value) {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
