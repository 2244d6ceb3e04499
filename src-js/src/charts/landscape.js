/**
 * A landscape seen from above, and the paths of those who walk down it.
 */

import { layoutAxes, paintAxes } from './axes.js';
import { packColor, parseColor } from './colors.js';
import { createLegend, groupItems } from './legend.js';
import { groupShape, paintMarker } from './markers.js';
import { formatNumber } from './numbers.js';
import { composePng } from './png.js';
import { toPixel, toValue } from './scales.js';
import { clearCanvas, createStage } from './stage.js';
import { paintValues } from './surface.js';
import { canvasFont } from './text.js';
import { groupTone } from './theme.js';

/**
 * @typedef {object} Walker
 * @property {string} name
 * @property {Float64Array} path x, y pairs, oldest first
 * @property {number} steps
 * @property {number | null} height where it stands; null once it left the finite numbers
 *
 * @typedef {object} LandscapeData
 * @property {import('./axes.js').Bounds} bounds
 * @property {number} columns 0 while the heights are computed
 * @property {number} rows
 * @property {Float64Array} heights columns x rows, the row at yMin first, 0 or more
 * @property {number[]} minima x, y pairs
 * @property {Walker[]} walkers
 */

/** Contour bands of the map; heights are shown on a scale that is fine near the ground. */
const BANDS = 24;

/**
 * Heights as levels of equal visual weight: the logarithm, cut into bands that read as contours.
 *
 * @param {Float64Array} heights 0 or more
 * @returns {Float64Array} 0 to 1
 */
export function contourLevels(heights) {
  let most = 0;
  for (const height of heights) most = Math.max(most, height);
  const top = Math.log1p(most);
  return heights.map((height) =>
    top === 0 ? 0 : Math.floor((Math.log1p(height) / top) * BANDS) / BANDS,
  );
}

/**
 * @param {LandscapeData} data
 * @returns {string}
 */
export function summarizeLandscape({ walkers }) {
  return walkers
    .map(({ name, steps, height }) =>
      height === null
        ? `${name} left the map after ${formatNumber(steps)} steps.`
        : `${name} stands at height ${formatNumber(height)} after ${formatNumber(steps)} steps.`,
    )
    .join(' ');
}

/**
 * @param {HTMLElement} host
 * @param {{title: string, onPick?: (x: number, y: number) => void}} options `onPick` is told the
 *   place that was clicked
 * @returns {import('./chart.js').Chart<LandscapeData>}
 */
export function createLandscape(host, { title, onPick }) {
  const legend = createLegend(host);
  const stage = createStage(host, draw);
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  stage.element.append(canvas);
  const ground = document.createElement('canvas');
  /** @type {Float64Array | null} */
  let groundOf = null;
  /** @type {LandscapeData | null} */
  let data = null;
  /** @type {import('./axes.js').Axes | null} */
  let axes = null;

  function draw() {
    const { theme } = stage;
    const context = clearCanvas(stage, canvas);
    if (data === null) return;
    context.font = canvasFont(theme);
    axes = layoutAxes(
      {
        width: stage.width,
        height: stage.height,
        right: 0,
        bounds: data.bounds,
        xLabel: 'x',
        yLabel: 'y',
      },
      (text) => context.measureText(text).width,
    );
    const { left, top, width, height } = axes;
    context.imageSmoothingEnabled = true;
    if (data.columns > 0) context.drawImage(paintGround(data), left, top, width, height);
    paintAxes(context, axes, theme);
    context.save();
    context.beginPath();
    context.rect(left, top, width, height);
    context.clip();
    context.lineJoin = 'round';
    for (let i = 0; i < data.minima.length; i += 2) {
      paintMinimum(context, axes, data.minima[i], data.minima[i + 1]);
    }
    const place = axes;
    data.walkers.forEach((walker, i) => {
      paintPath(context, place, walker, i);
    });
    context.restore();
  }

  /** @param {LandscapeData} shown */
  function paintGround({ heights, columns, rows }) {
    if (groundOf !== heights) {
      groundOf = heights;
      ground.width = columns;
      ground.height = rows;
      const context = /** @type {CanvasRenderingContext2D} */ (ground.getContext('2d'));
      const image = context.createImageData(columns, rows);
      const bare = packColor(parseColor(stage.theme.color('chart-ground')));
      const surface = { columns, rows, values: contourLevels(heights) };
      paintValues(surface, 0, 1, bare, new Uint32Array(image.data.buffer));
      context.putImageData(image, 0, 0);
    }
    return ground;
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {import('./axes.js').Axes} box
   * @param {number} x
   * @param {number} y
   */
  function paintMinimum(context, box, x, y) {
    const px = box.left + toPixel(box.x, x);
    const py = box.top + toPixel(box.y, y);
    context.strokeStyle = '#ffffff';
    context.lineWidth = 2;
    context.beginPath();
    context.moveTo(px - 7, py);
    context.lineTo(px + 7, py);
    context.moveTo(px, py - 7);
    context.lineTo(px, py + 7);
    context.stroke();
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {import('./axes.js').Axes} box
   * @param {Walker} walker
   * @param {number} index
   */
  function paintPath(context, box, { path }, index) {
    const { theme } = stage;
    const px = (/** @type {number} */ i) => box.left + toPixel(box.x, path[i]);
    const py = (/** @type {number} */ i) => box.top + toPixel(box.y, path[i + 1]);
    context.beginPath();
    for (let i = 0; i < path.length; i += 2) {
      if (i === 0) context.moveTo(px(i), py(i));
      else context.lineTo(px(i), py(i));
    }
    const color = theme.color(groupTone(index));
    const rim = theme.color('chart-ground');
    context.strokeStyle = rim;
    context.lineWidth = 4.5;
    context.stroke();
    context.strokeStyle = color;
    context.lineWidth = 2;
    context.stroke();
    if (path.length > 0) {
      context.save();
      context.translate(px(path.length - 2), py(path.length - 2));
      const shape = groupShape(index);
      paintMarker(context, {
        shape,
        set: 0,
        radius: 8,
        color: theme.color('text'),
        ground: rim,
        halo: 2,
      });
      paintMarker(context, { shape, set: 0, radius: 6, color, ground: rim, halo: 0 });
      context.restore();
    }
  }

  stage.element.addEventListener('click', (event) => {
    if (!axes || !onPick) return;
    const place = stage.element.getBoundingClientRect();
    const x = event.clientX - place.left - axes.left;
    const y = event.clientY - place.top - axes.top;
    if (x >= 0 && x <= axes.width && y >= 0 && y <= axes.height) {
      onPick(toValue(axes.x, x), toValue(axes.y, y));
    }
  });

  const items = () => groupItems(data?.walkers.map(({ name }) => name) ?? []);

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
        paint: (context) => context.drawImage(canvas, 0, 0, width, height),
      });
    },
    summary: () => (data === null ? 'No map yet.' : summarizeLandscape(data)),
    table: () => ({
      columns: ['Optimizer', 'Steps', 'x', 'y', 'Height'],
      rows: (data?.walkers ?? []).map(({ name, steps, path, height }) => [
        name,
        steps,
        path[path.length - 2],
        path[path.length - 1],
        height ?? Number.NaN,
      ]),
      note: '',
    }),
    destroy() {
      stage.destroy();
      host.replaceChildren();
    },
  };
}
