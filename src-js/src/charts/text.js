/**
 * Text on a canvas.
 */

/** @typedef {(text: string) => number} Measure width in pixels */

/** Size of the text of ticks, labels and legends, CSS pixels. */
export const TEXT_SIZE = 12;

/**
 * @param {import('./theme.js').Theme} theme
 * @param {number} [size] CSS pixels
 * @param {number} [weight]
 * @returns {string} value for `context.font`
 */
export function canvasFont(theme, size = TEXT_SIZE, weight = 400) {
  return `${weight} ${size}px ${theme.font}`;
}

/**
 * Cuts a text so that it fits, with an ellipsis.
 *
 * @param {string} text
 * @param {number} width pixels
 * @param {Measure} measure
 * @returns {string}
 */
export function ellipsize(text, width, measure) {
  if (measure(text) <= width) return text;
  const characters = Array.from(text);
  let low = 0;
  let high = characters.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (measure(`${characters.slice(0, middle).join('')}…`) <= width) low = middle;
    else high = middle - 1;
  }
  return `${characters.slice(0, low).join('').trimEnd()}…`;
}
