/**
 * The loss over the iterations of a run: training and validation, and the curves of earlier runs.
 *
 * uPlot gives the frame: axes, grid, pointer, zoom. The curves are drawn in its draw hook straight
 * from their arrays, because each has iterations of its own and uPlot wants one common x.
 */

import uPlot from 'uplot';
import { createTrace, nearestPoint, strokeTrace, traceCurve } from './curve.js';
import { createLegend } from './legend.js';
import {
  legendOf,
  lossRange,
  namedCurves,
  summarizeLoss,
  THIN,
  tabulateLoss,
} from './loss-data.js';
import { formatLogTick, formatNumber, formatTick } from './numbers.js';
import { composePng } from './png.js';
import { createScale } from './scales.js';
import { createStage } from './stage.js';
import { canvasFont, TEXT_SIZE } from './text.js';
import { linearTicks, logTicks } from './ticks.js';

/** Milliseconds from a drawing to the reading of its numbers; more often could not be read. */
const READ_EVERY = 100;

const NONE = /** @type {const} */ ({
  iterations: new Float64Array(0),
  losses: new Float64Array(0),
});

/**
 * @param {HTMLElement} host
 * @param {{title: string, xLabel?: string}} options
 * @returns {import('./chart.js').Chart<import('./loss-data.js').LossData>}
 */
