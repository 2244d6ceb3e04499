/**
 * The errors of a path of models on rows held out: mean and standard error, the least and the kept one
 * marked.
 */

import { layoutAxes, paintAxes, paintGrid } from './axes.js';
import { createLegend } from './legend.js';
import { paintMarker } from './markers.js';
import { formatNumber } from './numbers.js';
import {
  AXES,
  errorRange,
  lowest,
  positionRange,
  summarizeErrors,
  tabulateErrors,
} from './path-data.js';
import { nearest, paintMark } from './path-marks.js';
import { composePng } from './png.js';
import { toPixel } from './scales.js';
import { clearCanvas, createStage } from './stage.js';
import { canvasFont } from './text.js';
import { createTooltip } from './tooltip.js';

/** Half the width of a cap, and the least distance of two models that have caps. */
const CAP = 3;
const CAPPED = 9;
const DIAMOND = 3;

/** @type {import('./legend.js').LegendItem[]} */
const LEGEND = [
  { label: 'Mean over the folds ± standard error', mark: 'line', tone: 'validation' },
  { label: 'Least', mark: 'marker', tone: 'text', shape: DIAMOND },
  { label: 'Kept', mark: 'line', tone: 'text', dash: [4, 4], width: 1.25 },
];

/**
 * @param {HTMLElement} host
 * @param {{title: string}} options
 * @returns {import('./chart.js').Chart<import('./path-data.js').PathData>}
 */
export function createErrorChart(host, { title }) {
  const legend = createLegend(host);
  const stage = createStage(host, draw);
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  stage.element.append(canvas);
  const tooltip = createTooltip(stage.element);
  legend.show(LEGEND);

  /** @type {import('./path-data.js').PathData | undefined} */
  let data;
  /** @type {import('./axes.js').Axes | undefined} */
  let axes;

  function draw() {
    if (!data) return;
    const context = clearCanvas(stage, canvas);
    const { theme } = stage;
    context.font = canvasFont(theme);
    const [xMin, xMax] = positionRange(data);
    const [yMin, yMax] = errorRange(data);
    axes = layoutAxes(
      {
        width: stage.width,
        height: stage.height,
        right: 0,
        bounds: { xMin, xMax, yMin, yMax },
        xLabel: AXES[data.axis].label,
        yLabel: 'Mean squared error',
        falling: data.axis === 'penalty',
      },
      (text) => context.measureText(text).width,
    );
    paintGrid(context, axes, theme);
    paintAxes(context, axes, theme);
    paintErrors(context, axes, data);
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {import('./axes.js').Axes} box
   * @param {import('./path-data.js').PathData} shown
   */
  function paintErrors(context, box, shown) {
    const { theme } = stage;
    const { positions, errors, deviations, chosen } = shown;
    const count = Math.min(positions.length, errors.length);
    const x = (/** @type {number} */ m) => box.left + toPixel(box.x, positions[m]);
    const y = (/** @type {number} */ error) => box.top + toPixel(box.y, error);
    const color = theme.color('validation');
    const cap = box.width / count < CAPPED ? 0 : CAP;
    context.strokeStyle = color;
    context.lineWidth = 1;
    context.beginPath();
    for (let m = 0; m < count; m++) {
      const [high, low] = [y(errors[m] + deviations[m]), y(errors[m] - deviations[m])];
      if (!Number.isFinite(high)) continue;
      context.moveTo(x(m), high);
      context.lineTo(x(m), low);
      context.moveTo(x(m) - cap, high);
      context.lineTo(x(m) + cap, high);
      context.moveTo(x(m) - cap, low);
      context.lineTo(x(m) + cap, low);
    }
    context.stroke();
    context.lineWidth = 2;
    context.beginPath();
    let down = false;
    for (let m = 0; m < count; m++) {
      const at = y(errors[m]);
      if (Number.isFinite(at) && down) context.lineTo(x(m), at);
      else if (Number.isFinite(at)) context.moveTo(x(m), at);
      down = Number.isFinite(at);
    }
    context.stroke();
    if (chosen >= 0 && chosen < count) paintMark(context, box, x(chosen), 'kept', theme);
    const best = lowest(shown);
    if (best >= 0) {
      context.save();
      context.translate(x(best), y(errors[best]));
      const ground = theme.color('chart-ground');
      const mark = {
        shape: DIAMOND,
        set: 0,
        radius: 5,
        color: theme.color('text'),
        ground,
        halo: 2,
      };
      paintMarker(context, mark);
      context.restore();
    }
  }

  /** @param {PointerEvent} event */
  function hover(event) {
    if (!axes || !data) return;
    const { positions, errors, deviations } = data;
    const { left, top, x, y } = axes;
    const at = event.clientX - stage.element.getBoundingClientRect().left;
    const model = nearest(positions, (value) => Math.abs(left + toPixel(x, value) - at));
    if (model < 0 || !Number.isFinite(errors[model])) {
      tooltip.hide();
      return;
    }
    tooltip.show(left + toPixel(x, positions[model]), top + toPixel(y, errors[model]), [
      `${AXES[data.axis].label}: ${formatNumber(positions[model])}`,
      `Error: ${formatNumber(errors[model])} ± ${formatNumber(deviations[model], 2)}`,
    ]);
  }

  stage.element.addEventListener('pointermove', hover);
  stage.element.addEventListener('pointerdown', hover);
  stage.element.addEventListener('pointerleave', tooltip.hide);

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
        legend: LEGEND,
        width,
        height,
        ratio,
        theme,
        paint: (context) => context.drawImage(canvas, 0, 0, width, height),
      });
    },
    summary: () => (data ? summarizeErrors(data) : 'No errors yet.'),
    table: () => (data ? tabulateErrors(data) : { columns: [], rows: [], note: '' }),
    destroy() {
      stage.destroy();
      host.replaceChildren();
    },
  };
}
