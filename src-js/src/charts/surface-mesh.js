/**
 * Heights as a surface in the box of `projection.js`: a grid of points, how the light falls on it,
 * and its contour lines.
 */

import { TOP } from './projection.js';

/** Contour bands from the ground to the top, as on the map. */
export const BANDS = 24;

/** Where the light comes from: over the left shoulder of who looks along y. */
const LIGHT = unit([-0.5, -0.45, 0.75]);
/** The darkest shade, as a share of the colour. */
const SHADOW = 0.62;

/**
 * @typedef {object} Mesh
 * @property {number} columns points along x
 * @property {number} rows points along y
 * @property {Float32Array} levels columns x rows, 0 to 1, NaN where there is no height
 * @property {Float32Array} shades columns x rows, 0.62 to 1
 * @property {number} most height at a level of 1
 */

/** @param {number[]} v */
function unit(v) {
  const length = Math.hypot(...v);
  return v.map((part) => part / length);
}

/**
 * The logarithm of heights, which is fine near the ground, as a share of the highest.
 *
 * @param {Float64Array} heights 0 or more; what is not finite has no level
 * @returns {{levels: Float32Array, most: number}} levels 0 to 1, NaN without one
 */
export function heightLevels(heights) {
  let most = 0;
  for (const height of heights) if (Number.isFinite(height) && height > most) most = height;
  const top = Math.log1p(most);
  const levels = Float32Array.from(heights, (height) =>
    !Number.isFinite(height) ? Number.NaN : top === 0 ? 0 : Math.log1p(Math.max(0, height)) / top,
  );
  return { levels, most };
}

/**
 * @param {{columns: number, rows: number, heights: Float64Array}} map at the middles of its cells
 * @param {number} [points] along a side at most; a finer map is read between its cells
 * @returns {Mesh}
 */
export function createMesh({ columns, rows, heights }, points = Number.POSITIVE_INFINITY) {
  const { levels, most } = heightLevels(heights);
  const whole = { columns, rows, levels, shades: levels, most };
  const mesh = columns > points || rows > points ? coarser(whole, points) : whole;
  return { ...mesh, shades: shade(mesh) };
}

/** @param {Mesh} mesh @param {number} points */
function coarser(mesh, points) {
  const columns = Math.min(mesh.columns, points);
  const rows = Math.min(mesh.rows, points);
  const levels = Float32Array.from({ length: columns * rows }, (_, at) =>
    levelAt(mesh, coordinate(at % columns, columns), coordinate(Math.floor(at / columns), rows)),
  );
  return { ...mesh, columns, rows, levels };
}

/** @param {Mesh} mesh @returns {Float32Array} how bright each point is */
function shade({ columns, rows, levels }) {
  const shades = new Float32Array(levels.length);
  const slope = (
    /** @type {number} */ before,
    /** @type {number} */ after,
    /** @type {number} */ gap,
  ) => (gap === 0 ? 0 : ((levels[after] - levels[before]) * TOP) / gap || 0);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const at = r * columns + c;
      const [left, right] = [Math.max(0, c - 1), Math.min(columns - 1, c + 1)];
      const [low, high] = [Math.max(0, r - 1), Math.min(rows - 1, r + 1)];
      const sx = slope(at - c + left, at - c + right, ((right - left) * 2) / columns);
      const sy = slope(low * columns + c, high * columns + c, ((high - low) * 2) / rows);
      const normal = unit([-sx, -sy, 1]);
      const light = normal[0] * LIGHT[0] + normal[1] * LIGHT[1] + normal[2] * LIGHT[2];
      shades[at] = SHADOW + (1 - SHADOW) * Math.max(0, light);
    }
  }
  return shades;
}

/**
 * @param {number} index of a point along one side
 * @param {number} count of points along it
 * @returns {number} where it is from -1 to 1: in the middle of its part
 */
export function coordinate(index, count) {
  return (2 * index + 1) / count - 1;
}

/**
 * @param {Mesh} mesh
 * @returns {Uint32Array} corners of triangles, three each; none where a corner has no height
 */
export function triangles({ columns, rows, levels }) {
  const out = new Uint32Array(6 * Math.max(0, columns - 1) * Math.max(0, rows - 1));
  let size = 0;
  for (let r = 0; r + 1 < rows; r++) {
    for (let c = 0; c + 1 < columns; c++) {
      const a = r * columns + c;
      const corners = [a, a + 1, a + columns + 1, a + columns];
      if (corners.some((corner) => Number.isNaN(levels[corner]))) continue;
      out.set([a, a + 1, a + columns + 1, a, a + columns + 1, a + columns], size);
      size += 6;
    }
  }
  return out.subarray(0, size);
}

/**
 * The level of the surface between its points.
 *
 * @param {Mesh} mesh
 * @param {number} x -1 to 1
 * @param {number} y -1 to 1
 * @returns {number} 0 to 1; NaN beside the surface and where there is no height
 */
