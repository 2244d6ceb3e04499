/**
 * Draws a hundred thousand points in one go: each kind of marker is drawn once to a small picture,
 * and that picture is copied pixel by pixel into one ImageData.
 */

import { cssColor, viridis } from './colors.js';
import { groupShape, paintMarker, SETS } from './markers.js';
import { toPixel } from './scales.js';
import { groupTone } from './theme.js';

/** How many colours a numeric value is shown in. */
const LEVELS = 64;
const UNKNOWN = -1;
const OUTSIDE = -1;
/** From so many points on, edges are not smoothed: nobody sees it in a cloud, and it costs most. */
const CROWD = 20_001;

/**
 * @typedef {object} Points
 * @property {Float64Array} x
 * @property {Float64Array} y
 * @property {Float64Array} [group] index from 0; anything else has no group
 * @property {Float64Array} [value] coloured by the map of numbers; used if there are no groups
 * @property {Float64Array} [set] 0 training, 1 validation, 2 test
 */

/**
 * A marker as the pixels it touches: places relative to its centre's pixel, and colours.
 *
 * @typedef {object} Stamp
 * @property {Int32Array} solidAt
 * @property {Uint32Array} solid
 * @property {Int32Array} clearAt of pixels partly covered
 * @property {Uint32Array} clear
 */

/**
 * @param {number} count of points
 * @returns {number} radius of a marker, CSS pixels
 */
export function markerRadius(count) {
  if (count <= 200) return 4;
  if (count <= 1000) return 3.25;
  if (count <= 5000) return 2.5;
  return count < CROWD ? 1.75 : 1.25;
}

/**
 * @param {number} count
 * @returns {number} a stride that visits all of 0 to count - 1 once, far from neighbour to neighbour,
 *     so that points sorted by class do not cover each other class by class
 */
export function mixingStride(count) {
  let stride = Math.max(1, Math.round(count * 0.6180339887));
  while (divisor(stride, count) > 1) stride++;
  return stride;
}

/** @param {number} a @param {number} b @returns {number} */
function divisor(a, b) {
  return b === 0 ? a : divisor(b, a % b);
}

/**
 * Lays one pixel over another, both as ImageData holds them (not premultiplied).
 *
 * @param {number} over
 * @param {number} under
 * @returns {number}
 */
export function blend(over, under) {
  const a = over >>> 24;
  const b = under >>> 24;
  if (b === 0 || a === 255) return over;
  const rest = (b * (255 - a)) / 255;
  const alpha = a + rest;
  const share = a / alpha;
  const red = (over & 255) * share + (under & 255) * (1 - share);
  const green = ((over >> 8) & 255) * share + ((under >> 8) & 255) * (1 - share);
  const blue = ((over >> 16) & 255) * share + ((under >> 16) & 255) * (1 - share);
  // Adding a half before the bits are cut rounds to the nearest.
  const low = ((blue + 0.5) << 16) | ((green + 0.5) << 8) | (red + 0.5);
  return (((alpha + 0.5) << 24) | low) >>> 0;
}

/**
 * @returns {PointLayer}
 *
 * @typedef {object} PointLayer
 * @property {HTMLCanvasElement} canvas larger than the plot's box by `margin` on each side
 * @property {number} margin CSS pixels
 * @property {(points: Points, frame: Frame) => void} draw
 * @property {(x: number, y: number, reach: number) => number} nearest index of the drawn point
 *     nearest to a place in the box, CSS pixels; -1 if none is within reach
 * @property {(index: number) => [number, number]} place of a drawn point in the box, CSS pixels
 *
 * @typedef {object} Frame
 * @property {number} width of the box, CSS pixels
 * @property {number} height of the box, CSS pixels
 * @property {number} ratio
 * @property {import('./scales.js').Scale} xScale to pixels of the box
 * @property {import('./scales.js').Scale} yScale to pixels of the box
 * @property {[number, number]} valueRange
 * @property {import('./theme.js').Theme} theme
 */
