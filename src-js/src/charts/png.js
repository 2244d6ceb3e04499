/**
 * A chart as a picture that stands on its own: title, legend, plot, ground.
 */

import { paintLegend } from './legend.js';
import { canvasFont, ellipsize } from './text.js';

const MARGIN = 16;
const TITLE_SIZE = 15;

/**
 * @param {object} picture
 * @param {string} picture.title
 * @param {import('./legend.js').LegendItem[]} picture.legend
 * @param {number} picture.width of the plot, CSS pixels
 * @param {number} picture.height of the plot, CSS pixels
 * @param {number} picture.ratio device pixels per CSS pixel
 * @param {import('./theme.js').Theme} picture.theme
 * @param {(context: CanvasRenderingContext2D) => void} picture.paint draws the plot; the context
 *     measures CSS pixels from the plot's top left
 * @returns {Promise<Blob>} image/png
 */
export function composePng({ title, legend, width, height, ratio, theme, paint }) {
  const canvas = document.createElement('canvas');
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  const wide = width + 2 * MARGIN;

  // Setting a canvas's size clears it, so the legend is laid out once to learn its height.
  const legendHeight = paintLegend(context, legend, width, theme);
  const legendTop = MARGIN + TITLE_SIZE + 12;
  const plotTop = legendTop + (legendHeight > 0 ? legendHeight + 8 : 0);
  canvas.width = Math.round(wide * ratio);
  canvas.height = Math.round((plotTop + height + MARGIN) * ratio);

  context.scale(ratio, ratio);
  context.fillStyle = theme.color('chart-ground');
  context.fillRect(0, 0, wide, plotTop + height + MARGIN);
  context.fillStyle = theme.color('text');
  context.font = canvasFont(theme, TITLE_SIZE, 600);
  context.textBaseline = 'top';
  const measure = (/** @type {string} */ text) => context.measureText(text).width;
  context.fillText(ellipsize(title, width, measure), MARGIN, MARGIN);

  context.translate(MARGIN, legendTop);
  paintLegend(context, legend, width, theme);
  context.translate(0, plotTop - legendTop);
  paint(context);

  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('The picture is too large for this browser'));
    }, 'image/png');
  });
}
