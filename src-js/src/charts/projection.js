/**
 * A camera that circles around a box: where points of the box lie on the screen. The box reaches from
 * -1 to 1 along x and y and from 0 to {@link TOP} upwards.
 */

/** Height of the box, where its sides have 2. */
export const TOP = 0.95;

/** How far the camera is from what it looks at, at a zoom of 1. */
const DISTANCE = 5.5;
/** Half of the widest and of the highest view of the box from there. */
const HALF_WIDTH = 1.55;
const HALF_HEIGHT = 1.42;
/** Room for labels around it, pixels. */
const MARGIN = [34, 26];
const NEAREST = 0.5;
const FARTHEST = 40;

/** Tilts in degrees between which the camera stays: never from below, never quite from above. */
const TILTS = [5, 89];
const ZOOMS = [0.5, 6];

/**
 * @typedef {object} Stance
 * @property {number} turn degrees around the box, 0 with x to the right, 0 to 360
 * @property {number} tilt degrees above the ground, 5 to 89
 * @property {number} zoom 0.5 to 6
 *
 * @typedef {object} View
 * @property {Float32Array} matrix from the box to WebGL's clip space, column by column
 * @property {[number, number, number]} eye where the camera is, in the box's measure
 * @property {(x: number, y: number, z: number) => [x: number, y: number, depth: number]} project
 *     pixels from the upper left, and the distance along the line of sight
 * @property {(px: number, py: number) => [number, number, number]} ray the direction from the eye to
 *     what is seen at a pixel
 */

/**
 * @param {Stance} stance any numbers
 * @returns {Stance} the nearest that is allowed
 */
export function limitStance({ turn, tilt, zoom }) {
  return {
    turn: ((turn % 360) + 360) % 360,
    tilt: Math.min(TILTS[1], Math.max(TILTS[0], tilt)),
    zoom: Math.min(ZOOMS[1], Math.max(ZOOMS[0], zoom)),
  };
}

/**
 * @param {Stance} stance within its limits
 * @param {number} width of the picture, pixels
 * @param {number} height of the picture, pixels
 * @returns {View}
 */
export function createView({ turn, tilt, zoom }, width, height) {
  const a = (turn * Math.PI) / 180;
  const b = (tilt * Math.PI) / 180;
  const [sinA, cosA, sinB, cosB] = [Math.sin(a), Math.cos(a), Math.sin(b), Math.cos(b)];
  const right = [cosA, sinA, 0];
  const forward = [-sinA * cosB, cosA * cosB, -sinB];
  const up = [-sinA * sinB, cosA * sinB, cosB];
  const middle = TOP * 0.25;
  /** @type {[number, number, number]} */
  const eye = [-forward[0] * DISTANCE, -forward[1] * DISTANCE, middle - forward[2] * DISTANCE];
  // Zooming enlarges instead of moving nearer, so that the camera never enters the box.
  const fitting = Math.min(
    Math.max(10, width / 2 - MARGIN[0]) / HALF_WIDTH,
    Math.max(10, height / 2 - MARGIN[1]) / HALF_HEIGHT,
  );
  const focus = zoom * DISTANCE * fitting;
  const along = (/** @type {number[]} */ axis, /** @type {number[]} */ p) =>
    axis[0] * p[0] + axis[1] * p[1] + axis[2] * p[2];

  const sx = (2 * focus) / width;
  const sy = (2 * focus) / height;
  const sz = (FARTHEST + NEAREST) / (FARTHEST - NEAREST);
  const tz = (-2 * FARTHEST * NEAREST) / (FARTHEST - NEAREST);
  const matrix = new Float32Array(16);
  for (let k = 0; k < 3; k++) {
    matrix[4 * k] = sx * right[k];
    matrix[4 * k + 1] = sy * up[k];
    matrix[4 * k + 2] = sz * forward[k];
    matrix[4 * k + 3] = forward[k];
  }
  matrix[12] = -sx * along(right, eye);
  matrix[13] = -sy * along(up, eye);
  matrix[14] = tz - sz * along(forward, eye);
  matrix[15] = -along(forward, eye);

  return {
    matrix,
    eye,
    project(x, y, z) {
      const p = [x - eye[0], y - eye[1], z - eye[2]];
      const depth = along(forward, p);
      return [
        width / 2 + (focus * along(right, p)) / depth,
        height / 2 - (focus * along(up, p)) / depth,
        depth,
      ];
    },
    ray(px, py) {
      const aside = (px - width / 2) / focus;
      const above = (height / 2 - py) / focus;
      const part = (/** @type {number} */ k) => forward[k] + aside * right[k] + above * up[k];
      return [part(0), part(1), part(2)];
    },
  };
}

/**
 * The order in which the cells along one side are drawn so that what is nearer covers what is
 * farther: drawing the cells of a grid row by row in this order, and within each row column by column
 * in this order, none covers one that is nearer, as on a line of sight both distances shrink.
 *
 * @param {number} points along the side, at the middles of even parts of it from -1 to 1; a cell
 *     lies between each two
 * @param {number} eye where the camera is on this axis
 * @returns {number[]} indices of cells, the farthest first
 */
export function farthestFirst(points, eye) {
  const away = (/** @type {number} */ i) => Math.abs((2 * (i + 1)) / points - 1 - eye);
  return Array.from({ length: Math.max(0, points - 1) }, (_, i) => i).sort(
    (p, q) => away(q) - away(p),
  );
}
