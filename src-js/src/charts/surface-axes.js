/**
 * The frame of a surface: ground, back walls, ticks and labels, by where the camera is.
 */

import { ticks } from './axes.js';
import { formatNumber } from './numbers.js';
import { TOP } from './projection.js';
import { canvasFont, TEXT_SIZE } from './text.js';

/** @typedef {[number, number, number]} Point in the box of `projection.js` */
/** @typedef {{at: Point, out: Point, text: string}} Label `out` is farther from the box than `at` */

/** How far ticks and labels are from the box. */
const TICK = 0.05;
const LABEL = 0.13;
const NAME = 0.36;

/**
 * Which edges carry the axes: those nearest to who looks, and of the upright ones the leftmost, so
 * that no label lies on the surface.
 *
 * @param {import('./projection.js').View} view
 * @returns {{front: -1 | 1, side: -1 | 1, upright: [number, number]}} the y of the edge along x, the
 *     x of the edge along y, and the x, y of the height's
 */
export function axisEdges({ eye, project }) {
  const corners = /** @type {[number, number][]} */ ([
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ]);
  const left = (/** @type {[number, number]} */ [x, y]) => project(x, y, 0)[0];
  return {
    front: eye[1] < 0 ? -1 : 1,
    side: eye[0] < 0 ? -1 : 1,
    upright: corners.reduce((best, corner) => (left(corner) < left(best) ? corner : best)),
  };
}

/**
 * Ticks of the height, which is logarithmic as the surface is.
 *
 * @param {number} most height at the top
 * @returns {{level: number, text: string}[]} powers of ten from low to high; none at the ground, where
 *     the other axes begin
 */
export function heightTicks(most) {
  const top = Math.log1p(most);
  if (!(top > 0)) return [];
  const powers = Math.log10(most);
  const step = Math.max(1, Math.ceil((powers + 1) / 5));
  const heights = [];
  for (let power = Math.floor(powers); 10 ** power > most / 1e9; power -= step) {
    if (Math.log1p(10 ** power) / top < 0.1) break;
    heights.unshift(10 ** power);
  }
  return heights.map((height) => ({
    level: Math.log1p(height) / top,
    text: formatNumber(height, 2),
  }));
}

/**
 * Ground and back walls, to be covered by the surface.
 *
 * @param {CanvasRenderingContext2D} context in CSS pixels
 * @param {import('./projection.js').View} view
 * @param {import('./theme.js').Theme} theme
 */
export function paintWalls(context, view, theme) {
  const { front, side } = axisEdges(view);
  context.strokeStyle = theme.color('chart-grid');
  context.lineWidth = 1;
  context.beginPath();
  for (let i = 0; i <= 4; i++) {
    const along = i / 2 - 1;
    const up = (i / 4) * TOP;
    line(context, view, [along, -1, 0], [along, 1, 0]);
    line(context, view, [-1, along, 0], [1, along, 0]);
    line(context, view, [along, -front, 0], [along, -front, TOP]);
    line(context, view, [-1, -front, up], [1, -front, up]);
    line(context, view, [-side, along, 0], [-side, along, TOP]);
    line(context, view, [-side, -1, up], [-side, 1, up]);
  }
  context.stroke();
}

/**
 * @param {CanvasRenderingContext2D} context in CSS pixels
 * @param {import('./projection.js').View} view
 * @param {import('./theme.js').Theme} theme
 * @param {{bounds: import('./axes.js').Bounds, most: number, xLabel: string, yLabel: string}} frame
 */
export function paintSurfaceAxes(context, view, theme, { bounds, most, xLabel, yLabel }) {
  const { front, side, upright } = axisEdges(view);
  const { xMin, xMax, yMin, yMax } = bounds;
  /** @type {Label[]} */
  const labels = [];
  /** @type {Label[]} */
  const names = [];
  const add = (
    /** @type {Label[]} */ to,
    /** @type {Point} */ at,
    /** @type {Point} */ out,
    text = '',
  ) => to.push({ at, out, text });

  const xTicks = ticks(xMin, xMax, 5);
  xTicks.values.forEach((value, i) => {
    const x = (2 * (value - xMin)) / (xMax - xMin) - 1;
    add(labels, [x, front, 0], [x, front * (1 + TICK), 0], xTicks.labels[i]);
  });
  const yTicks = ticks(yMin, yMax, 5);
  yTicks.values.forEach((value, i) => {
    const y = (2 * (value - yMin)) / (yMax - yMin) - 1;
    add(labels, [side, y, 0], [side * (1 + TICK), y, 0], yTicks.labels[i]);
  });
  const [ux, uy] = upright;
  const out = (/** @type {number} */ by) =>
    /** @type {[number, number]} */ ([ux * (1 + by), uy * (1 + by)]);
  // Seen from above the height has no extent, and its labels would lie on each other.
  const tall = view.project(ux, uy, 0)[1] - view.project(ux, uy, TOP)[1];
  if (tall > 3 * TEXT_SIZE) {
    for (const { level, text } of heightTicks(most)) {
      add(labels, [ux, uy, level * TOP], [...out(TICK / 2), level * TOP], text);
    }
  }
  add(names, [0, front, 0], [0, front * (1 + NAME), 0], xLabel);
  add(names, [side, 0, 0], [side * (1 + NAME), 0, 0], yLabel);
  if (tall > 3 * TEXT_SIZE) add(names, [ux, uy, TOP], [ux, uy, TOP + LABEL], 'Height');

  context.strokeStyle = theme.color('chart-axis');
  context.lineWidth = 1;
  context.beginPath();
  line(context, view, [-1, front, 0], [1, front, 0]);
  line(context, view, [side, -1, 0], [side, 1, 0]);
  line(context, view, [ux, uy, 0], [ux, uy, TOP]);
  for (const { at, out: end } of labels) line(context, view, at, end);
  context.stroke();

  context.fillStyle = theme.color('chart-text');
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  context.font = canvasFont(theme);
  for (const { at, out: end, text } of labels) {
    const [x, y] = view.project(...at);
    const [ox, oy] = view.project(...end);
    const length = Math.hypot(ox - x, oy - y) || 1;
    const half = context.measureText(text).width / 2;
    const gap = TEXT_SIZE / 2 + 3 + (Math.abs(ox - x) / length) * half;
    // On a narrow picture a long number would be cut at its left edge.
    const middle = Math.max(half + 2, ox + ((ox - x) / length) * gap);
    context.fillText(text, middle, oy + ((oy - y) / length) * gap);
  }
  context.font = canvasFont(theme, TEXT_SIZE, 500);
  for (const { out: end, text } of names) {
    const [x, y] = view.project(...end);
    context.fillText(text, x, y);
  }
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {import('./projection.js').View} view
 * @param {Point} from
 * @param {Point} to
 */
function line(context, { project }, from, to) {
  const [x0, y0] = project(...from);
  const [x1, y1] = project(...to);
  context.moveTo(x0, y0);
  context.lineTo(x1, y1);
}
