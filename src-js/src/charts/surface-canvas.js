/**
 * Paints a surface cell by cell on a plain canvas, where there is no WebGL 2.
 */

import { cssColor, mix, viridis } from './colors.js';
import { farthestFirst, TOP } from './projection.js';
import { BANDS, contourParts, coordinate } from './surface-mesh.js';

/** @type {import('./colors.js').Rgb} */
const BLACK = [0, 0, 0];

/** Points along a side that can be painted in a part of a frame. */
export const MOST_POINTS = 64;

/**
 * @param {number} level 0 to 1
 * @param {number} shade 0 to 1
 * @returns {import('./colors.js').Rgb} the colour of the map, darker in the shade
 */
export function surfaceColor(level, shade) {
  return mix(BLACK, viridis(Math.floor(level * BANDS + 0.001) / BANDS), shade);
}

/**
 * @param {CanvasRenderingContext2D} context in CSS pixels
 * @param {import('./surface-mesh.js').Mesh} mesh of at most {@link MOST_POINTS} points a side, or
 *   it takes long
 * @param {import('./projection.js').View} view
 */
export function paintSurface(context, { columns, rows, levels, shades }, view) {
  const points = new Float64Array(2 * levels.length);
  for (let at = 0; at < levels.length; at++) {
    const x = coordinate(at % columns, columns);
    const y = coordinate(Math.floor(at / columns), rows);
    const [px, py] = view.project(x, y, levels[at] * TOP);
    points[2 * at] = px;
    points[2 * at + 1] = py;
  }
  const across = farthestFirst(columns, view.eye[0]);
  context.lineJoin = 'round';
  context.lineWidth = 1;
  for (const row of farthestFirst(rows, view.eye[1])) {
    for (const column of across) {
      const a = row * columns + column;
      const corners = [a, a + 1, a + columns + 1, a + columns];
      const heights = corners.map((corner) => levels[corner]);
      const level = (heights[0] + heights[1] + heights[2] + heights[3]) / 4;
      if (Number.isNaN(level)) continue;
      context.beginPath();
      for (const corner of corners) context.lineTo(points[2 * corner], points[2 * corner + 1]);
      context.closePath();
      const color = surfaceColor(level, shades[a]);
      context.fillStyle = cssColor(color);
      // The edge in the same colour closes the hairlines between neighbours.
      context.strokeStyle = context.fillStyle;
      context.fill();
      context.stroke();

      const parts = contourParts(heights);
      if (parts.length === 0) continue;
      context.strokeStyle = cssColor(mix(color, BLACK, 0.35));
      context.beginPath();
      for (let i = 0; i < parts.length; i += 5) {
        for (const end of [i, i + 2]) {
          const x = coordinate(column + parts[end], columns);
          const y = coordinate(row + parts[end + 1], rows);
          const [px, py] = view.project(x, y, parts[i + 4] * TOP);
          if (end === i) context.moveTo(px, py);
          else context.lineTo(px, py);
        }
      }
      context.stroke();
    }
  }
}
