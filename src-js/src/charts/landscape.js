/**
 * A landscape seen from above, and the paths of those who walk down it.
 *
 * The ground is drawn on a canvas of its own, which stays as it is while the walkers move.
 */

import { layoutAxes, paintAxes } from './axes.js';
import { packColor, parseColor } from './colors.js';
import { createLegend, shortLegend } from './legend.js';
import { watchGestures } from './map-gestures.js';
import { paintArrows, paintGuide, paintMinima, paintPath, paintStarts } from './map-marks.js';
import { groupShape } from './markers.js';
import { formatCount, formatNumber } from './numbers.js';
import { composePng } from './png.js';
import { toPixel } from './scales.js';
import { clearCanvas, createStage } from './stage.js';
import { paintValues } from './surface.js';
import { canvasFont } from './text.js';
import { groupTone } from './theme.js';

/**
 * @typedef {object} Walker
 * @property {string} name
 * @property {string} group what those with the same colour and marker have in common
 * @property {number} mark decides colour and marker
 * @property {Float64Array} path x, y pairs, oldest first
 * @property {number} steps
 * @property {number | null} height where it stands; null once it left the finite numbers
 *
 * @typedef {object} Relief heights of a part of the plane
 * @property {import('./axes.js').Bounds} bounds
 * @property {number} columns
 * @property {number} rows
 * @property {Float64Array} heights columns x rows, the row at yMin first, 0 or more
 *
 * @typedef {object} LandscapeData
 * @property {import('./axes.js').Bounds} bounds what is shown
 * @property {Relief | null} relief null while it is computed
 * @property {string} xLabel
 * @property {string} yLabel
 * @property {ArrayLike<number>} minima x, y pairs
 * @property {ArrayLike<number>} starts x, y pairs
 * @property {number} active index of the start that a click moves
 * @property {Float64Array} guide a path that the plane was laid along, x, y pairs; or empty
 * @property {Walker[]} walkers those with the same mark side by side
 * @property {{x: number, y: number, list: import('./map-marks.js').Arrow[]} | null} arrows
 */

/** Contour bands of the map; heights are shown on a scale that is fine near the ground. */
const BANDS = 24;
/** More walkers are summed up in words. */
const FEW = 5;
/** Names in the legend; more would fill a phone. */
const MOST_NAMES = 12;

/** Heights above the lowest; what is no number stays none. @param {Float64Array} all */
export function aboveGround(all) {
  let lowest = Number.POSITIVE_INFINITY;
  for (const height of all) {
    if (height < lowest) lowest = height;
  }
  return all.map((height) => height - lowest);
}

/**
 * Heights as levels of equal visual weight: the logarithm, cut into bands that read as contours.
 *
 * @param {Float64Array} heights 0 or more; what is not finite stays so
 * @returns {Float64Array} 0 to 1
 */
export function contourLevels(heights) {
  let most = 0;
  for (const height of heights) {
    if (height > most && height < Number.POSITIVE_INFINITY) most = height;
  }
  const top = Math.log1p(most);
  return heights.map((height) =>
    top === 0 ? 0 : Math.floor((Math.log1p(height) / top) * BANDS) / BANDS,
  );
}

/**
 * @param {Pick<LandscapeData, 'walkers'>} data
 * @returns {string}
 */
export function summarizeLandscape({ walkers }) {
  if (walkers.length === 0) return 'Nobody races yet.';
  if (walkers.length > FEW) return summarizeMany(walkers);
  return walkers
    .map(({ name, steps, height }) =>
      height === null
        ? `${name} left the map after ${formatNumber(steps)} steps.`
        : `${name} stands at height ${formatNumber(height)} after ${formatNumber(steps)} steps.`,
    )
    .join(' ');
}

/** @param {Walker[]} walkers */
function summarizeMany(walkers) {
  if (walkers.every(({ steps }) => steps === 0)) {
    return `${formatNumber(walkers.length)} stand at the start.`;
  }
  const sentences = [`${formatNumber(walkers.length)} race.`];
  const [lowest] = walkers
    .filter(({ height }) => height !== null)
    .sort((a, b) => Number(a.height) - Number(b.height));
  if (lowest) {
    const { name, height, steps } = lowest;
    const where = `at height ${formatNumber(Number(height))} after ${formatCount(steps, 'step')}`;
    sentences.push(`${name} stands lowest, ${where}.`);
  }
  const gone = walkers.filter(({ height }) => height === null).length;
  if (gone > 0) sentences.push(`${formatNumber(gone)} left the map.`);
  return sentences.join(' ');
}

/**
 * Where all stand.
 *
 * @param {Pick<LandscapeData, 'xLabel' | 'yLabel' | 'walkers'> | null} data
 * @param {string} [note]
 * @returns {import('./chart.js').TableTwin}
 */
export function tabulateWalkers(data, note = '') {
  const { xLabel = 'x', yLabel = 'y', walkers = [] } = data ?? {};
  return {
    columns: ['Optimizer', 'Steps', xLabel, yLabel, 'Height'],
    rows: walkers.map(({ name, steps, path, height }) => [
      name,
      steps,
      path[path.length - 2],
      path[path.length - 1],
      height ?? Number.NaN,
    ]),
    note,
  };
}

/**
 * @param {HTMLElement} host
 * @param {{title: string} & import('./map-gestures.js').MapActions} options
 * @returns {import('./chart.js').Chart<LandscapeData>}
 */
