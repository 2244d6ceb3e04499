/**
 * The colours of the design tokens as a canvas needs them. SVG and HTML use the tokens themselves.
 */

import { CLASS_COLORS } from './colors.js';

/**
 * A tone is the name of a colour token without its dashes: `class-3`, `training`, `chart-grid`.
 *
 * @typedef {object} Theme
 * @property {(tone: string) => string} color as `rgb(…)`; throws for a tone that is not listed here
 * @property {string} font family
 */

const TONES = [
  'text',
  'training',
  'validation',
  'test',
  'positive',
  'negative',
  'chart-ground',
  'chart-grid',
  'chart-axis',
  'chart-text',
  'chart-past',
  ...Array.from({ length: CLASS_COLORS }, (_, i) => `class-${i}`),
];

/**
 * @param {number} group index from 0
 * @returns {string} its tone; groups beyond the last class colour begin again
 */
export function groupTone(group) {
  return `class-${group % CLASS_COLORS}`;
}

/**
 * Reads the tokens as they apply to an element now.
 *
 * @param {HTMLElement} element in the document
 * @returns {Theme}
 */
export function readTheme(element) {
  // A token may be light-dark(…) or a reference; only a real colour property is resolved to rgb().
  const probe = document.createElement('span');
  probe.hidden = true;
  element.append(probe);
  const style = getComputedStyle(probe);
  /** @type {Map<string, string>} */
  const colors = new Map();
  for (const tone of TONES) {
    probe.style.setProperty('color', `var(--${tone})`);
    colors.set(tone, style.color);
  }
  const font = style.fontFamily;
  probe.remove();
  return {
    color(tone) {
      const color = colors.get(tone);
      if (color === undefined) throw new Error(`No such tone: ${tone}`);
      return color;
    },
    font,
  };
}

/**
 * Calls back when the theme changes: the system's, or `data-theme` on the root element.
 *
 * @param {() => void} changed
 * @returns {() => void} ends the watch
 */
export function watchTheme(changed) {
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', changed);
  const override = new MutationObserver(changed);
  override.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    system.removeEventListener('change', changed);
    override.disconnect();
  };
}
