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
  const across = placesAlong(columns, width);
  const upwards = placesAlong(rows, height);
  // Of one row of pixels, for each column of cells: the kind there, and the place among its shades.
  const kindAt = new Uint8Array(columns);
  const levelAt = new Float64Array(columns + 1).fill(plain);
  /** Where four cells around a pixel differ: first and last column and row of pixels. */
  const borders = [];

  // Nearly everywhere the four cells around a pixel agree. So first all pixels are painted as if
  // they did, and then those again around which they do not.
  for (let row = 0; row < rows; row++) {
    const low = row * columns;
    const high = Math.min(rows - 1, row + 1) * columns;
    const [bottom, top] = [upwards.starts[row], upwards.starts[row + 1]];
    for (let column = 0; column < columns; column++) {
      const right = Math.min(columns - 1, column + 1);
      const value = values[low + column];
      kindAt[column] = value >= 0 ? value % classes : 0;
      const alike =
        value >= 0 &&
        value === values[low + right] &&
        value === values[high + column] &&
        value === values[high + right];
      if (!alike) borders.push(across.starts[column], across.starts[column + 1], bottom, top);
    }
    for (let v = bottom; v < top; v++) {
      for (let column = 0; confidence && column < columns; column++) {
        const below = confidence[low + column];
        const sure = below + (confidence[high + column] - below) * upwards.shares[v];
        levelAt[column] = (sure - chance) * toShade;
      }
      levelAt[columns] = levelAt[columns - 1];
      paintLine((height - 1 - v) * width);
    }
  }

  const candidates = new Int32Array(4);
  /** What each candidate has at each of the four cells. */
  const votes = new Float64Array(16);
  for (let b = 0; b < borders.length; b += 4) {
    paintBorder(borders[b], borders[b + 1], borders[b + 2], borders[b + 3]);
  }

  const lines = 1 + classes * SHADES;
  for (let b = 0; b < borders.length; b += 4) {
    // The neighbours to the left and above are compared with pixels of this block.
    const [above, below] = [height - 1 - borders[b + 3], height - borders[b + 2]];
    drawLines(borders[b] - 1, borders[b + 1], above, below);
  }

  /** @param {number} line index of the first pixel of a row, painted from one cell to the next */
  function paintLine(line) {
    let begin = 0;
    for (let column = 0; column < columns; column++) {
      const kind = kindAt[column];
      const end = across.starts[column + 1];
      if (column === columns - 1 || kindAt[column + 1] !== kind) {
        kinds.fill(kind, line + begin, line + end);
        begin = end;
      }
      const base = 1 + kind * SHADES;
      const level = levelAt[column];
      const rise = levelAt[column + 1] - level;
      const shade = shadeOf(level);
      if (shade === shadeOf(level + rise)) {
        const pixel = shades[base + shade];
        for (let px = across.starts[column]; px < end; px++) pixels[line + px] = pixel;
      } else {
        for (let px = across.starts[column]; px < end; px++) {
          pixels[line + px] = shades[base + shadeOf(level + rise * across.shares[px])];
        }
      }
    }
  }

  /**
   * @param {number} from
   * @param {number} to
   * @param {number} bottom rows of pixels are counted from below
   * @param {number} top
   */
  function paintBorder(from, to, bottom, top) {
    const count = takeVotes(across.cells[from], upwards.cells[bottom]);
    for (let v = bottom; v < top; v++) {
      const fy = upwards.shares[v];
      const line = (height - 1 - v) * width;
      for (let px = from; px < to; px++) {
        const fx = across.shares[px];
        let winner = -1;
        let most = -1;
        for (let c = 0; c < count; c++) {
          const low = votes[4 * c] + (votes[4 * c + 1] - votes[4 * c]) * fx;
          const high = votes[4 * c + 2] + (votes[4 * c + 3] - votes[4 * c + 2]) * fx;
          const score = low + (high - low) * fy;
          if (score > most) {
            most = score;
            winner = candidates[c];
          }
        }
        if (winner < 0) {
          kinds[line + px] = BARE;
          pixels[line + px] = shades[0];
          continue;
        }
        const kind = winner % classes;
        const level = confidence ? (most - chance) * toShade : plain;
        kinds[line + px] = kind;
        pixels[line + px] = shades[1 + kind * SHADES + shadeOf(level)];
      }
    }
  }

  /**
   * Fills in the candidates and votes of four cells.
   *
   * @param {number} column of the first
   * @param {number} row of the first
   * @returns {number} how many candidates there are
   */
  function takeVotes(column, row) {
    const right = Math.min(columns - 1, column + 1);
    const low = row * columns;
    const high = Math.min(rows - 1, row + 1) * columns;
    const cells = [low + column, low + right, high + column, high + right];
    let count = 0;
    for (const cell of cells) {
      const candidate = values[cell];
      if (!(candidate >= 0) || candidates.subarray(0, count).includes(candidate)) continue;
      candidates[count] = candidate;
      cells.forEach((other, corner) => {
        const sure = confidence ? confidence[other] : 1;
        votes[4 * count + corner] =
          values[other] === candidate ? sure : Math.min(1 - sure, RIVAL * sure);
      });
      count++;
    }
    return count;
  }

  /**
   * Draws the pixels that differ from the one to the right or below.
   *
   * @param {number} from
   * @param {number} to
   * @param {number} above
   * @param {number} below
   */
  function drawLines(from, to, above, below) {
    const end = Math.min(to, width - 1);
    for (let py = Math.max(0, above); py < Math.min(below, height - 1); py++) {
      for (let px = Math.max(0, from), at = py * width + px; px < end; px++, at++) {
        const kind = kinds[at];
        if (kind === kinds[at + 1] && kind === kinds[at + width]) continue;
        pixels[at] = kind === BARE ? shades[0] : shades[lines + kind];
      }
    }
  }
}

/** @param {number} level @returns {number} the index of the nearest shade */
function shadeOf(level) {
  // Adding a half before the bits are cut rounds to the nearest.
  return level <= 0 ? 0 : level >= SHADES - 1 ? SHADES - 1 : (level + 0.5) | 0;
}

/**
 * Where pixels lie among the centres of cells. Pixels before the first centre count as on it.
 *
 * @param {number} count of cells along one side
 * @param {number} pixels along it
 * @returns {{cells: Int32Array, shares: Float64Array, starts: Int32Array}} for each pixel the cell
 *   whose centre comes before it and how far it is on its way to the next, 0 to 1; for each cell
 *   the first pixel beyond its centre; and behind the last, the number of pixels
 */
function placesAlong(count, pixels) {
  const cells = new Int32Array(pixels);
  const shares = new Float64Array(pixels);
  const starts = new Int32Array(count + 1);
  let next = 0;
  for (let p = 0; p < pixels; p++) {
    const place = ((p + 0.5) * count) / pixels - 0.5;
    const cell = Math.max(0, Math.floor(place));
    cells[p] = cell;
    shares[p] = Math.max(0, place - cell);
    while (next <= cell) starts[next++] = p;
  }
  starts.fill(pixels, next);
  return { cells, shares, starts };
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