export function createLandscape(host, { title, ...actions }) {
  const legend = createLegend(host);
  const stage = createStage(host, draw);
  stage.element.classList.add('chart-map');
  stage.element.setAttribute('role', 'group');
  stage.element.setAttribute(
    'aria-label',
    `${title}: arrow keys move the map, plus and minus zoom, 0 shows all`,
  );
  const ground = addCanvas();
  const marks = addCanvas();
  const heat = document.createElement('canvas');
  /** @type {Relief | null} */
  let heatOf = null;
  /** What the ground was last drawn of. @type {unknown[]} */
  let drawn = [];
  /** @type {LandscapeData | null} */
  let data = null;
  /** @type {import('./axes.js').Axes | null} */
  let axes = null;

  function addCanvas() {
    const canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    stage.element.append(canvas);
    return canvas;
  }

  function draw() {
    if (data === null) return;
    const { bounds, relief, xLabel, yLabel } = data;
    const wanted = [stage.version, bounds, relief, xLabel, yLabel, data.minima, data.guide];
    if (wanted.some((part, i) => part !== drawn[i])) {
      drawn = wanted;
      axes = drawGround(data);
    }
    if (axes !== null) drawMarks(data, axes);
  }

  /** @param {LandscapeData} shown */
  function drawGround({ bounds, relief, xLabel, yLabel, minima, guide }) {
    const { theme } = stage;
    const context = clearCanvas(stage, ground);
    context.font = canvasFont(theme);
    const box = layoutAxes(
      { width: stage.width, height: stage.height, right: 0, bounds, xLabel, yLabel },
      (text) => context.measureText(text).width,
    );
    context.save();
    clip(context, box);
    if (relief !== null) {
      context.imageSmoothingEnabled = true;
      const left = box.left + toPixel(box.x, relief.bounds.xMin);
      const top = box.top + toPixel(box.y, relief.bounds.yMax);
      const right = box.left + toPixel(box.x, relief.bounds.xMax);
      const bottom = box.top + toPixel(box.y, relief.bounds.yMin);
      context.drawImage(paintHeat(relief), left, top, right - left, bottom - top);
    }
    paintGuide(context, box, guide);
    paintMinima(context, box, minima);
    context.restore();
    paintAxes(context, box, theme);
    return box;
  }

  /** @param {Relief} relief */
  function paintHeat(relief) {
    if (heatOf !== relief) {
      heatOf = relief;
      const { columns, rows, heights } = relief;
      heat.width = columns;
      heat.height = rows;
      const context = /** @type {CanvasRenderingContext2D} */ (heat.getContext('2d'));
      const image = context.createImageData(columns, rows);
      const bare = packColor(parseColor(stage.theme.color('chart-ground')));
      const surface = { columns, rows, values: contourLevels(heights) };
      paintValues(surface, 0, 1, bare, new Uint32Array(image.data.buffer));
      context.putImageData(image, 0, 0);
    }
    return heat;
  }

  /** @param {LandscapeData} shown @param {import('./axes.js').Axes} box */
  function drawMarks({ walkers, starts, active, arrows }, box) {
    const { theme, ratio } = stage;
    if (marks.width !== ground.width || marks.height !== ground.height) {
      marks.width = ground.width;
      marks.height = ground.height;
    }
    const context = /** @type {CanvasRenderingContext2D} */ (marks.getContext('2d'));
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, stage.width, stage.height);
    context.save();
    clip(context, box);
    paintStarts(context, box, starts, active, theme);
    for (const walker of walkers) paintPath(context, box, walker, theme);
    if (arrows !== null) paintArrows(context, box, arrows, theme);
    context.restore();
  }

  watchGestures(
    stage.element,
    () => (data && axes ? { axes, view: data.bounds, starts: data.starts } : null),
    actions,
  );

  const items = () => legendOfWalkers(data?.walkers ?? []);

  return {
    render(next) {
      data = next;
      legend.show(items());
      stage.request();
    },
    toPng() {
      stage.flush();
      const { width, height, ratio, theme } = stage;
      return composePng({
        title,
        legend: items(),
        width,
        height,
        ratio,
        theme,
        paint: (context) => {
          context.drawImage(ground, 0, 0, width, height);
          context.drawImage(marks, 0, 0, width, height);
        },
      });
    },
    summary: () => (data === null ? 'No map yet.' : summarizeLandscape(data)),
    table: () => tabulateWalkers(data),
    destroy() {
      stage.destroy();
      host.replaceChildren();
    },
  };
}

/**
 * One name for each colour and marker.
 *
 * @param {Walker[]} walkers
 * @returns {import('./legend.js').LegendItem[]}
 */
export function legendOfWalkers(walkers) {
  return shortLegend(
    walkers
      .filter(({ mark }, i) => i === 0 || walkers[i - 1].mark !== mark)
      .map(({ group, mark }) => ({
        label: group,
        mark: 'marker',
        tone: groupTone(mark),
        shape: groupShape(mark),
      })),
    MOST_NAMES,
  );
}

/** @param {CanvasRenderingContext2D} context @param {import('./axes.js').Axes} box */
function clip(context, { left, top, width, height }) {
  context.beginPath();
  context.rect(left, top, width, height);
  context.clip();
}
