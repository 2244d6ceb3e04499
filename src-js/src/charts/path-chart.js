/**
 * The coefficients of a path of models: a line a feature, over the penalty, which falls to the right,
 * or over the steps.
 */

import { layoutAxes, paintAxes, paintGrid } from './axes.js';
import { formatNumber } from './numbers.js';
import {
  AXES,
  largest,
  MOST_NAMED,
  placeLabels,
  positionRange,
  summarizePath,
  tabulatePath,
} from './path-data.js';
import { nearest, paintMark } from './path-marks.js';
import { composePng } from './png.js';
import { extent, padded, toPixel } from './scales.js';
import { clearCanvas, createStage } from './stage.js';
import { canvasFont, ellipsize, TEXT_SIZE } from './text.js';
import { groupTone } from './theme.js';
import { createTooltip } from './tooltip.js';

/** Dashes, as many as have no divisor with the colours, so that twenty lines differ in the pair. */
const DASHES = [[], [7, 4], [2, 3], [9, 3, 2, 3]];
const LABEL_GAP = TEXT_SIZE + 3;
/** Pixels from the end of a line to its name. */
const LEAD = 14;
/** The share of the width that names may take. */
const NAMES = 0.34;
/** How near, in CSS pixels, the pointer must come to a line. */
const REACH = 24;

/** @type {import('./path-data.js').PathData} */
const NOTHING = {
  axis: 'penalty',
  features: [],
  positions: new Float64Array(),
  coefficients: new Float64Array(),
  errors: new Float64Array(),
  deviations: new Float64Array(),
  chosen: -1,
};

/**
 * @param {HTMLElement} host
 * @param {{title: string}} options
 * @returns {import('./chart.js').Chart<import('./path-data.js').PathData>}
 */
