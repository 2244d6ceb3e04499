/**
 * The ground of a scatter plot: what a model predicts everywhere, as an image.
 */

import { packColor, parseColor } from './colors.js';
import { classShades, paintClasses, paintValues } from './surface.js';
import { groupTone } from './theme.js';

/** Pixels of the surface's picture along each side at most; the canvas enlarges it smoothly. */
const FINEST = 640;

/** The picture of a surface, painted anew only when the surface, the groups or the theme changed. */
export function createGround() {
  const canvas = document.createElement('canvas');
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  /** @type {unknown[]} */
  let paintedFor = [];
  let kinds = new Uint8Array(0);
  /** @type {Uint32Array} */
  let shades = new Uint32Array(0);
  let shadesFor = '';
  /** @type {ImageData | undefined} */
  let image;

  /**
   * @param {import('./surface.js').Surface} surface
   * @param {number | undefined} groups how many; undefined if the surface is one of numbers
   * @param {[number, number]} range of the numbers
   * @param {import('./theme.js').Theme} theme
   * @param {number} wide pixels of a picture of groups
   * @param {number} high likewise
   */
  function paint(surface, groups, range, theme, wide, high) {
    const basis = [surface, groups, range[0], range[1], theme, wide, high];
    if (!basis.some((part, i) => part !== paintedFor[i])) return;
    paintedFor = basis;
    if (!image || canvas.width !== wide || canvas.height !== high) {
      canvas.width = wide;
      canvas.height = high;
      image = context.createImageData(wide, high);
      kinds = new Uint8Array(wide * high);
    }
    const pixels = new Uint32Array(image.data.buffer);
    const bare = parseColor(theme.color('chart-ground'));
    if (groups === undefined) {
      paintValues(surface, range[0], range[1], packColor(bare), pixels);
    } else {
      const colors = Array.from({ length: groups }, (_, g) => theme.color(groupTone(g)));
      const key = colors.join() + theme.color('chart-ground');
      if (key !== shadesFor) {
        shadesFor = key;
        shades = classShades(colors.map(parseColor), bare);
      }
      paintClasses(surface, groups, shades, pixels, kinds, wide, high);
    }
    context.putImageData(image, 0, 0);
  }

  return {
    /**
     * @param {CanvasRenderingContext2D} into in CSS pixels
     * @param {import('./scatter-data.js').ScatterData} data
     * @param {[number, number]} range of the numbers
     * @param {import('./axes.js').Axes} box
     * @param {import('./stage.js').Stage} stage
     */
    draw(into, { surface, groupNames }, range, box, { theme, ratio }) {
      if (!surface) return;
      let { width, height } = box;
      if (groupNames) {
        // Pixel for pixel where that is not too many: resizing would cost more than painting.
        const enlarge = Math.min(ratio, FINEST / Math.max(width, height));
        const [wide, high] = [Math.round(width * enlarge), Math.round(height * enlarge)];
        paint(surface, groupNames.length, range, theme, wide, high);
        if (enlarge === ratio) [width, height] = [wide / ratio, high / ratio];
      } else {
        paint(surface, undefined, range, theme, surface.columns, surface.rows);
      }
      into.imageSmoothingEnabled = true;
      into.imageSmoothingQuality = 'low';
      into.drawImage(canvas, box.left, box.top, width, height);
    },
  };
}
