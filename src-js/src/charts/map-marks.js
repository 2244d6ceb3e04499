/**
 * What is drawn over a map: lowest points, starts, paths with their markers, and arrows.
 */

import { createInk } from './ink.js';
import { groupShape, paintMarker } from './markers.js';
import { toPixel } from './scales.js';
import { canvasFont } from './text.js';
import { groupTone } from './theme.js';

/** @import {Axes} from './axes.js' */
/** @import {Theme} from './theme.js' */

/** Points of a path nearer to each other, CSS pixels, are drawn as one. */
const FINE = 1.2;
/** A longer way, CSS pixels, is drawn even between places where the path has been. */
const HOP = 24;

const ink = createInk();

/** Lengths of arrows that tell no more than a direction, CSS pixels. */
const SHORTEST = 18;
const LONGEST = 72;

/**
 * An arrow from a place. `scaled`: it ends where its numbers say; else its length is bounded, and tells
 * little more than a direction.
 * @typedef {{label: string, dx: number, dy: number, scaled: boolean, tone: string}} Arrow
 */

/** @param {CanvasRenderingContext2D} context @param {Axes} box @param {ArrayLike<number>} minima */
export function paintMinima(context, box, minima) {
  context.lineCap = 'butt';
  for (const [color, width] of /** @type {const} */ ([
    ['#000000', 4],
    ['#ffffff', 2],
  ])) {
    context.strokeStyle = color;
    context.lineWidth = width;
    context.beginPath();
    for (let i = 0; i < minima.length; i += 2) {
      const px = box.left + toPixel(box.x, minima[i]);
      const py = box.top + toPixel(box.y, minima[i + 1]);
      const arm = width === 4 ? 8 : 7;
      context.moveTo(px - arm, py);
      context.lineTo(px + arm, py);
      context.moveTo(px, py - arm);
      context.lineTo(px, py + arm);
    }
    context.stroke();
  }
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Axes} box
 * @param {ArrayLike<number>} starts
 * @param {number} active index of the one that a click moves
 * @param {Theme} theme
 */
export function paintStarts(context, box, starts, active, theme) {
  const several = starts.length > 2;
  context.font = canvasFont(theme, 12, 600);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (let i = 0; i < starts.length; i += 2) {
    const px = box.left + toPixel(box.x, starts[i]);
    const py = box.top + toPixel(box.y, starts[i + 1]);
    context.beginPath();
    context.arc(px, py, 9, 0, 2 * Math.PI);
    context.strokeStyle = theme.color('chart-ground');
    context.lineWidth = 5;
    context.stroke();
    context.strokeStyle = theme.color('text');
    context.lineWidth = several && i / 2 === active ? 3 : 1.5;
    context.stroke();
    if (several) {
      context.strokeStyle = theme.color('chart-ground');
      context.lineWidth = 4;
      context.strokeText(String(i / 2 + 1), px, py - 18);
      context.fillStyle = theme.color('text');
      context.fillText(String(i / 2 + 1), px, py - 18);
    }
  }
}

/**
 * A path, and a marker at its end.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {Axes} box
 * @param {{path: Float64Array, mark: number}} walker
 * @param {Theme} theme
 */
