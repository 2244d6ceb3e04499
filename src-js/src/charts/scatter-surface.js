/**
 * Points in a plane, over what a model predicts there.
 */

import { layoutAxes, paintAxes, paintGrid, ticks } from './axes.js';
import { cssColor, viridis } from './colors.js';
import { createLegend } from './legend.js';
import { groupShape, paintMarker } from './markers.js';
import { composePng } from './png.js';
import { createPointLayer } from './point-layer.js';
import { toPixel } from './scales.js';
import {
  boundsOf,
  colorRange,
  describePoint,
  isNumeric,
  legendOf,
  summarize,
  tabulate,
} from './scatter-data.js';
import { createGround } from './scatter-ground.js';
import { paintCurves, paintLabels, paintLine } from './scatter-notes.js';
import { clearCanvas, createStage } from './stage.js';
import { canvasFont, TEXT_SIZE } from './text.js';
import { groupTone } from './theme.js';
import { createTooltip } from './tooltip.js';

/** How near, in CSS pixels, the pointer must come to a point. */
const REACH = 16;
/** Milliseconds a center takes from one place to the next. */
const GLIDE = 220;
const BAR_GAP = 14;
const BAR_WIDTH = 10;

/**
 * @template Given
 * @typedef {object} ScatterOptions
 * @property {string} title
 * @property {(given: Given) => import('./scatter-data.js').ScatterData} arrange makes what is shown of
 *     what is given to `render`; called only when that is drawn, described or tabulated
 * @property {string} [emptyText] shown while there is nothing to draw
 * @property {(index: number) => string[]} [describe] lines of the tooltip of a point; by default its
 *     row, position, group or value, and set
 * @property {(index: number) => void} [onHover] told the point under the pointer, -1 for none
 * @property {(index: number) => void} [onPick] told the point that was clicked
 */

/**
 * @param {HTMLElement} host
 * @param {Omit<ScatterOptions<import('./scatter-data.js').ScatterData>, 'arrange'>} options
 * @returns {import('./chart.js').Chart<import('./scatter-data.js').ScatterData>}
 */
export function createScatterSurface(host, options) {
  return createScatter(host, { ...options, arrange: (given) => given });
}

/**
 * A scatter plot of data that are first to be arranged.
 *
 * @template Given
 * @param {HTMLElement} host
 * @param {ScatterOptions<Given>} options
 * @returns {import('./chart.js').Chart<Given>}
 */
