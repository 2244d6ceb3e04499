/**
 * The shapes of points: ten outlines of about equal area that can be filled, half filled or hollow.
 */

/** Sets of rows, by number, and how their markers are drawn. */
export const SETS = ['Training', 'Validation', 'Test'];

/**
 * @param {number} corners
 * @param {number} turn of the first corner, in whole turns clockwise from the top
 * @param {number} [inner] radius of the corners between, for a star
 * @returns {number[]} x, y pairs
 */
function polygon(corners, turn, inner) {
  const points = [];
  const steps = inner === undefined ? corners : corners * 2;
  for (let i = 0; i < steps; i++) {
    const angle = 2 * Math.PI * (turn + i / steps);
    const radius = inner !== undefined && i % 2 === 1 ? inner : 1;
    points.push(radius * Math.sin(angle), -radius * Math.cos(angle));
  }
  return points;
}

/** @param {number} arm half the width of a beam @param {number} turn in whole turns */
function beams(arm, turn) {
  const [cos, sin] = [Math.cos(2 * Math.PI * turn), Math.sin(2 * Math.PI * turn)];
  const corners = [
    [-arm, -1],
    [arm, -1],
    [arm, -arm],
    [1, -arm],
    [1, arm],
    [arm, arm],
    [arm, 1],
    [-arm, 1],
    [-arm, arm],
    [-1, arm],
    [-1, -arm],
    [-arm, -arm],
  ];
  return corners.flatMap(([x, y]) => [x * cos - y * sin, x * sin + y * cos]);
}

/** Outlines in the order groups get them, each with the area of a circle of radius 1. */
const OUTLINES = [
  polygon(32, 0), // circle
  polygon(4, 1 / 8), // square
  polygon(3, 0), // triangle
  polygon(4, 0), // diamond
  beams(0.36, 1 / 8), // cross
  beams(0.36, 0), // plus
  polygon(3, 1 / 2), // triangle on its tip
  polygon(5, 0, 0.45), // star
  polygon(6, 0), // hexagon
  [-0.4, -1, 0.4, -1, 0.4, 1, -0.4, 1], // upright bar
].map((outline) => {
  const scale = Math.sqrt(Math.PI / polygonArea(outline));
  // Beams are long; at full area they would look larger than the rest.
  const calm = Math.min(scale, 1.55);
  return outline.map((coordinate) => coordinate * calm);
});

/** How many groups in a row have shapes of their own. */
export const SHAPES = OUTLINES.length;

/**
 * @param {number} group index from 0
 * @returns {number} its shape; after all colours were used once, colours meet other shapes
 */
export function groupShape(group) {
  return (group + Math.floor(group / SHAPES)) % SHAPES;
}

/**
 * @param {number} shape 0 to {@link SHAPES} - 1
 * @returns {number[]} x, y pairs around the origin, y downwards
 */
export function outline(shape) {
  return OUTLINES[shape];
}

/**
 * The left half of an outline (Sutherland and Hodgman's clipping at x = 0).
 *
 * @param {number[]} points x, y pairs
 * @returns {number[]}
 */
export function leftHalf(points) {
  /** @type {number[]} */
  const half = [];
  for (let i = 0; i < points.length; i += 2) {
    const next = (i + 2) % points.length;
    const [x, y, nextX, nextY] = [points[i], points[i + 1], points[next], points[next + 1]];
    if (x <= 0) half.push(x, y);
    if (x < 0 !== nextX < 0 && x !== nextX) half.push(0, y + ((nextY - y) * x) / (x - nextX));
  }
  return half;
}

/**
 * @param {number[]} points x, y pairs
 * @param {number} radius
 * @param {number} x of the centre
 * @param {number} y of the centre
 * @returns {string} SVG path data
 */
export function pathData(points, radius, x = 0, y = 0) {
  let data = '';
  for (let i = 0; i < points.length; i += 2) {
    const [px, py] = [x + points[i] * radius, y + points[i + 1] * radius];
    data += `${i === 0 ? 'M' : 'L'}${px.toFixed(2)} ${py.toFixed(2)}`;
  }
  return `${data}Z`;
}

/**
 * @param {number[]} points x, y pairs
 * @returns {number}
 */
export function polygonArea(points) {
  let twice = 0;
  for (let i = 0; i < points.length; i += 2) {
    const next = (i + 2) % points.length;
    twice += points[i] * points[next + 1] - points[next] * points[i + 1];
  }
  return Math.abs(twice) / 2;
}

/**
 * Draws one marker around the origin.
 *
 * @param {CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D} context
 * @param {{shape: number, set: number, radius: number, color: string, ground: string,
 *   halo: number, heavy?: boolean}} marker sizes in the context's units; `halo` is the width of the
 *   edge in the ground's colour that lifts the marker off what is behind it; `heavy` gives a hollow
 *   marker a thick rim, so that its colour can be read as a number
 */
export function paintMarker(context, { shape, set, radius, color, ground, halo, heavy = false }) {
  const whole = new Path2D(pathData(outline(shape), heavy && set > 0 ? radius * 0.9 : radius));
  const rim = Math.max(1, radius * (heavy ? 0.6 : 0.36));
  context.lineJoin = 'round';
  if (halo > 0) {
    context.strokeStyle = ground;
    context.lineWidth = halo * 2 + (set === 0 ? 0 : rim);
    context.stroke(whole);
  }
  context.fillStyle = set === 0 ? color : ground;
  context.fill(whole);
  if (set === 0) return;
  context.strokeStyle = color;
  context.lineWidth = rim;
  context.stroke(whole);
  if (set === 1) {
    context.fillStyle = color;
    context.fill(new Path2D(pathData(leftHalf(outline(shape)), radius)));
  }
}