export function createPointLayer() {
  const canvas = document.createElement('canvas');
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  const sheet = document.createElement('canvas');
  const sheetContext = /** @type {CanvasRenderingContext2D} */ (
    sheet.getContext('2d', { willReadFrequently: true })
  );

  /** @type {(Stamp | undefined)[]} */
  let stamps = [];
  let stampsFor = '';
  /** @type {import('./theme.js').Theme | undefined} */
  let stampsTheme;
  /** @type {ImageData | undefined} */
  let image;
  let pixels = new Uint32Array(0);
  let atX = new Float32Array(0);
  let atY = new Float32Array(0);
  let atPixel = new Int32Array(0);
  let looks = new Int32Array(0);
  let count = 0;

  /**
   * @param {number} look group, or level of a value, or {@link UNKNOWN}
   * @param {number} set
   * @param {boolean} grouped
   * @param {number} radius device pixels
   * @param {Frame} frame
   * @returns {Stamp}
   */
  function makeStamp(look, set, grouped, radius, frame) {
    const { theme, ratio } = frame;
    const halo = radius >= 2.5 * ratio ? ratio * 0.9 : 0;
    const reach = Math.ceil(radius * 1.6 + halo) + 1;
    const size = reach * 2 + 1;
    sheet.width = size;
    sheet.height = size;
    sheetContext.translate(reach + 0.5, reach + 0.5);
    paintMarker(sheetContext, {
      shape: grouped && look !== UNKNOWN ? groupShape(look) : 0,
      set,
      radius,
      color:
        look === UNKNOWN
          ? theme.color('chart-past')
          : grouped
            ? theme.color(groupTone(look))
            : cssColor(viridis(look / (LEVELS - 1))),
      ground: theme.color('chart-ground'),
      halo,
      heavy: !grouped,
    });
    const drawn = new Uint32Array(sheetContext.getImageData(0, 0, size, size).data.buffer);
    const solidAt = [];
    const solid = [];
    const clearAt = [];
    const clear = [];
    for (let i = 0; i < drawn.length; i++) {
      const alpha = drawn[i] >>> 24;
      if (alpha < (count >= CROWD ? 128 : 1)) continue;
      const at = (Math.floor(i / size) - reach) * canvas.width + (i % size) - reach;
      if (alpha === 255 || count >= CROWD) {
        solidAt.push(at);
        solid.push((drawn[i] | 0xff000000) >>> 0);
      } else {
        clearAt.push(at);
        clear.push(drawn[i]);
      }
    }
    return {
      solidAt: Int32Array.from(solidAt),
      solid: Uint32Array.from(solid),
      clearAt: Int32Array.from(clearAt),
      clear: Uint32Array.from(clear),
    };
  }

  /** @type {PointLayer} */
  const layer = {
    canvas,
    margin: 10,

    draw(points, frame) {
      const { x, y, group, value, set } = points;
      const { width, height, ratio, xScale, yScale } = frame;
      const margin = Math.round(layer.margin * ratio);
      const wide = Math.round(width * ratio) + 2 * margin;
      const high = Math.round(height * ratio) + 2 * margin;
      if (!image || canvas.width !== wide || canvas.height !== high) {
        canvas.width = wide;
        canvas.height = high;
        image = context.createImageData(wide, high);
        pixels = new Uint32Array(image.data.buffer);
      } else {
        pixels.fill(0);
      }
      count = x.length;
      if (atX.length < count) {
        atX = new Float32Array(count);
        atY = new Float32Array(count);
        atPixel = new Int32Array(count);
        looks = new Int32Array(count);
      }

      const radius = markerRadius(count) * ratio;
      const look = `${wide} ${radius} ${group !== undefined}`;
      if (look !== stampsFor || frame.theme !== stampsTheme) {
        stamps = [];
        stampsFor = look;
        stampsTheme = frame.theme;
      }
      const [low, top] = frame.valueRange;
      const levels = top > low ? (LEVELS - 1) / (top - low) : 0;

      // First all places in the order of memory, then all pixels in the order of drawing: reading
      // five arrays in a scattered order would cost more than everything else.
      for (let i = 0; i < count; i++) {
        const px = toPixel(xScale, x[i]);
        const py = toPixel(yScale, y[i]);
        if (!(px >= 0 && px <= width && py >= 0 && py <= height)) {
          atX[i] = Number.NaN;
          atPixel[i] = OUTSIDE;
          continue;
        }
        atX[i] = px;
        atY[i] = py;
        atPixel[i] = Math.floor(py * ratio + margin) * wide + Math.floor(px * ratio + margin);
        let kind = UNKNOWN;
        if (group) {
          if (group[i] >= 0) kind = Math.trunc(group[i]);
        } else if (!value) {
          kind = 0;
        } else if (Number.isFinite(value[i])) {
          kind = Math.round(Math.min(LEVELS - 1, Math.max(0, (value[i] - low) * levels)));
        }
        looks[i] = (kind - UNKNOWN) * SETS.length + (set ? set[i] : 0);
      }

      const grouped = group !== undefined || value === undefined;
      const stride = mixingStride(count);
      for (let visit = 0, i = 0; visit < count; visit++, i = (i + stride) % count) {
        const at = atPixel[i];
        if (at === OUTSIDE) continue;
        const key = looks[i];
        let stamp = stamps[key];
        if (!stamp) {
          const kind = Math.floor(key / SETS.length) + UNKNOWN;
          stamp = makeStamp(kind, key % SETS.length, grouped, radius, frame);
          stamps[key] = stamp;
        }
        press(stamp, pixels, at);
      }
      context.putImageData(image, 0, 0);
    },

    nearest(x, y, reach) {
      let best = -1;
      let least = reach * reach;
      for (let i = 0; i < count; i++) {
        const dx = atX[i] - x;
        const dy = atY[i] - y;
        const distance = dx * dx + dy * dy;
        if (distance <= least) {
          least = distance;
          best = i;
        }
      }
      return best;
    },

    place: (index) => [atX[index], atY[index]],
  };

  return layer;
}

/**
 * @param {Stamp} stamp
 * @param {Uint32Array} pixels
 * @param {number} at pixel of the centre
 */
function press({ solidAt, solid, clearAt, clear }, pixels, at) {
  for (let k = 0; k < solid.length; k++) pixels[at + solidAt[k]] = solid[k];
  for (let k = 0; k < clear.length; k++) {
    const place = at + clearAt[k];
    pixels[place] = blend(clear[k], pixels[place]);
  }
}