export function createLossChart(host, { title, xLabel = 'Iteration' }) {
  const legend = createLegend(host);
  const stage = createStage(host, draw);
  stage.element.classList.add('chart-loss');
  const trace = createTrace();

  /** @type {import('./loss-data.js').LossData} */
  let data = { training: NONE, validation: NONE };
  let log = false;
  /** @type {[number, number] | undefined} iterations the reader zoomed to */
  let zoom;
  /** @type {uPlot | undefined} */
  let plot;
  /** @type {import('./loss-data.js').LossRange} */
  let range = lossRange(data, log, zoom);
  let sized = -1;
  /** The timer of the next reading of the latest losses, 0 if none runs. */
  let reading = 0;

  const dots = new Map(['training', 'validation'].map((tone) => [tone, createDot(tone)]));
  const showAll = document.createElement('button');
  showAll.type = 'button';
  showAll.hidden = true;
  showAll.className = 'chart-action chart-show-all';
  showAll.textContent = 'Show all';
  showAll.setAttribute('aria-label', `${title}: show all iterations`);
  showAll.addEventListener('click', zoomOut);
  stage.element.append(showAll);

  /** @param {string} tone */
  function createDot(tone) {
    const element = document.createElement('div');
    element.className = `chart-dot chart-dot-${tone}`;
    element.hidden = true;
    return element;
  }

  /** @returns {uPlot} */
  function createPlot() {
    const color = (/** @type {string} */ tone) => () => stage.theme.color(tone);
    const measureFont = canvasFont(stage.theme);
    const common = {
      font: measureFont,
      labelFont: canvasFont(stage.theme, TEXT_SIZE, 500),
      labelSize: TEXT_SIZE + 8,
      labelGap: 2,
      stroke: color('chart-text'),
      grid: { stroke: color('chart-grid'), width: 1 },
      ticks: { show: false },
      border: { show: true, stroke: color('chart-axis'), width: 1 },
    };
    const made = new uPlot(
      {
        width: stage.width,
        height: stage.height,
        legend: { show: false },
        padding: [12, 14, 0, 0],
        series: [{}],
        scales: {
          x: { time: false, range: (_, min, max) => [min, max] },
          y: { auto: false, distr: log ? 3 : 1, range: (_, min, max) => [min, max] },
        },
        axes: [
          {
            ...common,
            label: xLabel,
            size: TEXT_SIZE + 12,
            gap: 6,
            splits: (u, _, min, max) =>
              linearTicks(min, max, u.width / 96).values.filter(isIteration),
            values: (_, splits) => splits.map((split) => formatNumber(split)),
          },
          {
            ...common,
            label: () => data.lossLabel ?? 'Loss',
            gap: 6,
            size: (u, values) => {
              u.ctx.font = canvasFont(stage.theme, TEXT_SIZE * stage.ratio);
              const widest = Math.max(0, ...(values ?? []).map((v) => u.ctx.measureText(v).width));
              return Math.ceil(widest / stage.ratio) + 10;
            },
            splits: (u, _, min, max) =>
              log ? logTicks(min, max, u.height / 48) : linearTicks(min, max, u.height / 60).values,
            filter: (_, splits) => splits,
            values: (_, splits) => {
              const step = splits.length > 1 ? splits[1] - splits[0] : Math.abs(splits[0]) || 1;
              return splits.map((split) => (log ? formatLogTick(split) : formatTick(split, step)));
            },
          },
        ],
        cursor: {
          y: false,
          points: { show: false },
          drag: { x: true, y: false, setScale: false },
          bind: {
            dblclick: () => () => {
              zoomOut();
              return null;
            },
          },
        },
        hooks: {
          draw: [drawCurves],
          setCursor: [readOut],
          setSelect: [zoomIn],
        },
      },
      [[0, 1]],
      stage.element,
    );
    made.over.append(...dots.values());
    sized = stage.version;
    return made;
  }

  function draw() {
    legend.show(legendOf(data));
    plot ??= createPlot();
    if (sized !== stage.version) {
      plot.setSize({ width: stage.width, height: stage.height });
      sized = stage.version;
    }
    showAll.hidden = zoom === undefined;
    range = lossRange(data, log, zoom);
    const { x, y } = range;
    const frame = plot;
    frame.batch(() => {
      frame.setData([[x[0], x[1]]], false);
      frame.setScale('x', { min: x[0], max: x[1] });
      frame.setScale('y', { min: y[0], max: y[1] });
      frame.redraw(false, true);
    });
    if (reading === 0) reading = window.setTimeout(readLatest, READ_EVERY);
  }

  function readLatest() {
    reading = 0;
    if (plot) readOut(plot);
  }

  /** @param {uPlot} u */
  function drawCurves(u) {
    const { ctx, bbox } = u;
    const { theme } = stage;
    const ratio = stage.ratio;
    const xScale = createScale(range.x[0], range.x[1], bbox.left, bbox.left + bbox.width);
    const yScale = createScale(range.y[0], range.y[1], bbox.top + bbox.height, bbox.top, log);
    ctx.save();
    if (range.empty) {
      ctx.font = canvasFont(theme, 14 * ratio);
      ctx.fillStyle = theme.color('chart-text');
      ctx.textAlign = 'center';
      ctx.textBaseline = 'middle';
      const text = log ? 'No positive loss to show on a log scale' : 'No losses yet';
      ctx.fillText(text, bbox.left + bbox.width / 2, bbox.top + bbox.height / 2);
    }
    ctx.beginPath();
    ctx.rect(bbox.left, bbox.top - 2 * ratio, bbox.width + 2 * ratio, bbox.height + 4 * ratio);
    ctx.clip();
    ctx.lineJoin = 'round';
    ctx.lineCap = 'butt';
    const curves = namedCurves(data);
    ctx.globalAlpha = 0.85;
    curves.filter(isThin).forEach(stroke);
    ctx.globalAlpha = 1;
    curves.filter((curve) => !isThin(curve)).forEach(stroke);
    ctx.restore();

    /** @param {ReturnType<typeof namedCurves>[number]} named */
    function stroke({ curve, tone, width, dash }) {
      traceCurve(curve, xScale, yScale, trace);
      const dashes = dash.map((part) => part * ratio);
      strokeTrace(ctx, trace, theme.color(tone), width * ratio, dashes);
    }
  }

  /** Shows the losses under the pointer beside their names, or the latest ones. @param {uPlot} u */
  function readOut(u) {
    const { left = -1 } = u.cursor;
    const pointed = left >= 0 ? u.posToVal(left, 'x') : Number.POSITIVE_INFINITY;
    namedCurves(data).forEach(({ curve, tone }, i) => {
      const at = nearestPoint(curve, pointed);
      const loss = at < 0 ? Number.NaN : curve.losses[at];
      const where = left >= 0 && at >= 0 ? ` at ${formatNumber(curve.iterations[at])}` : '';
      legend.setValue(i, at < 0 ? '' : `${formatNumber(loss)}${where}`);
      const element = dots.get(tone);
      if (!element) return;
      element.hidden = left < 0 || !(log ? loss > 0 : Number.isFinite(loss));
      if (element.hidden) return;
      const x = u.valToPos(curve.iterations[at], 'x');
      const y = u.valToPos(loss, 'y');
      element.style.setProperty('transform', `translate(${x}px, ${y}px)`);
    });
  }

  /** @param {uPlot} u */
  function zoomIn(u) {
    const { left, width } = u.select;
    if (width < 4) return;
    zoom = [u.posToVal(left, 'x'), u.posToVal(left + width, 'x')];
    u.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
    stage.request();
  }

  function zoomOut() {
    zoom = undefined;
    stage.request();
  }

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
        legend: legendOf(data),
        width,
        height,
        ratio,
        theme,
        paint: (context) => {
          if (plot) context.drawImage(plot.ctx.canvas, 0, 0, width, height);
        },
      });
    },
    summary: () => summarizeLoss(data),
    table: () => tabulateLoss(data),
    switches: [
      {
        label: 'Log scale',
        isOn: () => log,
        turn(on) {
          log = on;
          plot?.destroy();
          plot = undefined;
          stage.request();
        },
      },
    ],
    destroy() {
      clearTimeout(reading);
      plot?.destroy();
      stage.destroy();
      host.replaceChildren();
    },
  };
}

/** @param {number} value */
function isIteration(value) {
  return Number.isInteger(value) && value >= 0;
}

/** @param {{width: number}} curve @returns {boolean} whether it is drawn behind the others */
function isThin({ width }) {
  return width === THIN;
}