export function levelAt({ columns, rows, levels }, x, y) {
  if (!(x >= -1 && x <= 1 && y >= -1 && y <= 1) || columns < 2 || rows < 2) return Number.NaN;
  // Half a part from the edge on, the outermost points count.
  const px = Math.min(columns - 1, Math.max(0, ((x + 1) / 2) * columns - 0.5));
  const py = Math.min(rows - 1, Math.max(0, ((y + 1) / 2) * rows - 0.5));
  const [c, r] = [Math.min(columns - 2, Math.floor(px)), Math.min(rows - 2, Math.floor(py))];
  const [fx, fy] = [px - c, py - r];
  const at = r * columns + c;
  const low = levels[at] + (levels[at + 1] - levels[at]) * fx;
  const high = levels[at + columns] + (levels[at + columns + 1] - levels[at + columns]) * fx;
  return low + (high - low) * fy;
}

/** Halvings of the last stretch before the surface is met. */
const HALVINGS = 20;

/**
 * Where a line of sight meets the surface first, from above or from below.
 *
 * @param {Mesh} mesh
 * @param {ArrayLike<number>} eye x, y, z of who looks, outside of the box of `projection.js`
 * @param {ArrayLike<number>} ray the direction, x, y, z
 * @returns {[x: number, y: number] | null} -1 to 1; null if the surface is not met
 */
export function meet(mesh, eye, ray) {
  const above = (/** @type {number} */ way) =>
    eye[2] + way * ray[2] - TOP * levelAt(mesh, eye[0] + way * ray[0], eye[1] + way * ray[1]);
  // The ways at which the line enters and leaves the box over the ground.
  let near = 0;
  let far = Number.POSITIVE_INFINITY;
  for (const k of [0, 1]) {
    const ends = [(-1 - eye[k]) / ray[k], (1 - eye[k]) / ray[k]];
    if (ray[k] === 0 && Math.abs(eye[k]) > 1) return null;
    if (ray[k] !== 0) {
      near = Math.max(near, Math.min(...ends));
      far = Math.min(far, Math.max(...ends));
    }
  }
  // Looking straight down, the ground is the end.
  if (ray[2] < 0) far = Math.min(far, -eye[2] / ray[2]);
  const looks = 2 * Math.max(mesh.columns, mesh.rows);
  let before = Number.NaN;
  for (let look = 0; look <= looks; look++) {
    const way = near + (look / looks) * (far - near);
    const now = above(way);
    if (before * now <= 0) {
      let [low, high] = [near + ((look - 1) / looks) * (far - near), way];
      for (let i = 0; i < HALVINGS; i++) {
        const middle = (low + high) / 2;
        if (above(middle) * before > 0) low = middle;
        else high = middle;
      }
      return [eye[0] + high * ray[0], eye[1] + high * ray[1]];
    }
    before = now;
  }
  return null;
}

/** Looks along a line of sight across the box. */
const GLANCES = 40;
/** The surface hides only what is so much lower than it, lest it hide what lies on it. */
const CLEAR = 0.015;

/**
 * @param {Mesh} mesh
 * @param {ArrayLike<number>} eye x, y, z of who looks
 * @param {number} x of a place, as y and z in the box of `projection.js`
 * @param {number} y
 * @param {number} z
 * @returns {boolean} whether the surface lies between them
 */
export function isHidden(mesh, eye, x, y, z) {
  const [dx, dy, dz] = [eye[0] - x, eye[1] - y, eye[2] - z];
  const step = 2 / GLANCES / Math.hypot(dx, dy, dz);
  for (let way = step; way < 1; way += step) {
    const height = z + dz * way;
    if (height > TOP) return false;
    const level = levelAt(mesh, x + dx * way, y + dy * way);
    if (Number.isNaN(level)) return false;
    if (level * TOP > height + CLEAR) return true;
  }
  return false;
}

/**
 * The parts of contour lines within one cell (marching squares; where four edges are crossed, the
 * first two crossings belong together).
 *
 * @param {number[]} corners levels at lower left, lower right, upper right, upper left
 * @param {number} bands contours lie at the multiples of one by this, but not at 0
 * @returns {number[]} for each part: x, y, x, y within the cell, 0 to 1, and its level
 */
export function contourParts(corners, bands = BANDS) {
  /** @type {number[]} */
  const parts = [];
  const first = Math.max(1, Math.ceil(Math.min(...corners) * bands));
  const last = Math.floor(Math.max(...corners) * bands);
  for (let band = first; band <= last; band++) {
    const level = band / bands;
    /** @type {number[]} */
    const crossings = [];
    for (let k = 0; k < 4; k++) {
      const [from, to] = [corners[k], corners[(k + 1) % 4]];
      if (from < level === to < level) continue;
      const share = (level - from) / (to - from);
      const [x0, y0] = PLACES[k];
      const [x1, y1] = PLACES[(k + 1) % 4];
      crossings.push(x0 + (x1 - x0) * share, y0 + (y1 - y0) * share);
    }
    for (let i = 0; i + 3 < crossings.length; i += 4) {
      parts.push(...crossings.slice(i, i + 4), level);
    }
  }
  return parts;
}

const PLACES = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
];