export function paintPath(context, box, { path, mark }, theme) {
  const color = theme.color(groupTone(mark));
  const rim = theme.color('chart-ground');
  let lastX = Number.NaN;
  let lastY = Number.NaN;
  let down = false;
  context.beginPath();
  ink.begin(box.left + box.width, box.top + box.height);
  for (let i = 0; i < path.length; i += 2) {
    const px = box.left + toPixel(box.x, path[i]);
    const py = box.top + toPixel(box.y, path[i + 1]);
    const way = Math.max(Math.abs(px - lastX), Math.abs(py - lastY));
    const isLast = i >= path.length - 2;
    if (way < FINE && !isLast) continue;
    if (ink.leave(px, py) && way < HOP && !isLast) {
      down = false;
    } else if (i > 0) {
      if (!down) context.moveTo(lastX, lastY);
      context.lineTo(px, py);
      down = true;
    }
    lastX = px;
    lastY = py;
  }
  context.setLineDash([]);
  context.lineJoin = 'bevel';
  context.strokeStyle = rim;
  context.lineWidth = 4.5;
  context.stroke();
  context.strokeStyle = color;
  context.lineWidth = 2;
  context.stroke();
  if (path.length === 0) return;
  context.save();
  context.translate(lastX, lastY);
  const shape = groupShape(mark);
  const edge = theme.color('text');
  paintMarker(context, { shape, set: 0, radius: 8, color: edge, ground: rim, halo: 2 });
  paintMarker(context, { shape, set: 0, radius: 6, color, ground: rim, halo: 0 });
  context.restore();
}

/** @param {CanvasRenderingContext2D} context @param {Axes} box @param {Float64Array} path */
export function paintGuide(context, box, path) {
  context.beginPath();
  for (let i = 0; i < path.length; i += 2) {
    const px = box.left + toPixel(box.x, path[i]);
    const py = box.top + toPixel(box.y, path[i + 1]);
    if (i === 0) context.moveTo(px, py);
    else context.lineTo(px, py);
  }
  context.setLineDash([2, 4]);
  context.strokeStyle = '#ffffff';
  context.lineWidth = 1.5;
  context.stroke();
  context.setLineDash([]);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Axes} box
 * @param {{x: number, y: number, list: Arrow[]}} arrows
 * @param {Theme} theme
 */
export function paintArrows(context, box, { x, y, list }, theme) {
  const fromX = box.left + toPixel(box.x, x);
  const fromY = box.top + toPixel(box.y, y);
  context.font = canvasFont(theme, 12, 600);
  context.textBaseline = 'middle';
  context.lineCap = 'round';
  /** Where names stand already. @type {{x: number, y: number}[]} */
  const names = [];
  for (const { label, dx, dy, scaled, tone } of list) {
    const across = dx * box.x.factor;
    const down = dy * box.y.factor;
    const length = Math.hypot(across, down);
    if (!(length > 0) || !Number.isFinite(length)) continue;
    const drawn = scaled ? Math.max(length, 6) : Math.min(LONGEST, Math.max(SHORTEST, length));
    const [ux, uy] = [across / length, down / length];
    const [endX, endY] = [fromX + ux * drawn, fromY + uy * drawn];
    const head = Math.min(9, drawn * 0.6);
    context.beginPath();
    context.moveTo(fromX, fromY);
    context.lineTo(endX, endY);
    for (const side of [-1, 1]) {
      context.moveTo(endX, endY);
      context.lineTo(endX - head * (ux + side * 0.5 * uy), endY - head * (uy - side * 0.5 * ux));
    }
    context.strokeStyle = theme.color('chart-ground');
    context.lineWidth = 6;
    context.stroke();
    context.strokeStyle = theme.color(tone);
    context.lineWidth = 2.5;
    context.stroke();
    context.textAlign = ux >= 0 ? 'left' : 'right';
    const wide = context.measureText(label).width;
    // A name that would leave the map stands at its edge.
    const least = box.left + (ux >= 0 ? 4 : wide + 4);
    const most = box.left + box.width - (ux >= 0 ? wide + 4 : 4);
    const textX = Math.min(most, Math.max(least, endX + ux * 10));
    let textY = Math.min(box.top + box.height - 8, Math.max(box.top + 8, endY + uy * 12));
    while (names.some((name) => Math.abs(name.y - textY) < 14 && Math.abs(name.x - textX) < 90)) {
      textY += 14;
    }
    names.push({ x: textX, y: textY });
    context.strokeStyle = theme.color('chart-ground');
    context.lineWidth = 4;
    context.strokeText(label, textX, textY);
    context.fillStyle = theme.color('text');
    context.fillText(label, textX, textY);
  }
}
