/**
 * How the numbers or dates of a column are distributed: a histogram, above a box plot of numbers.
 */

import { ticks } from './axes.js';
import { formatMoment, timeTicks } from './moments.js';
import { formatCount, formatNumber } from './numbers.js';
import { composePng } from './png.js';
import { createScale, toPixel } from './scales.js';
import { clearCanvas, createStage } from './stage.js';
import { canvasFont, TEXT_SIZE } from './text.js';

/**
 * @typedef {object} DistributionData
 * @property {number[]} counts of equal bins between `from` and `to`
 * @property {number} from where the first bin begins
 * @property {number} to where the last bin ends
 * @property {number[]} quartiles lower quartile, median, upper quartile; none for dates
 * @property {number[]} whiskers where the box plot's lines end; none for dates
 * @property {import('./moments.js').TimeScale} [time] what the numbers are if they are dates
 *
 * @typedef {object} DistributionLayout
 * @property {{x: number, y: number, width: number, height: number}[]} bars
 * @property {number} base where the bars stand
 * @property {number} boxTop
 * @property {number[]} quartiles x of the box's left, middle and right
 * @property {number[]} whiskers x of the ends of its lines
 * @property {{x: number, label: string}[]} ticks
 */

const EDGE = 16;
const BOX = 12;
const GAP = 8;
const TICK_ROOM = TEXT_SIZE + 8;
/** Least height of a bar that counts anything. */
const SEEN = 1.5;

/**
 * @param {DistributionData} data
 * @param {number} width CSS pixels
 * @param {number} height CSS pixels
 * @returns {DistributionLayout}
 */
export function layoutDistribution(data, width, height) {
  const { counts, from, to, quartiles, whiskers, time } = data;
  const [low, high] = to > from ? [from, to] : [from - 0.5, from + 0.5];
  const scale = createScale(low, high, EDGE, Math.max(EDGE + 1, width - EDGE));
  const place = (/** @type {number} */ value) =>
    toPixel(scale, Math.min(Math.max(value, low), high));
  const base = Math.max(20, height - TICK_ROOM - BOX - 2 * GAP);
  const most = Math.max(1, ...counts);
  const step = (place(high) - place(low)) / Math.max(1, counts.length);
  const gap = Math.min(1, step / 4);
  return {
    bars: counts.map((count, i) => {
      const tall = count > 0 ? Math.max(SEEN, (count / most) * (base - GAP)) : 0;
      const x = place(low) + i * step + gap / 2;
      return { x, y: base - tall, width: Math.max(0.5, step - gap), height: tall };
    }),
    base,
    boxTop: base + GAP,
    quartiles: quartiles.map(place),
    whiskers: whiskers.map(place),
    ticks: tickPlaces(low, high, width, place, time),
  };
}

/**
 * @param {number} low
 * @param {number} high
 * @param {number} width
 * @param {(value: number) => number} place
 * @param {DistributionData['time']} time
 */
function tickPlaces(low, high, width, place, time) {
  const most = Math.max(2, width / 88);
  const { values, labels } = time ? timeTicks(low, high, most, time) : ticks(low, high, most);
  return values.map((value, i) => ({ x: place(value), label: labels[i] }));
}

/**
 * @param {DistributionData} data
 * @returns {string}
 */
export function summarizeDistribution({ counts, from, to, quartiles, time }) {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return 'No values.';
  const tell = (/** @type {number} */ value, digits = 4) =>
    time ? formatMoment(value, time) : formatNumber(value, digits);
  const [lower, median, upper] = quartiles.map((value) => tell(value));
  const fullest = counts.indexOf(Math.max(...counts));
  const width = (to - from) / counts.length;
  const edge = (/** @type {number} */ i) => tell(from + width * i, 3);
  const spread = time
    ? `from ${tell(from)} to ${tell(to)}`
    : `the middle half between ${lower} and ${upper}, median ${median}`;
  return (
    `${formatCount(total, 'value')}, ${spread}; ` +
    `most often ${edge(fullest)} to ${edge(fullest + 1)}.`
  );
}

/**
 * @param {HTMLElement} host
 * @param {{title: string}} options
 * @returns {import('./chart.js').Chart<DistributionData>}
 */
export function createDistribution(host, { title }) {
  const stage = createStage(host, draw);
  stage.element.classList.add('chart-distribution');
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  stage.element.append(canvas);

  /** @type {DistributionData} */
  let data = { counts: [], from: 0, to: 1, quartiles: [], whiskers: [] };

  function draw() {
    const layout = layoutDistribution(data, stage.width, stage.height);
    paintDistribution(clearCanvas(stage, canvas), layout, stage.theme);
  }

  return {
    render(next) {
      data = next;
      stage.request();
    },
    toPng() {
      stage.flush();
      const { theme, ratio, width, height } = stage;
      return composePng({
        title,
        legend: [],
        width,
        height,
        ratio,
        theme,
        paint: (context) =>
          paintDistribution(context, layoutDistribution(data, width, height), theme),
      });
    },
    summary: () => summarizeDistribution(data),
    table() {
      const width = (data.to - data.from) / Math.max(1, data.counts.length);
      const { from, time } = data;
      const edge = (/** @type {number} */ i) =>
        time ? formatMoment(from + width * i, time) : from + width * i;
      const rows = data.counts.map((count, i) => [edge(i), edge(i + 1), count]);
      return { columns: ['From', 'To', 'Count'], rows, note: '' };
    },
    destroy() {
      stage.destroy();
      host.replaceChildren();
    },
  };
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {DistributionLayout} layout
 * @param {import('./theme.js').Theme} theme
 */
function paintDistribution(context, { bars, base, boxTop, quartiles, whiskers, ticks }, theme) {
  const left = bars[0]?.x ?? EDGE;
  const last = bars.at(-1);
  const right = last ? last.x + last.width : EDGE;
  context.fillStyle = theme.color('class-0');
  for (const { x, y, width, height } of bars) {
    context.fillRect(x, y, width, height);
  }
  context.fillStyle = theme.color('chart-axis');
  context.fillRect(left, Math.round(base), right - left, 1);

  const middle = boxTop + BOX / 2;
  context.strokeStyle = theme.color('chart-axis');
  context.lineWidth = 1.5;
  if (whiskers.length === 2) {
    context.beginPath();
    context.moveTo(whiskers[0], middle);
    context.lineTo(whiskers[1], middle);
    for (const end of whiskers) {
      context.moveTo(end, middle - 3);
      context.lineTo(end, middle + 3);
    }
    context.stroke();
  }
  if (quartiles.length === 3) {
    const [lower, median, upper] = quartiles;
    context.fillStyle = theme.color('chart-ground');
    context.fillRect(lower, boxTop, Math.max(2, upper - lower), BOX);
    context.strokeStyle = theme.color('chart-axis');
    context.strokeRect(lower, boxTop, Math.max(2, upper - lower), BOX);
    context.fillStyle = theme.color('class-1');
    context.fillRect(median - 1.5, boxTop, 3, BOX);
  }

  context.font = canvasFont(theme);
  context.fillStyle = theme.color('chart-text');
  context.textAlign = 'center';
  context.textBaseline = 'top';
  for (const { x, label } of ticks) {
    context.fillText(label, x, boxTop + BOX + GAP - 2);
  }
}