export function createScatter(host, options) {
  const legend = createLegend(host);
  const stage = createStage(host, draw);
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  const ring = document.createElement('div');
  ring.className = 'chart-ring';
  ring.hidden = true;
  stage.element.append(canvas, ring);
  const tooltip = createTooltip(stage.element);
  const points = createPointLayer();
  const ground = createGround();
  const stillness = matchMedia('(prefers-reduced-motion: reduce)');

  /** What `render` was given and is not yet arranged. @type {Given | undefined} */
  let given;
  /** @type {import('./scatter-data.js').ScatterData} */
  let data = { x: new Float64Array(0), y: new Float64Array(0), xLabel: '', yLabel: '' };
  let bounds = boundsOf(data);
  /** @type {[number, number]} */
  let range = [0, 1];
  /** @type {import('./axes.js').Axes | undefined} */
  let axes;
  let axesFor = '';
  /** @type {unknown[]} */
  let pointsFor = [];

  let glideFrom = new Float64Array(0);
  let glideAt = new Float64Array(0);
  let glideStart = Number.NEGATIVE_INFINITY;

  /** Many more data are given than drawn, so that they are looked at only here. */
  function latest() {
    if (given === undefined) return data;
    const next = options.arrange(given);
    given = undefined;
    const { x, y } = next;
    if (x !== data.x) leave();
    if (next.centers && next.centers !== data.centers) {
      const same = glideAt.length === next.centers.length;
      glideFrom = same ? glideAt.slice() : next.centers.slice();
      glideAt = glideFrom.slice();
      glideStart = performance.now();
    }
    if (x !== data.x || y !== data.y || next.bounds !== data.bounds) bounds = boundsOf(next);
    if (next.value !== data.value || next.surface !== data.surface) range = colorRange(next);
    data = next;
    legend.show(legendOf(data));
    return data;
  }

  /** @param {import('./stage.js').Stage} _ @param {number} time */
  function draw(_, time) {
    latest();
    const { theme } = stage;
    const context = clearCanvas(stage, canvas);
    axes = layOut(context);
    const { left, top, width, height } = axes;
    if (data.surface) {
      ground.draw(context, data, range, axes, stage);
    } else {
      paintGrid(context, axes, theme);
    }
    if (data.line) paintLine(context, axes, data.line, theme);
    if (data.curves) paintCurves(context, axes, data.curves, theme);
    paintAxes(context, axes, theme);
    paintPoints(context, axes);
    if (data.labels) paintLabels(context, axes, data, data.labels, theme);
    if (data.centers) paintCenters(context, axes, data.centers, time);
    if (isNumeric(data)) paintBar(context, axes);
    if (data.x.length === 0 && !data.surface) {
      context.font = canvasFont(theme, 14);
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.fillStyle = theme.color('chart-text');
      context.fillText(options.emptyText ?? 'No points yet', left + width / 2, top + height / 2);
    }
  }

  /** @param {CanvasRenderingContext2D} context */
  function layOut(context) {
    const { xLabel, yLabel } = data;
    const key = JSON.stringify([stage.version, bounds, xLabel, yLabel, isNumeric(data) && range]);
    if (axes && key === axesFor) return axes;
    axesFor = key;
    context.font = canvasFont(stage.theme);
    const measure = (/** @type {string} */ text) => context.measureText(text).width;
    let right = 0;
    if (isNumeric(data)) {
      const { labels } = ticks(range[0], range[1], stage.height / 48);
      right = BAR_GAP + BAR_WIDTH + 6 + Math.max(0, ...labels.map(measure)) + 2;
    }
    const { width, height } = stage;
    return layoutAxes({ width, height, right, bounds, xLabel, yLabel }, measure);
  }

  /** @param {CanvasRenderingContext2D} context @param {import('./axes.js').Axes} box */
  function paintPoints(context, box) {
    const basis = [data.x, data.y, data.group, data.value, data.set, axesFor, stage.theme];
    if (basis.some((part, i) => part !== pointsFor[i])) {
      pointsFor = basis;
      points.draw(data, {
        width: box.width,
        height: box.height,
        ratio: stage.ratio,
        xScale: box.x,
        yScale: box.y,
        valueRange: range,
        theme: stage.theme,
      });
    }
    const { left, top } = box;
    const wide = points.canvas.width / stage.ratio;
    const high = points.canvas.height / stage.ratio;
    context.drawImage(points.canvas, left - points.margin, top - points.margin, wide, high);
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {import('./axes.js').Axes} box
   * @param {Float64Array} centers
   * @param {number} time
   */
  function paintCenters(context, box, centers, time) {
    const { theme } = stage;
    const share = stillness.matches ? 1 : Math.min(1, (time - glideStart) / GLIDE);
    const eased = 1 - (1 - share) ** 3;
    for (let i = 0; i < centers.length; i++) {
      glideAt[i] = glideFrom[i] + (centers[i] - glideFrom[i]) * eased;
    }
    if (share < 1) stage.request();

    const { left, top, x, y } = box;
    context.save();
    context.beginPath();
    context.rect(left, top, box.width, box.height);
    context.clip();
    context.lineJoin = 'round';
    const trail = data.trail ?? new Float64Array(0);
    for (let c = 0; c < centers.length; c += 2) {
      context.beginPath();
      for (let i = c; i < trail.length; i += centers.length) {
        const px = left + toPixel(x, trail[i]);
        const py = top + toPixel(y, trail[i + 1]);
        if (i === c) context.moveTo(px, py);
        else context.lineTo(px, py);
      }
      if (trail.length > 0) {
        context.lineTo(left + toPixel(x, glideAt[c]), top + toPixel(y, glideAt[c + 1]));
      }
      context.strokeStyle = theme.color('chart-ground');
      context.lineWidth = 4;
      context.stroke();
      context.strokeStyle = theme.color('text');
      context.lineWidth = 1.5;
      context.stroke();
    }
    for (let c = 0; c < centers.length; c += 2) {
      const group = c / 2;
      const shape = groupShape(group);
      context.save();
      context.translate(left + toPixel(x, glideAt[c]), top + toPixel(y, glideAt[c + 1]));
      const color = theme.color(groupTone(group));
      const rim = theme.color('chart-ground');
      const edge = theme.color('text');
      paintMarker(context, { shape, set: 0, radius: 9, color: edge, ground: rim, halo: 2 });
      paintMarker(context, { shape, set: 0, radius: 7, color, ground: rim, halo: 0 });
      context.restore();
    }
    context.restore();
  }

  /** @param {CanvasRenderingContext2D} context @param {import('./axes.js').Axes} box */
  function paintBar(context, { left, top, width, height }) {
    const { theme } = stage;
    const at = left + width + BAR_GAP;
    const gradient = context.createLinearGradient(0, top + height, 0, top);
    for (let i = 0; i <= 16; i++) gradient.addColorStop(i / 16, cssColor(viridis(i / 16)));
    context.fillStyle = gradient;
    context.fillRect(at, top, BAR_WIDTH, height);
    const [low, high] = range;
    const { values, labels } = ticks(low, high, height / 48);
    context.font = canvasFont(theme, TEXT_SIZE);
    context.fillStyle = theme.color('chart-text');
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    values.forEach((value, i) => {
      const share = high > low ? (value - low) / (high - low) : 0.5;
      context.fillText(labels[i], at + BAR_WIDTH + 6, top + height * (1 - share));
    });
  }

  /** The point under the pointer, -1 for none. @param {MouseEvent} event @param {import('./axes.js').Axes} box */
  function pointAt(event, box) {
    const place = stage.element.getBoundingClientRect();
    const x = event.clientX - place.left - box.left;
    const y = event.clientY - place.top - box.top;
    return points.nearest(x, y, REACH);
  }

  /** @param {PointerEvent} event */
  function hover(event) {
    if (!axes) return;
    const index = pointAt(event, axes);
    if (index < 0) {
      leave();
      return;
    }
    const [px, py] = points.place(index);
    const [atX, atY] = [px + axes.left, py + axes.top];
    ring.hidden = false;
    ring.style.setProperty('transform', `translate(${atX}px, ${atY}px)`);
    tooltip.show(atX, atY, options.describe?.(index) ?? describePoint(data, index));
    options.onHover?.(index);
  }

  function leave() {
    if (ring.hidden) return;
    ring.hidden = true;
    tooltip.hide();
    options.onHover?.(-1);
  }

  stage.element.addEventListener('pointermove', hover);
  stage.element.addEventListener('pointerdown', hover);
  stage.element.addEventListener('pointerleave', leave);
  stage.element.addEventListener('click', (event) => {
    const index = axes ? pointAt(event, axes) : -1;
    if (index >= 0) options.onPick?.(index);
  });

  return {
    render(next) {
      given = next;
      stage.request();
    },
    toPng() {
      stage.flush();
      const { width, height, ratio, theme } = stage;
      return composePng({
        title: options.title,
        legend: legendOf(data),
        width,
        height,
        ratio,
        theme,
        paint: (context) => context.drawImage(canvas, 0, 0, width, height),
      });
    },
    summary: () => summarize(latest()),
    table: () => tabulate(latest()),
    destroy() {
      stage.destroy();
      host.replaceChildren();
    },
  };
}
