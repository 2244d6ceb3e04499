/**
 * What is drawn for reference behind the points of a scatter plot, and written beside them.
 */

import { toPixel } from './scales.js';
import { canvasFont, TEXT_SIZE } from './text.js';

/**
 * @typedef {object} Curve
 * @property {string} label
 * @property {Float64Array} points x, y pairs
 *
 * @typedef {{index: number, text: string}} Label a text beside a point
 */

const DASHES = [
  [6, 4],
  [2, 3],
];

/**
 * A dashed straight line from side to side.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {import('./axes.js').Axes} box
 * @param {{slope: number, intercept: number}} line
 * @param {import('./theme.js').Theme} theme
 */
export function paintLine(context, { left, top, width, height, x, y }, line, theme) {
  const at = (/** @type {number} */ value) => top + toPixel(y, line.intercept + line.slope * value);
  context.save();
  context.beginPath();
  context.rect(left, top, width, height);
  context.clip();
  context.strokeStyle = theme.color('chart-text');
  context.lineWidth = 1.5;
  context.setLineDash([6, 4]);
  context.beginPath();
  context.moveTo(left, at(x.min));
  context.lineTo(left + width, at(x.max));
  context.stroke();
  context.restore();
}

/**
 * Dashed curves; those of the same label look the same.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {import('./axes.js').Axes} box
 * @param {Curve[]} curves
 * @param {import('./theme.js').Theme} theme
 */
export function paintCurves(context, { left, top, width, height, x, y }, curves, theme) {
  context.save();
  context.beginPath();
  context.rect(left, top, width, height);
  context.clip();
  context.strokeStyle = theme.color('negative');
  context.lineWidth = 1.5;
  const labels = curveLabels(curves);
  for (const { label, points } of curves) {
    context.setLineDash(DASHES[labels.indexOf(label) % DASHES.length]);
    context.beginPath();
    for (let i = 0; i < points.length; i += 2) {
      context.lineTo(left + toPixel(x, points[i]), top + toPixel(y, points[i + 1]));
    }
    context.stroke();
  }
  context.restore();
}

/** @param {Curve[]} curves @returns {import('./legend.js').LegendItem[]} */
export function curveItems(curves) {
  return curveLabels(curves).map((label, i) => ({
    label,
    mark: 'line',
    tone: 'negative',
    dash: DASHES[i % DASHES.length],
  }));
}

/** @param {Curve[]} curves */
function curveLabels(curves) {
  return [...new Set(curves.map(({ label }) => label))];
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {import('./axes.js').Axes} box
 * @param {import('./scatter-data.js').ScatterData} data
 * @param {Label[]} labels
 * @param {import('./theme.js').Theme} theme
 */
export function paintLabels(context, { left, top, width, x, y }, data, labels, theme) {
  context.font = canvasFont(theme, TEXT_SIZE, 500);
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = theme.color('chart-ground');
  context.fillStyle = theme.color('text');
  for (const { index, text } of labels) {
    const at = toPixel(x, data.x[index]);
    const before = at > width / 2;
    const px = left + at + (before ? -8 : 8);
    const py = top + toPixel(y, data.y[index]);
    context.textAlign = before ? 'right' : 'left';
    context.strokeText(text, px, py);
    context.fillText(text, px, py);
  }
}
