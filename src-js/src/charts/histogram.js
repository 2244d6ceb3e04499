/**
 * A very small column chart for the head of a table column.
 */

import { formatCount, formatNumber } from './numbers.js';
import { composePng } from './png.js';
import { svgElement } from './svg.js';
import { readTheme } from './theme.js';

/**
 * @typedef {object} HistogramData
 * @property {number[]} counts of equal bins from `min` to `max`, or of the categories in `labels`
 * @property {string[]} [labels] of categories, as many as counts
 * @property {number} [min] where the first bin begins
 * @property {number} [max] where the last bin ends
 */

/** The picture's own units; the stylesheet stretches it to its place. */
const WIDE = 100;
const HIGH = 32;
/** Least height of a column that counts anything. */
const SEEN = 1.5;

/**
 * The columns as rectangles in a box of 100 x 32.
 *
 * @param {HistogramData} data
 * @returns {{x: number, y: number, width: number, height: number}[]}
 */
export function layoutHistogram({ counts, labels }) {
  const most = Math.max(1, ...counts.filter(Number.isFinite));
  const step = WIDE / Math.max(1, counts.length);
  const gap = Math.min(step * (labels ? 0.25 : 0.1), 3);
  return counts.map((count, i) => {
    const height = count > 0 ? Math.max(SEEN, (count / most) * HIGH) : 0;
    return { x: i * step + gap / 2, y: HIGH - height, width: step - gap, height };
  });
}

/**
 * @param {HistogramData} data
 * @returns {string}
 */
export function summarizeHistogram({ counts, labels, min, max }) {
  if (counts.length === 0) return 'No values.';
  const most = counts.indexOf(Math.max(...counts));
  if (labels) {
    const named = labels.slice(0, 4).map((label, i) => `${label} ${formatNumber(counts[i])}`);
    const more = labels.length - named.length;
    return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
  }
  if (min === undefined || max === undefined) {
    return `${formatCount(counts.length, 'bin')}, the fullest has ${formatNumber(counts[most])}.`;
  }
  const edge = (/** @type {number} */ i) =>
    formatNumber(min + ((max - min) * i) / counts.length, 3);
  const range = `From ${formatNumber(min)} to ${formatNumber(max)}`;
  return `${range}, most often ${edge(most)} to ${edge(most + 1)}.`;
}

/**
 * @param {HTMLElement} host
 * @param {{title: string}} options
 * @returns {import('./chart.js').Chart<HistogramData>}
 */
export function createHistogram(host, { title }) {
  const svg = svgElement('svg', {
    viewBox: `0 0 ${WIDE} ${HIGH}`,
    preserveAspectRatio: 'none',
    class: 'chart-tiny',
    'aria-hidden': 'true',
  });
  const path = svgElement('path', { class: 'chart-columns' });
  svg.append(path);
  host.append(svg);

  /** @type {HistogramData} */
  let data = { counts: [] };

  return {
    render(next) {
      data = next;
      const outline = layoutHistogram(data)
        .map(({ x, y, width }) => `M${x} ${HIGH}V${y}h${width}V${HIGH}z`)
        .join('');
      path.setAttribute('d', outline);
    },
    toPng() {
      const theme = readTheme(host);
      const [width, height] = [WIDE * 4, HIGH * 4];
      return composePng({
        title,
        legend: [],
        width,
        height,
        ratio: window.devicePixelRatio || 1,
        theme,
        paint(context) {
          context.scale(4, 4);
          context.fillStyle = theme.color('class-0');
          for (const bar of layoutHistogram(data)) {
            context.fillRect(bar.x, bar.y, bar.width, bar.height);
          }
        },
      });
    },
    summary: () => summarizeHistogram(data),
    table() {
      const { counts, labels, min, max } = data;
      if (labels || min === undefined || max === undefined) {
        const rows = counts.map((count, i) => [labels?.[i] ?? i + 1, count]);
        return { columns: [labels ? 'Value' : 'Bin', 'Count'], rows, note: '' };
      }
      const width = (max - min) / counts.length;
      const rows = counts.map((count, i) => [min + width * i, min + width * (i + 1), count]);
      return { columns: ['From', 'To', 'Count'], rows, note: '' };
    },
    destroy() {
      host.replaceChildren();
    },
  };
}
