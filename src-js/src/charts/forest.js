/**
 * Estimates with their intervals, one below the other, around a zero line: a forest plot.
 */

import { ticks } from './axes.js';
import { formatNumber } from './numbers.js';
import { composePng } from './png.js';
import { createScale, extent, padded, toPixel } from './scales.js';
import { createScroller, fitScroller } from './scroller.js';
import { clearCanvas, createStage } from './stage.js';
import { canvasFont, ellipsize } from './text.js';

/**
 * @typedef {object} ForestData
 * @property {string[]} names
 * @property {Float64Array} estimates as many; NaN where there is none
 * @property {Float64Array} lows lower ends of the intervals
 * @property {Float64Array} highs upper ends
 * @property {number} level confidence of the intervals, such as 0.95
 */

const ROW = 24;
const AXIS = 24;
const GAP = 10;
const RADIUS = 4;
const CAP = 4;
/** Share of the width that names may take. */
const NAMES = 0.38;
/** Rows drawn; the table twin has more. */
const MOST = 300;
const TABLE_ROWS = 1000;

/**
 * @param {HTMLElement} host
 * @param {{title: string}} options
 * @returns {import('./chart.js').Chart<ForestData>}
 */
export function createForest(host, { title }) {
  const scroller = createScroller(host);
  const stage = createStage(scroller, draw);
  stage.element.classList.add('chart-forest');
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  stage.element.append(canvas);

  /** @type {ForestData} */
  let data = {
    names: [],
    estimates: new Float64Array(),
    lows: new Float64Array(),
    highs: new Float64Array(),
    level: 0.95,
  };

  function draw() {
    const { theme, width } = stage;
    const context = clearCanvas(stage, canvas);
    const rows = known(data).slice(0, MOST);
    context.font = canvasFont(theme);
    const measure = (/** @type {string} */ text) => context.measureText(text).width;
    const nameWidth = Math.min(
      width * NAMES,
      Math.max(0, ...rows.map((i) => measure(data.names[i]))),
    );
    const left = nameWidth + GAP;
    const [low, high] = padded(
      ...extent(
        rows.map((i) => data.lows[i]),
        extent(
          rows.map((i) => data.highs[i]),
          extent([0]),
        ),
      ),
    );
    const x = createScale(low, high, left, width - GAP);
    const bottom = rows.length * ROW;
    const marks = ticks(low, high, Math.max(2, (width - left) / 88));
    context.lineWidth = 1;
    marks.values.forEach((value, i) => {
      const at = Math.round(toPixel(x, value)) + 0.5;
      context.strokeStyle = theme.color(value === 0 ? 'chart-text' : 'chart-grid');
      context.beginPath();
      context.moveTo(at, 0);
      context.lineTo(at, bottom);
      context.stroke();
      context.fillStyle = theme.color('chart-text');
      context.textAlign = 'center';
      context.textBaseline = 'top';
      context.fillText(marks.labels[i], at, bottom + 6);
    });
    rows.forEach((i, r) => {
      const y = r * ROW + ROW / 2;
      context.fillStyle = theme.color('chart-text');
      context.textAlign = 'right';
      context.textBaseline = 'middle';
      context.fillText(ellipsize(data.names[i], nameWidth, measure), nameWidth, y);
      const [from, to, at] = [data.lows[i], data.highs[i], data.estimates[i]].map((value) =>
        toPixel(x, value),
      );
      const away = data.lows[i] > 0 || data.highs[i] < 0;
      context.strokeStyle = theme.color('class-0');
      context.lineWidth = 2;
      context.beginPath();
      context.moveTo(from, y);
      context.lineTo(to, y);
      context.moveTo(from, y - CAP);
      context.lineTo(from, y + CAP);
      context.moveTo(to, y - CAP);
      context.lineTo(to, y + CAP);
      context.stroke();
      // Filled where the interval leaves zero out, hollow where it does not.
      context.beginPath();
      context.arc(at, y, RADIUS, 0, 2 * Math.PI);
      context.fillStyle = theme.color(away ? 'class-0' : 'chart-ground');
      context.fill();
      context.stroke();
    });
  }

  return {
    render(next) {
      data = next;
      const height = Math.max(1, Math.min(MOST, known(data).length)) * ROW + AXIS;
      stage.element.style.setProperty('height', `${height}px`);
      fitScroller(scroller, title, height);
      stage.request();
    },
    toPng() {
      stage.flush();
      const { width, height, ratio, theme } = stage;
      return composePng({
        title,
        legend: [],
        width,
        height,
        ratio,
        theme,
        paint: (context) => context.drawImage(canvas, 0, 0, width, height),
      });
    },
    summary: () => summarizeForest(data),
    table: () => tabulateForest(data),
    destroy() {
      stage.destroy();
      host.replaceChildren();
    },
  };
}

/** Indices of the estimates that there are. @param {ForestData} data */
function known({ estimates, lows, highs }) {
  return Array.from(estimates, (_, i) => i).filter(
    (i) => Number.isFinite(estimates[i]) && Number.isFinite(lows[i]) && Number.isFinite(highs[i]),
  );
}

/**
 * @param {ForestData} data
 * @returns {string}
 */
export function summarizeForest(data) {
  const rows = known(data);
  if (rows.length === 0) return 'There is no estimate with an interval.';
  const away = rows.filter((i) => data.lows[i] > 0 || data.highs[i] < 0);
  const percent = formatNumber(100 * data.level);
  const named = away.slice(0, 5).map((i) => data.names[i]);
  const more = away.length - named.length;
  return (
    `${formatNumber(away.length)} of ${formatNumber(rows.length)} intervals of ${percent} % leave zero out (filled)` +
    `${away.length > 0 ? `: ${named.join(', ')}${more > 0 ? `, and ${formatNumber(more)} more` : ''}` : ''}.`
  );
}

/**
 * @param {ForestData} data
 * @returns {import('./chart.js').TableTwin}
 */
export function tabulateForest(data) {
  const rows = known(data);
  return {
    columns: ['Term', 'Estimate', 'From', 'To'],
    rows: rows
      .slice(0, TABLE_ROWS)
      .map((i) => [data.names[i], data.estimates[i], data.lows[i], data.highs[i]]),
    note:
      rows.length > TABLE_ROWS
        ? `The first ${formatNumber(TABLE_ROWS)} of ${formatNumber(rows.length)}.`
        : '',
  };
}
