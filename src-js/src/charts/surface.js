/**
 * The ground behind the points: what a model predicts at each place of a grid, as pixels.
 */

import { mix, packColor, VIRIDIS_PIXELS } from './colors.js';

/**
 * Predictions over a grid that covers the plot. The value at column c and row r stands for the cell
 * whose centre is `xMin + (c + 0.5) * (xMax - xMin) / columns`, and likewise upwards from yMin.
 *
 * @typedef {object} Surface
 * @property {number} columns
 * @property {number} rows
 * @property {Float64Array} values columns x rows, the row at yMin first: class or cluster indices, or
 *     numbers; what is not finite (or, for an index, negative) stays bare
 * @property {Float64Array} [confidence] of the predicted class, 0 to 1; absent or empty if unknown
 */

/** Steps from the ground's colour to the strongest shade of a class. */
const SHADES = 32;
const FAINTEST = 0.06;
const STRONGEST = 0.42;
const UNSURE = 0.26;
const BARE = 255;
/** The most that the class across a border is taken to have of the winner's probability. */
const RIVAL = 0.9;

/**
 * Shades for {@link paintClasses}: ground first, then each class from faint to strong, then the line
 * of each class.
 *
 * @param {import('./colors.js').Rgb[]} classes
 * @param {import('./colors.js').Rgb} ground
 * @returns {Uint32Array}
 */
export function classShades(classes, ground) {
  const shades = new Uint32Array(1 + classes.length * (SHADES + 1));
  shades[0] = packColor(ground);
  classes.forEach((color, c) => {
    for (let s = 0; s < SHADES; s++) {
      const share = FAINTEST + ((STRONGEST - FAINTEST) * s) / (SHADES - 1);
      shades[1 + c * SHADES + s] = packColor(mix(ground, color, share));
    }
    shades[1 + classes.length * SHADES + c] = packColor(mix(ground, color, 0.85));
  });
  return shades;
}

/**
 * Paints classes: the class at a pixel is the one that the four cells around it give the greatest
 * weighted probability, so that borders are smooth and not steps; beside a border, the class across
 * it is taken to have what the predicted one leaves, but less than that one has. The surer the
 * model, the stronger the colour; borders between classes are drawn.
 *
 * @param {Surface} surface
 * @param {number} classes how many there are; each index in the surface is taken modulo this
 * @param {Uint32Array} shades of {@link classShades}
 * @param {Uint32Array} pixels width x height, the top row first; overwritten
 * @param {Uint8Array} kinds width x height, scratch: the class of each pixel, 255 where bare
 * @param {number} width
 * @param {number} height
 */
export function paintClasses(surface, classes, shades, pixels, kinds, width, height) {
  const { columns, rows, values } = surface;
  const confidence = surface.confidence?.length === values.length ? surface.confidence : undefined;
  const chance = 1 / Math.max(2, classes);
  const toShade = (SHADES - 1) / (1 - chance);
  const plain = Math.round(((UNSURE - FAINTEST) / (STRONGEST - FAINTEST)) * (SHADES - 1));
  const cells = new Int32Array(4);
  const weights = new Float64Array(4);

  for (let py = 0; py < height; py++) {
    const v = ((height - 0.5 - py) * rows) / height - 0.5;
    const low = Math.max(0, Math.floor(v));
    const rowLow = low * columns;
    const rowHigh = Math.min(rows - 1, low + 1) * columns;
    const fy = v < 0 ? 0 : v - low;
    for (let px = 0; px < width; px++) {
      const u = ((px + 0.5) * columns) / width - 0.5;
      const left = Math.max(0, Math.floor(u));
      const right = Math.min(columns - 1, left + 1);
      const fx = u < 0 ? 0 : u - left;
      cells[0] = rowLow + left;
      cells[1] = rowLow + right;
      cells[2] = rowHigh + left;
      cells[3] = rowHigh + right;
      weights[0] = (1 - fx) * (1 - fy);
      weights[1] = fx * (1 - fy);
      weights[2] = (1 - fx) * fy;
      weights[3] = fx * fy;

      let winner = values[cells[0]];
      let most = 1;
      const whole =
        winner === values[cells[1]] && winner === values[cells[2]] && winner === values[cells[3]];
      if (whole && confidence) {
        most = 0;
        for (let i = 0; i < 4; i++) most += weights[i] * confidence[cells[i]];
      } else if (!whole) {
        winner = -1;
        most = -1;
      }
      for (let corner = 0; corner < 4 && !whole; corner++) {
        const candidate = values[cells[corner]];
        if (!(candidate >= 0) || candidate === winner) continue;
        let score = 0;
        for (let other = 0; other < 4; other++) {
          const sure = confidence ? confidence[cells[other]] : 1;
          const share =
            values[cells[other]] === candidate ? sure : Math.min(1 - sure, RIVAL * sure);
          score += weights[other] * share;
        }
        if (score > most) {
          most = score;
          winner = candidate;
        }
      }

      const at = py * width + px;
      if (!(winner >= 0)) {
        kinds[at] = BARE;
        pixels[at] = shades[0];
        continue;
      }
      const kind = winner % classes;
      const shade = confidence
        ? Math.round(Math.min(SHADES - 1, Math.max(0, (most - chance) * toShade)))
        : plain;
      kinds[at] = kind;
      pixels[at] = shades[1 + kind * SHADES + shade];
    }
  }

  const lines = 1 + classes * SHADES;
  for (let py = 0; py < height - 1; py++) {
    for (let px = 0; px < width - 1; px++) {
      const at = py * width + px;
      const kind = kinds[at];
      if (kind === kinds[at + 1] && kind === kinds[at + width]) continue;
      pixels[at] = kind === BARE ? shades[0] : shades[lines + kind];
    }
  }
}

/**
 * Paints numbers, one pixel for a cell; the canvas smooths them when it enlarges the picture.
 *
 * @param {Surface} surface
 * @param {number} min shown as the low end of the map
 * @param {number} max shown as the high end
 * @param {number} bare pixel for what is not finite
 * @param {Uint32Array} pixels columns x rows, the top row first; overwritten
 */
export function paintValues(surface, min, max, bare, pixels) {
  const { columns, rows, values } = surface;
  const scale = max > min ? 255 / (max - min) : 0;
  for (let r = 0; r < rows; r++) {
    const from = r * columns;
    const to = (rows - 1 - r) * columns;
    for (let c = 0; c < columns; c++) {
      const value = values[from + c];
      const level = Math.round((value - min) * scale);
      pixels[to + c] = Number.isFinite(value)
        ? VIRIDIS_PIXELS[Math.min(255, Math.max(0, level))]
        : bare;
    }
  }
}
