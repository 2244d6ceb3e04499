/**
 * What both charts of a coefficient path point out.
 */

import { canvasFont } from './text.js';

/**
 * @param {ArrayLike<number>} values
 * @param {(value: number) => number} distance
 * @returns {number} index of the nearest, -1 if there are none
 */
export function nearest(values, distance) {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const away = distance(values[i]);
    if (away < least) {
      least = away;
      best = i;
    }
  }
  return best;
}

/**
 * A dashed upright line with a word beside it.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {import('./axes.js').Axes} box
 * @param {number} x
 * @param {string} word
 * @param {import('./theme.js').Theme} theme
 */
export function paintMark(context, box, x, word, theme) {
  context.save();
  context.strokeStyle = theme.color('text');
  context.fillStyle = theme.color('text');
  context.lineWidth = 1.25;
  context.setLineDash([4, 4]);
  context.beginPath();
  context.moveTo(x, box.top);
  context.lineTo(x, box.top + box.height);
  context.stroke();
  context.font = canvasFont(theme);
  context.textBaseline = 'top';
  const left = x > box.left + box.width / 2;
  context.textAlign = left ? 'right' : 'left';
  context.fillText(word, left ? x - 5 : x + 5, box.top + 2);
  context.restore();
}
