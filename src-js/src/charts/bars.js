/**
 * Signed numbers with names as horizontal bars around zero, such as the coefficients of a model.
 */

import { formatCount, formatNumber } from './numbers.js';
import { composePng } from './png.js';
import { createScroller, fitScroller } from './scroller.js';
import { createStage } from './stage.js';
import { setAttributes, svgElement } from './svg.js';
import { canvasFont, ellipsize, TEXT_SIZE } from './text.js';

/**
 * @typedef {object} BarsData
 * @property {string[]} names
 * @property {ArrayLike<number>} values as many
 * @property {string} [valueLabel] what the values are, such as "Coefficient"
 *
 * @typedef {object} BarRow
 * @property {string} name cut to fit
 * @property {string} value
 * @property {boolean} positive
 * @property {number} x of the bar
 * @property {number} y of the row's middle
 * @property {number} width of the bar
 *
 * @typedef {object} BarsLayout
 * @property {BarRow[]} rows
 * @property {number} nameRight where names end
 * @property {number} zero x of the zero line
 * @property {number} valueRight where values end
 * @property {number} height of everything
 * @property {string} more "and n more", or empty
 */

const ROW = 24;
const BAR = 12;
const GAP = 10;
/** Bars drawn; the table twin has more. */
const MOST = 300;
const TABLE_ROWS = 1000;

/**
 * @param {ArrayLike<number>} values
 * @returns {number[]} indices of the finite values, largest magnitude first; equal ones in order
 */
export function byMagnitude(values) {
  return Array.from({ length: values.length }, (_, i) => i)
    .filter((i) => Number.isFinite(values[i]))
    .sort((a, b) => Math.abs(values[b]) - Math.abs(values[a]) || a - b);
}

/**
 * Three columns: names, bars around a common zero, values.
 *
 * @param {BarsData} data
 * @param {number} width of everything, pixels
 * @param {import('./text.js').Measure} measure
 * @returns {BarsLayout}
 */
export function layoutBars({ names, values }, width, measure) {
  const order = byMagnitude(values);
  const shown = order.slice(0, MOST);
  const texts = shown.map((i) => formatNumber(values[i]));
  const widest = (/** @type {string[]} */ list) => Math.max(0, ...list.map(measure));
  const valueWidth = widest(texts);
  const nameWidth = Math.min(widest(shown.map((i) => names[i])), width * 0.4);
  const left = nameWidth + GAP;
  const room = Math.max(0, width - left - GAP - valueWidth);
  const low = Math.min(0, ...shown.map((i) => values[i]));
  const high = Math.max(0, ...shown.map((i) => values[i]));
  const scale = high > low ? room / (high - low) : 0;
  const zero = left - low * scale;
  const rows = shown.map((i, r) => ({
    name: ellipsize(names[i], nameWidth, measure),
    value: texts[r],
    positive: values[i] >= 0,
    x: zero + Math.min(0, values[i]) * scale,
    y: r * ROW + ROW / 2,
    width: Math.abs(values[i]) * scale,
  }));
  const hidden = order.length - shown.length;
  return {
    rows,
    nameRight: nameWidth,
    zero,
    valueRight: width,
    height: rows.length * ROW + (hidden > 0 ? ROW : 0),
    more: hidden > 0 ? `and ${formatNumber(hidden)} more` : '',
  };
}

/**
 * @param {BarsData} data
 * @returns {string}
 */
export function summarizeBars({ names, values, valueLabel = 'Value' }) {
  const order = byMagnitude(values);
  if (order.length === 0) return `No ${valueLabel.toLowerCase()}s yet.`;
  const largest = order.slice(0, 3).map((i) => `${names[i]} ${formatNumber(values[i])}`);
  const negative = order.filter((i) => values[i] < 0).length;
  const below = negative > 0 ? `, ${formatNumber(negative)} of them negative` : '';
  const count = formatCount(order.length, valueLabel.toLowerCase());
  return `${count}${below}; largest: ${largest.join(', ')}.`;
}

/**
 * @param {HTMLElement} host
 * @param {{title: string}} options
 * @returns {import('./chart.js').Chart<BarsData>}
 */
