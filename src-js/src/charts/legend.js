/**
 * What the marks of a chart mean: as HTML above the plot, and drawn for a PNG.
 */

import { groupShape, leftHalf, outline, paintMarker, pathData } from './markers.js';
import { svgElement } from './svg.js';
import { canvasFont, ellipsize, TEXT_SIZE } from './text.js';
import { groupTone } from './theme.js';

/**
 * @typedef {object} LegendItem
 * @property {string} label
 * @property {'line' | 'marker' | 'none'} mark
 * @property {string} tone
 * @property {number[]} [dash] of a line, pixels on and off
 * @property {number} [width] of a line, pixels
 * @property {number} [shape] of a marker
 * @property {number} [set] of a marker
 */

/** Room for a mark before its label, pixels. */
const MARK_WIDTH = { line: 22, marker: 12, none: 0 };
const MARK_GAP = 6;
const MARK_HEIGHT = 12;
const LINE = 2;
const MARK_RADIUS = 4.5;
const ITEM_GAP = 16;
const ROW = 20;
const MOST = 12;

/**
 * Items for groups of points, at most twelve, then "and n more".
 *
 * @param {string[]} names of the groups in order; an empty name is left out
 * @returns {LegendItem[]}
 */
export function groupItems(names) {
  /** @type {LegendItem[]} */
  const items = names
    .map((label, group) => ({
      label,
      mark: /** @type {const} */ ('marker'),
      tone: groupTone(group),
      shape: groupShape(group),
    }))
    .filter(({ label }) => label !== '');
  if (items.length <= MOST) return items;
  const more = `and ${items.length - MOST + 1} more`;
  return [...items.slice(0, MOST - 1), { label: more, mark: 'none', tone: 'chart-text' }];
}

/**
 * @typedef {object} Legend
 * @property {(items: LegendItem[]) => void} show rebuilds only what is new
 * @property {(index: number, value: string) => void} setValue a number beside an item, such as the
 *     loss under the pointer
 */

/**
 * @param {HTMLElement} host
 * @returns {Legend}
 */
export function createLegend(host) {
  const list = document.createElement('ul');
  list.className = 'chart-legend';
  host.append(list);
  let shown = '';
  /** @type {HTMLElement[]} */
  let values = [];

  return {
    show(items) {
      const signature = JSON.stringify(items);
      if (signature === shown) return;
      shown = signature;
      list.hidden = items.length === 0;
      values = [];
      list.replaceChildren(
        ...items.map((item) => {
          const entry = document.createElement('li');
          const label = document.createElement('span');
          label.textContent = item.label;
          const value = document.createElement('span');
          value.className = 'chart-legend-value tabular';
          if (item.mark !== 'none') {
            values.push(value);
            entry.append(drawMark(item));
          }
          entry.append(label, value);
          return entry;
        }),
      );
    },
    setValue(index, text) {
      const value = values[index];
      if (value && value.textContent !== text) value.textContent = text;
    },
  };
}

/**
 * @param {LegendItem[]} items
 * @param {number} most
 * @returns {LegendItem[]} no more than so many, the last of which tells how many are left out
 */
export function shortLegend(items, most) {
  if (items.length <= most) return items;
  const left = items.length - most + 1;
  return [
    ...items.slice(0, most - 1),
    { label: `and ${left} more`, mark: 'none', tone: 'chart-text' },
  ];
}

/** @param {LegendItem} item */
function drawMark(item) {
  const width = MARK_WIDTH[item.mark];
  const svg = svgElement('svg', {
    width,
    height: MARK_HEIGHT,
    viewBox: `0 0 ${width} ${MARK_HEIGHT}`,
    'aria-hidden': 'true',
  });
  const color = `var(--${item.tone})`;
  const middle = { x: width / 2, y: MARK_HEIGHT / 2 };
  if (item.mark === 'line') {
    svg.append(
      svgElement('path', {
        d: `M0 ${middle.y}H${width}`,
        stroke: color,
        'stroke-width': item.width ?? LINE,
        'stroke-dasharray': (item.dash ?? []).join(' '),
      }),
    );
    return svg;
  }
  const shape = outline(item.shape ?? 0);
  const set = item.set ?? 0;
  svg.append(
    svgElement('path', {
      d: pathData(shape, MARK_RADIUS, middle.x, middle.y),
      fill: set === 0 ? color : 'none',
      stroke: color,
      'stroke-width': set === 0 ? 0 : 1.5,
    }),
  );
  if (set === 1) {
    const half = pathData(leftHalf(shape), MARK_RADIUS, middle.x, middle.y);
    svg.append(svgElement('path', { d: half, fill: color }));
  }
  return svg;
}

/** @param {LegendItem} item */
function markRoom({ mark }) {
  return mark === 'none' ? 0 : MARK_WIDTH[mark] + MARK_GAP;
}

/**
 * Places items in rows.
 *
 * @param {LegendItem[]} items
 * @param {number} width pixels
 * @param {import('./text.js').Measure} measure
 * @returns {{height: number, places: {x: number, y: number, label: string}[]}}
 */
export function layoutLegend(items, width, measure) {
  let x = 0;
  let y = 0;
  const places = items.map((item) => {
    const mark = markRoom(item);
    const label = ellipsize(item.label, width - mark, measure);
    const wide = mark + measure(label);
    if (x > 0 && x + wide > width) {
      x = 0;
      y += ROW;
    }
    const place = { x, y, label };
    x += wide + ITEM_GAP;
    return place;
  });
  return { height: items.length === 0 ? 0 : y + ROW, places };
}

/**
 * @param {CanvasRenderingContext2D} context in CSS pixels; its origin is the legend's top left
 * @param {LegendItem[]} items
 * @param {number} width
 * @param {import('./theme.js').Theme} theme
 * @returns {number} height used
 */
export function paintLegend(context, items, width, theme) {
  context.font = canvasFont(theme);
  const { height, places } = layoutLegend(items, width, (text) => context.measureText(text).width);
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  items.forEach((item, i) => {
    const { x, y, label } = places[i];
    const middle = y + TEXT_SIZE / 2 + 2;
    const color = theme.color(item.tone);
    if (item.mark === 'line') {
      context.strokeStyle = color;
      context.lineWidth = item.width ?? LINE;
      context.setLineDash(item.dash ?? []);
      context.beginPath();
      context.moveTo(x, middle);
      context.lineTo(x + MARK_WIDTH.line, middle);
      context.stroke();
      context.setLineDash([]);
    } else if (item.mark === 'marker') {
      context.save();
      context.translate(x + MARK_WIDTH.marker / 2, middle);
      const ground = theme.color('chart-ground');
      const { shape = 0, set = 0 } = item;
      paintMarker(context, { shape, set, radius: MARK_RADIUS, color, ground, halo: 0 });
      context.restore();
    }
    context.fillStyle = theme.color('chart-text');
    context.fillText(label, x + markRoom(item), middle);
  });
  return height;
}
