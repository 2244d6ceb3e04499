/**
 * A curve as the fewest points that look the same.
 */

import { toPixel } from './scales.js';

/**
 * @typedef {object} Curve
 * @property {Float64Array} iterations ascending
 * @property {Float64Array} losses as many; a value that is not finite is a gap
 */

/**
 * @typedef {object} Trace
 * @property {Float64Array} points x, y pairs in pixels; a pair of NaN lifts the pen
 * @property {number} length how many of the numbers in `points` are in use
 */

/** @returns {Trace} empty, to be filled by {@link traceCurve} again and again */
export function createTrace() {
  return { points: new Float64Array(256), length: 0 };
}

/**
 * The part of a curve between the ends of the x scale, and one point beyond at each side. Where
 * several points share a column of pixels, only the first, lowest, highest and last of them are kept,
 * which paints the same pixels.
 *
 * @param {Curve} curve
 * @param {import('./scales.js').Scale} xScale
 * @param {import('./scales.js').Scale} yScale
 * @param {Trace} trace overwritten; grows if need be
 * @returns {Trace} the same
 */
export function traceCurve(curve, xScale, yScale, trace) {
  const { iterations, losses } = curve;
  const begin = Math.max(0, lowerBound(iterations, xScale.min) - 1);
  const end = Math.min(iterations.length, lowerBound(iterations, xScale.max) + 1);
  const most = 4 * Math.max(0, end - begin) + 4;
  if (trace.points.length < most) trace.points = new Float64Array(most * 2);
  const { points } = trace;
  let length = 0;

  let column = Number.NaN;
  let [firstX, firstY, lowX, lowY, highX, highY, lastX, lastY] = [0, 0, 0, 0, 0, 0, 0, 0];
  let lowFirst = true;
  let count = 0;

  /** @param {number} x @param {number} y */
  function put(x, y) {
    points[length++] = x;
    points[length++] = y;
  }
  function flush() {
    if (count === 0) return;
    put(firstX, firstY);
    if (count > 2) {
      if (lowFirst) put(lowX, lowY);
      put(highX, highY);
      if (!lowFirst) put(lowX, lowY);
    }
    if (count > 1) put(lastX, lastY);
    count = 0;
  }

  for (let i = begin; i < end; i++) {
    const x = toPixel(xScale, iterations[i]);
    const y = toPixel(yScale, losses[i]);
    if (!Number.isFinite(y)) {
      flush();
      if (length > 0 && !Number.isNaN(points[length - 1])) put(Number.NaN, Number.NaN);
      continue;
    }
    if (Math.floor(x) !== column) {
      flush();
      column = Math.floor(x);
    }
    if (count === 0) {
      firstX = lowX = highX = x;
      firstY = lowY = highY = y;
    } else if (y < lowY) {
      lowX = x;
      lowY = y;
      lowFirst = false;
    } else if (y > highY) {
      highX = x;
      highY = y;
      lowFirst = true;
    }
    lastX = x;
    lastY = y;
    count++;
  }
  flush();
  trace.length = length;
  return trace;
}

/**
 * Strokes a trace; a point that stands alone becomes a dot.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {Trace} trace
 * @param {string} color
 * @param {number} width
 * @param {number[]} dash
 */
export function strokeTrace(context, trace, color, width, dash) {
  const { points, length } = trace;
  context.strokeStyle = color;
  context.fillStyle = color;
  context.lineWidth = width;
  context.setLineDash(dash);
  context.beginPath();
  let down = false;
  for (let i = 0; i < length; i += 2) {
    const x = points[i];
    const y = points[i + 1];
    if (Number.isNaN(x)) {
      down = false;
    } else if (down) {
      context.lineTo(x, y);
    } else {
      context.moveTo(x, y);
      down = true;
    }
  }
  context.stroke();

  context.beginPath();
  for (let i = 0; i < length; i += 2) {
    if (!standsAlone(trace, i)) continue;
    context.moveTo(points[i], points[i + 1]);
    context.arc(points[i], points[i + 1], width * 1.75, 0, 2 * Math.PI);
  }
  context.fill();
}

/**
 * @param {Trace} trace
 * @param {number} i where a pair begins
 * @returns {boolean} whether the pair is a point without a neighbour to draw a line to
 */
export function standsAlone({ points, length }, i) {
  return (
    !Number.isNaN(points[i]) &&
    (i === 0 || Number.isNaN(points[i - 2])) &&
    (i + 2 >= length || Number.isNaN(points[i + 2]))
  );
}

/**
 * @param {Float64Array} sorted ascending
 * @param {number} value
 * @returns {number} index of the first element that is not less than the value; the length if none
 */
export function lowerBound(sorted, value) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * @param {Curve} curve
 * @param {number} iteration
 * @returns {number} index of the point nearest in iterations, -1 if the curve is empty
 */
export function nearestPoint(curve, iteration) {
  const { iterations } = curve;
  if (iterations.length === 0) return -1;
  const after = Math.min(lowerBound(iterations, iteration), iterations.length - 1);
  const before = Math.max(0, after - 1);
  return iteration - iterations[before] <= iterations[after] - iteration ? before : after;
}

/**
 * Widens a range by the losses between two iterations that can be shown.
 *
 * @param {Curve} curve
 * @param {number} from iteration
 * @param {number} to iteration
 * @param {boolean} log leaves out what is not positive
 * @param {[number, number]} into least and greatest so far
 */
export function widenByLosses(curve, from, to, log, into) {
  const { iterations, losses } = curve;
  for (let i = lowerBound(iterations, from); i < losses.length && iterations[i] <= to; i++) {
    const loss = losses[i];
    if (!Number.isFinite(loss) || (log && loss <= 0)) continue;
    if (loss < into[0]) into[0] = loss;
    if (loss > into[1]) into[1] = loss;
  }
}