export function createBars(host, { title }) {
  const scroller = createScroller(host);
  const stage = createStage(scroller, draw);
  stage.element.classList.add('chart-bars');
  const svg = svgElement('svg', { 'aria-hidden': 'true' });
  stage.element.append(svg);
  const measurer = /** @type {CanvasRenderingContext2D} */ (
    document.createElement('canvas').getContext('2d')
  );

  /** @type {BarsData} */
  let data = { names: [], values: [] };

  function arrange() {
    measurer.font = canvasFont(stage.theme);
    return layoutBars(data, stage.width, (text) => measurer.measureText(text).width);
  }

  /** @type {RowElements[]} */
  const drawn = [];
  const zeroLine = svgElement('path', { class: 'chart-zero' });
  const rest = svgElement('text', { class: 'chart-text', ...RIGHT });
  svg.append(zeroLine, rest);

  function draw() {
    const { rows, nameRight, zero, valueRight, height, more } = arrange();
    setAttributes(svg, { width: stage.width, height });
    while (drawn.length < rows.length) {
      const row = createRow();
      drawn.push(row);
      svg.insertBefore(row.group, zeroLine);
    }
    drawn.forEach((elements, i) => {
      const row = rows[i];
      elements.group.classList.toggle('chart-absent', row === undefined);
      if (!row) return;
      const { name, bar, value } = elements;
      setAttributes(name, { x: nameRight, y: row.y });
      setAttributes(value, { x: valueRight, y: row.y });
      setAttributes(bar, {
        class: row.positive ? 'chart-positive' : 'chart-negative',
        x: row.x,
        y: row.y - BAR / 2,
        width: row.width,
      });
      if (name.textContent !== row.name) name.textContent = row.name;
      if (value.textContent !== row.value) value.textContent = row.value;
    });
    setAttributes(zeroLine, { d: `M${zero} 0V${rows.length * ROW}` });
    setAttributes(rest, { x: nameRight, y: rows.length * ROW + ROW / 2 });
    rest.textContent = more;
  }

  return {
    render(next) {
      data = next;
      fitScroller(scroller, title, Math.min(MOST, next.values.length) * ROW);
      stage.request();
    },
    toPng() {
      stage.flush();
      const { theme, ratio, width } = stage;
      const layout = arrange();
      return composePng({
        title,
        legend: [],
        width,
        height: layout.height,
        ratio,
        theme,
        paint: (context) => paintBars(context, layout, theme),
      });
    },
    summary: () => summarizeBars(data),
    table() {
      const order = byMagnitude(data.values);
      const rows = order.slice(0, TABLE_ROWS).map((i) => [data.names[i], data.values[i]]);
      const note =
        order.length > TABLE_ROWS
          ? `The largest ${formatNumber(TABLE_ROWS)} of ${formatNumber(order.length)}.`
          : '';
      return { columns: ['Name', data.valueLabel ?? 'Value'], rows, note };
    },
    destroy() {
      stage.destroy();
      host.replaceChildren();
    },
  };
}

const RIGHT = { 'text-anchor': 'end', 'dominant-baseline': 'central' };

/**
 * @typedef {ReturnType<typeof createRow>} RowElements
 */
function createRow() {
  const group = svgElement('g', {});
  const name = svgElement('text', { class: 'chart-text', ...RIGHT });
  const bar = svgElement('rect', { height: BAR, rx: 2 });
  const value = svgElement('text', { class: 'chart-text-strong', ...RIGHT });
  group.append(name, bar, value);
  return { group, name, bar, value };
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {BarsLayout} layout
 * @param {import('./theme.js').Theme} theme
 */
function paintBars(context, { rows, nameRight, zero, valueRight, more }, theme) {
  context.font = canvasFont(theme, TEXT_SIZE);
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  for (const row of rows) {
    context.fillStyle = theme.color('chart-text');
    context.fillText(row.name, nameRight, row.y);
    context.fillStyle = theme.color(row.positive ? 'positive' : 'negative');
    context.fillRect(row.x, row.y - BAR / 2, row.width, BAR);
    context.fillStyle = theme.color('text');
    context.fillText(row.value, valueRight, row.y);
  }
  context.fillStyle = theme.color('chart-axis');
  context.fillRect(zero - 0.5, 0, 1, rows.length * ROW);
  context.fillStyle = theme.color('chart-text');
  context.fillText(more, nameRight, rows.length * ROW + ROW / 2);
}
