/**
 * The frame of a canvas plot: the box the data go in, ticks, grid and labels.
 */

import { formatLogTick, formatTick } from './numbers.js';
import { createScale, toPixel } from './scales.js';
import { canvasFont, ellipsize, TEXT_SIZE } from './text.js';
import { linearTicks, logTicks } from './ticks.js';

const TICK_GAP = 6;
const EDGE = 12;
const LABEL_ROOM = TEXT_SIZE + 8;

/**
 * @typedef {object} Axes
 * @property {number} left of the box, CSS pixels
 * @property {number} top of the box
 * @property {number} width of the box
 * @property {number} height of the box
 * @property {import('./scales.js').Scale} x to pixels of the box
 * @property {import('./scales.js').Scale} y to pixels of the box, downwards
 * @property {Ticks} xTicks
 * @property {Ticks} yTicks
 * @property {string} xLabel cut to fit
 * @property {string} yLabel cut to fit
 *
 * @typedef {{values: number[], labels: string[]}} Ticks
 *
 * @typedef {{xMin: number, xMax: number, yMin: number, yMax: number}} Bounds
 */

/**
 * @param {object} room
 * @param {number} room.width of the whole plot, CSS pixels
 * @param {number} room.height of the whole plot, CSS pixels
 * @param {number} room.right kept free at the right of the box
 * @param {Bounds} room.bounds what the box shows
 * @param {string} room.xLabel
 * @param {string} room.yLabel
 * @param {boolean} [room.falling] whether x is logarithmic and falls to the right
 * @param {import('./text.js').Measure} measure
 * @returns {Axes}
 */
export function layoutAxes(
  { width, height, right, bounds, xLabel, yLabel, falling = false },
  measure,
) {
  const bottom = TEXT_SIZE + TICK_GAP + 4 + (xLabel ? LABEL_ROOM : 0);
  const top = EDGE;
  const boxHeight = Math.max(20, height - top - bottom);
  const yTicks = ticks(bounds.yMin, bounds.yMax, Math.max(2, boxHeight / 52));
  const widest = Math.max(...yTicks.labels.map(measure), 0);
  const left = Math.ceil(widest + TICK_GAP + 2 + (yLabel ? LABEL_ROOM : 4));
  const boxWidth = Math.max(20, width - left - Math.max(right, EDGE));
  const { xMin, xMax } = bounds;
  const xCount = Math.max(2, boxWidth / (falling ? 60 : 88));
  return {
    left,
    top,
    width: boxWidth,
    height: boxHeight,
    x: falling ? createScale(xMin, xMax, boxWidth, 0, true) : createScale(xMin, xMax, 0, boxWidth),
    y: createScale(bounds.yMin, bounds.yMax, boxHeight, 0),
    xTicks: falling ? powerTicks(xMin, xMax, xCount) : ticks(xMin, xMax, xCount),
    yTicks,
    xLabel: ellipsize(xLabel, boxWidth, measure),
    yLabel: ellipsize(yLabel, boxHeight, measure),
  };
}

/**
 * @param {number} min
 * @param {number} max
 * @param {number} count about how many are wanted
 * @returns {Ticks}
 */
export function ticks(min, max, count) {
  const { step, values } = linearTicks(min, max, count);
  return { values, labels: values.map((value) => formatTick(value, step)) };
}

/**
 * @param {number} min > 0
 * @param {number} max
 * @param {number} count about how many are wanted
 * @returns {Ticks}
 */
function powerTicks(min, max, count) {
  const values = logTicks(min, max, count);
  return { values, labels: values.map(formatLogTick) };
}

/**
 * @param {CanvasRenderingContext2D} context in CSS pixels
 * @param {Axes} axes
 * @param {import('./theme.js').Theme} theme
 */
export function paintGrid(context, axes, theme) {
  const { left, top, width, height } = axes;
  context.strokeStyle = theme.color('chart-grid');
  context.lineWidth = 1;
  context.beginPath();
  for (const value of axes.xTicks.values) {
    const x = Math.round(left + toPixel(axes.x, value)) + 0.5;
    context.moveTo(x, top);
    context.lineTo(x, top + height);
  }
  for (const value of axes.yTicks.values) {
    const y = Math.round(top + toPixel(axes.y, value)) + 0.5;
    context.moveTo(left, y);
    context.lineTo(left + width, y);
  }
  context.stroke();
}

/**
 * @param {CanvasRenderingContext2D} context in CSS pixels
 * @param {Axes} axes
 * @param {import('./theme.js').Theme} theme
 */
export function paintAxes(context, axes, theme) {
  const { left, top, width, height, xTicks, yTicks } = axes;
  const bottom = top + height;
  context.strokeStyle = theme.color('chart-axis');
  context.lineWidth = 1;
  context.beginPath();
  const edgeX = Math.round(left) - 0.5;
  const edgeY = Math.round(bottom) + 0.5;
  context.moveTo(edgeX, top);
  context.lineTo(edgeX, edgeY);
  context.lineTo(left + width, edgeY);
  context.stroke();

  context.font = canvasFont(theme);
  context.fillStyle = theme.color('chart-text');
  context.textBaseline = 'top';
  context.textAlign = 'center';
  xTicks.values.forEach((value, i) => {
    context.fillText(xTicks.labels[i], left + toPixel(axes.x, value), bottom + TICK_GAP);
  });
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  yTicks.values.forEach((value, i) => {
    context.fillText(yTicks.labels[i], left - TICK_GAP, top + toPixel(axes.y, value));
  });

  context.font = canvasFont(theme, TEXT_SIZE, 500);
  context.textAlign = 'center';
  context.textBaseline = 'bottom';
  context.fillText(axes.xLabel, left + width / 2, bottom + TICK_GAP + TEXT_SIZE + LABEL_ROOM);
  context.save();
  context.translate(0, top + height / 2);
  context.rotate(-Math.PI / 2);
  context.textBaseline = 'top';
  context.fillText(axes.yLabel, 0, 1);
  context.restore();
}
