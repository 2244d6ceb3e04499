/**
 * What a scatter plot shows, and the same in words and as a table.
 */

import { groupItems } from './legend.js';
import { SETS } from './markers.js';
import { formatCount, formatNumber } from './numbers.js';
import { extent, padded } from './scales.js';
import { curveItems } from './scatter-notes.js';

/**
 * Arrays are compared by identity to see what is new: for new values give a new array.
 *
 * @typedef {object} ScatterData
 * @property {Float64Array} x
 * @property {Float64Array} y
 * @property {Float64Array} [group] class or cluster of each point, index from 0; negative or NaN: none
 * @property {Float64Array} [value] number of each point, shown as its colour; if there is no `group`
 * @property {Float64Array} [set] 0 training, 1 validation, 2 test; filled, half filled, hollow
 * @property {Float64Array} [row] row of each point in the user's table, from 0
 * @property {string} xLabel
 * @property {string} yLabel
 * @property {string[]} [groupNames] an empty name is left out of the legend
 * @property {string} [groupLabel] what the groups are, such as "Species" or "Cluster"
 * @property {string} [valueLabel] what the values are, such as the target's name
 * @property {number} [total] how many points there are in all, if not all are given
 * @property {import('./axes.js').Bounds} [bounds] what the plot covers; the points' range if absent
 * @property {import('./surface.js').Surface} [surface] predictions over the bounds: of groups if
 *     there are `groupNames`, else numbers
 * @property {Float64Array} [centers] x, y pairs, one for each group
 * @property {Float64Array} [trail] earlier centers, oldest first, each as long as `centers`
 * @property {{slope: number, intercept: number, label: string}} [line] drawn for reference
 * @property {import('./scatter-notes.js').Curve[]} [curves] likewise
 * @property {import('./scatter-notes.js').Label[]} [labels] texts beside points
 */

/** Rows of the table twin. */
const TABLE_ROWS = 500;
/** Groups named in the summary. */
const NAMED_GROUPS = 6;

/**
 * @param {ScatterData} data
 * @returns {import('./axes.js').Bounds}
 */
export function boundsOf(data) {
  if (data.bounds) return data.bounds;
  const [xMin, xMax] = padded(...extent(data.x));
  const [yMin, yMax] = padded(...extent(data.y));
  return { xMin, xMax, yMin, yMax };
}

/**
 * @param {ScatterData} data
 * @returns {boolean} whether colour stands for a number
 */
export function isNumeric(data) {
  return !data.groupNames && (data.value !== undefined || data.surface !== undefined);
}

/**
 * The numbers at the ends of the colour map: those of the points if they have numbers, so that the
 * colours stay put while a model moves; else those of the surface.
 *
 * @param {ScatterData} data
 * @returns {[number, number]}
 */
export function colorRange(data) {
  const [min, max] = extent(data.value ?? data.surface?.values ?? []);
  return max >= min ? [min, max] : [0, 1];
}

/**
 * @param {ScatterData} data
 * @returns {number[]} how many points each of the three sets has
 */
export function setCounts(data) {
  const counts = [0, 0, 0];
  if (!data.set) counts[0] = data.x.length;
  else for (let i = 0; i < data.set.length; i++) counts[data.set[i]]++;
  return counts;
}

/**
 * @param {ScatterData} data
 * @returns {import('./legend.js').LegendItem[]}
 */
export function legendOf(data) {
  /** @type {import('./legend.js').LegendItem[]} */
  const items = groupItems(data.groupNames ?? []);
  if (isNumeric(data)) {
    items.push({ label: `Color: ${data.valueLabel ?? 'value'}`, mark: 'none', tone: 'chart-text' });
  }
  const counts = setCounts(data);
  if (counts[1] > 0 || counts[2] > 0) {
    SETS.forEach((label, set) => {
      if (counts[set] > 0) items.push({ label, mark: 'marker', tone: 'chart-text', set });
    });
  }
  if (data.line) {
    items.push({ label: data.line.label, mark: 'line', tone: 'chart-text', dash: [6, 4] });
  }
  if (data.curves) items.push(...curveItems(data.curves));
  return items;
}