export function createPathChart(host, { title }) {
  const stage = createStage(host, draw);
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  const ring = document.createElement('div');
  ring.className = 'chart-ring';
  ring.hidden = true;
  stage.element.append(canvas, ring);
  const tooltip = createTooltip(stage.element);

  let data = NOTHING;
  /** The features with a line, the largest first. @type {number[]} */
  let drawn = [];
  /** The feature under the pointer, -1 for none. */
  let pointed = -1;
  /** @type {import('./axes.js').Axes | undefined} */
  let axes;

  function draw() {
    const context = clearCanvas(stage, canvas);
    const { theme } = stage;
    drawn = largest(data);
    const named = drawn.slice(0, MOST_NAMED);
    context.font = canvasFont(theme);
    const measure = (/** @type {string} */ text) => context.measureText(text).width;
    const room = Math.min(
      stage.width * NAMES,
      Math.max(0, ...named.map((j) => measure(data.features[j]))) + LEAD + 4,
    );
    const [xMin, xMax] = positionRange(data);
    const [yMin, yMax] = padded(...extent(data.coefficients, extent([0])));
    axes = layoutAxes(
      {
        width: stage.width,
        height: stage.height,
        right: room,
        bounds: { xMin, xMax, yMin, yMax },
        xLabel: AXES[data.axis].label,
        yLabel: 'Coefficient',
        falling: data.axis === 'penalty',
      },
      measure,
    );
    paintGrid(context, axes, theme);
    paintZero(context, axes);
    paintAxes(context, axes, theme);
    if (data.positions.length === 0) {
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.fillText(
        'No coefficients yet',
        axes.left + axes.width / 2,
        axes.top + axes.height / 2,
      );
      return;
    }
    paintChosen(context, axes);
    paintLines(context, axes, named);
    paintNames(context, axes, named, room - LEAD - 4, measure);
  }

  /** @param {CanvasRenderingContext2D} context @param {import('./axes.js').Axes} box */
  function paintZero(context, box) {
    const y = Math.round(box.top + toPixel(box.y, 0)) + 0.5;
    context.strokeStyle = stage.theme.color('chart-axis');
    context.lineWidth = 1;
    context.beginPath();
    context.moveTo(box.left, y);
    context.lineTo(box.left + box.width, y);
    context.stroke();
  }

  /** @param {CanvasRenderingContext2D} context @param {import('./axes.js').Axes} box */
  function paintChosen(context, box) {
    if (data.chosen < 0 || data.chosen >= data.positions.length) return;
    const x = box.left + toPixel(box.x, data.positions[data.chosen]);
    paintMark(context, box, x, 'kept', stage.theme);
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {import('./axes.js').Axes} box
   * @param {number[]} named
   */
  function paintLines(context, box, named) {
    const { theme } = stage;
    context.save();
    context.beginPath();
    context.rect(box.left, box.top - 2, box.width, box.height + 4);
    context.clip();
    context.lineJoin = 'round';
    context.strokeStyle = theme.color('chart-past');
    context.lineWidth = 1;
    context.beginPath();
    for (const j of drawn.slice(named.length)) trace(context, box, j);
    context.stroke();
    // The largest last, so that it lies on top.
    for (const j of named.toReversed()) {
      context.strokeStyle = theme.color(groupTone(j));
      context.setLineDash(dashOf(j));
      context.lineWidth = 1.75;
      context.beginPath();
      trace(context, box, j);
      context.stroke();
    }
    context.setLineDash([]);
    if (pointed >= 0) {
      context.strokeStyle = theme.color('text');
      context.lineWidth = 3;
      context.beginPath();
      trace(context, box, pointed);
      context.stroke();
    }
    context.restore();
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {import('./axes.js').Axes} box
   * @param {number} j a feature
   */
  function trace(context, box, j) {
    const { positions, coefficients, features } = data;
    for (let m = 0; m < positions.length; m++) {
      const x = box.left + toPixel(box.x, positions[m]);
      const y = box.top + toPixel(box.y, coefficients[m * features.length + j]);
      if (m === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    }
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {import('./axes.js').Axes} box
   * @param {number[]} named
   * @param {number} room
   * @param {import('./text.js').Measure} measure
   */
  function paintNames(context, box, named, room, measure) {
    const { theme } = stage;
    const { features, coefficients, positions } = data;
    const last = (positions.length - 1) * features.length;
    const ends = named.map((j) => toPixel(box.y, coefficients[last + j]));
    const places = placeLabels(ends, box.height, LABEL_GAP);
    const right = box.left + box.width;
    context.font = canvasFont(theme);
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    named.forEach((j, i) => {
      if (Number.isNaN(places[i])) return;
      context.strokeStyle = theme.color(groupTone(j));
      context.lineWidth = 1.75;
      context.setLineDash(dashOf(j));
      context.beginPath();
      context.moveTo(right, box.top + ends[i]);
      context.lineTo(right + LEAD - 4, box.top + places[i]);
      context.stroke();
      context.setLineDash([]);
      context.fillStyle = theme.color(j === pointed ? 'text' : 'chart-text');
      context.fillText(ellipsize(features[j], room, measure), right + LEAD, box.top + places[i]);
    });
  }

  /** @param {PointerEvent} event */
  function hover(event) {
    if (!axes || data.positions.length === 0) return;
    const box = axes;
    const place = stage.element.getBoundingClientRect();
    const at = { x: event.clientX - place.left, y: event.clientY - place.top };
    const { positions, coefficients, features } = data;
    const model = nearest(positions, (value) => Math.abs(box.left + toPixel(box.x, value) - at.x));
    const height = (/** @type {number} */ j) =>
      box.top + toPixel(box.y, coefficients[model * features.length + j]);
    const line = nearest(drawn, (j) => Math.abs(height(j) - at.y));
    const found = drawn[line];
    if (found === undefined || Math.abs(height(found) - at.y) > REACH) {
      leave();
      return;
    }
    if (pointed !== found) stage.request();
    pointed = found;
    const x = box.left + toPixel(box.x, positions[model]);
    ring.hidden = false;
    ring.style.setProperty('transform', `translate(${x}px, ${height(found)}px)`);
    tooltip.show(x, height(found), [
      features[found],
      `${AXES[data.axis].label}: ${formatNumber(positions[model])}${model === data.chosen ? ', kept' : ''}`,
      `Coefficient: ${formatNumber(coefficients[model * features.length + found])}`,
    ]);
  }

  function leave() {
    if (pointed < 0) return;
    pointed = -1;
    ring.hidden = true;
    tooltip.hide();
    stage.request();
  }

  stage.element.addEventListener('pointermove', hover);
  stage.element.addEventListener('pointerdown', hover);
  stage.element.addEventListener('pointerleave', leave);

  return {
    render(next) {
      data = next;
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
    summary: () => summarizePath(data),
    table: () => tabulatePath(data),
    destroy() {
      stage.destroy();
      host.replaceChildren();
    },
  };
}

/** @param {number} j a feature */
function dashOf(j) {
  return DASHES[j % DASHES.length];
}