/**
 * @param {ScatterData} data
 * @returns {string}
 */
export function summarize(data) {
  const count = data.x.length;
  const { xLabel, yLabel, groupNames } = data;
  if (count === 0 && !data.surface) return 'No points yet.';
  const sentences = [];
  const drawn =
    data.total !== undefined && data.total > count
      ? `${formatNumber(count)} of ${formatCount(data.total, 'point')}`
      : formatCount(count, 'point');
  let first = `${drawn}, ${xLabel} by ${yLabel}`;
  if (groupNames && data.group && count > 0) {
    const sizes = new Array(groupNames.length).fill(0);
    for (const index of data.group) if (index >= 0 && index < sizes.length) sizes[index]++;
    const named = groupNames
      .slice(0, NAMED_GROUPS)
      .map((name, i) => `${name} ${formatNumber(sizes[i])}`);
    const more = groupNames.length - named.length;
    if (more > 0) named.push(`and ${more} more`);
    first += `: ${named.join(', ')}`;
  }
  sentences.push(`${first}.`);
  if (isNumeric(data)) {
    const [low, high] = colorRange(data).map((end) => formatNumber(end, 3));
    sentences.push(`Color is ${data.valueLabel ?? 'the value'}, ${low} to ${high}.`);
  }
  if (data.surface) sentences.push('The background is what the model predicts there.');
  if (data.centers) sentences.push(`${formatCount(data.centers.length / 2, 'center')}.`);
  return sentences.join(' ');
}

/**
 * @param {ScatterData} data
 * @returns {import('./chart.js').TableTwin}
 */
export function tabulate(data) {
  const { x, y, group, value, set, row, groupNames, centers } = data;
  const columns = ['Row', data.xLabel, data.yLabel];
  if (group) columns.push(data.groupLabel ?? 'Group');
  else if (value) columns.push(data.valueLabel ?? 'Value');
  if (set) columns.push('Set');
  /** @type {(string | number)[][]} */
  const rows = [];
  for (let c = 0; centers && c < centers.length / 2; c++) {
    const cells = [`Center ${c + 1}`, centers[2 * c], centers[2 * c + 1]];
    if (group) cells.push(groupNames?.[c] ?? '');
    else if (value) cells.push('');
    if (set) cells.push('');
    rows.push(cells);
  }
  const shown = Math.min(x.length, TABLE_ROWS);
  for (let i = 0; i < shown; i++) {
    /** @type {(string | number)[]} */
    const cells = [(row ? row[i] : i) + 1, x[i], y[i]];
    if (group) cells.push(groupNames?.[group[i]] ?? '');
    else if (value) cells.push(value[i]);
    if (set) cells.push(SETS[set[i]]);
    rows.push(cells);
  }
  const total = Math.max(x.length, data.total ?? 0);
  const note =
    shown < total ? `The first ${formatNumber(shown)} of ${formatCount(total, 'point')}.` : '';
  return { columns, rows, note };
}

/**
 * @param {ScatterData} data
 * @param {number} index of a point
 * @returns {string[]} lines for the tooltip
 */
export function describePoint(data, index) {
  const lines = [
    `Row ${formatNumber((data.row ? data.row[index] : index) + 1)}`,
    `${data.xLabel}: ${formatNumber(data.x[index])}`,
    `${data.yLabel}: ${formatNumber(data.y[index])}`,
  ];
  const { group, value, set } = data;
  if (group) {
    const name = data.groupNames?.[group[index]];
    if (name !== undefined) lines.push(`${data.groupLabel ?? 'Group'}: ${name}`);
  } else if (value) {
    lines.push(`${data.valueLabel ?? 'Value'}: ${formatNumber(value[index])}`);
  }
  if (set) lines.push(`${SETS[set[index]]} row`);
  return lines;
}
