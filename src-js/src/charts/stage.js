/**
 * The ground a chart draws on: knows its size, pixel ratio and theme, and is drawn at most once per
 * animation frame, and not at all while it cannot be seen.
 */

import { painter } from './painter.js';
import { readTheme, watchTheme } from './theme.js';

/** Size in CSS pixels for a picture of a chart that was never visible. */
const UNSEEN = { width: 720, height: 420 };
/** A chart is drawn from so near the window's edge on, so that scrolling finds it there. */
const NEAR = '120px';

/**
 * @typedef {object} Stage
 * @property {HTMLDivElement} element
 * @property {number} width CSS pixels
 * @property {number} height CSS pixels
 * @property {number} ratio device pixels per CSS pixel
 * @property {import('./theme.js').Theme} theme
 * @property {number} version grows when size, ratio or theme changed: what was prepared is stale
 * @property {() => void} request draw at the next animation frame that has room for it, or as soon
 *     as the chart can be seen
 * @property {() => void} flush draw now
 * @property {() => void} destroy
 */

/**
 * @param {HTMLElement} host gets one new child, which the stylesheet gives its height
 * @param {(stage: Stage, time: number) => void} draw
 * @returns {Stage}
 */
export function createStage(host, draw) {
  const element = document.createElement('div');
  element.className = 'chart-plot';
  host.append(element);

  let seen = false;
  let missed = false;
  /** @type {MediaQueryList | undefined} */
  let ratioQuery;

  /** @type {Stage} */
  const stage = {
    element,
    width: 0,
    height: 0,
    ratio: window.devicePixelRatio || 1,
    theme: readTheme(element),
    version: 0,
    request() {
      painter.request(paint);
    },
    flush() {
      if (stage.width === 0) Object.assign(stage, UNSEEN);
      painter.cancel(paint);
      draw(stage, performance.now());
    },
    destroy() {
      seen = false;
      painter.cancel(paint);
      sizes.disconnect();
      sight.disconnect();
      stopTheme();
      ratioQuery?.removeEventListener('change', changeRatio);
      element.remove();
    },
  };

  /** @param {number} time */
  function paint(time) {
    missed = !seen;
    if (seen && stage.width > 0 && stage.height > 0) draw(stage, time);
  }

  function invalidate() {
    stage.version++;
    stage.request();
  }

  function changeRatio() {
    ratioQuery?.removeEventListener('change', changeRatio);
    stage.ratio = window.devicePixelRatio || 1;
    ratioQuery = matchMedia(`(resolution: ${stage.ratio}dppx)`);
    ratioQuery.addEventListener('change', changeRatio);
    invalidate();
  }

  const sizes = new ResizeObserver((entries) => {
    const { width, height } = entries[entries.length - 1].contentRect;
    // A hidden chart has no size; it keeps its last one so that a PNG can still be made.
    if (width === 0 || height === 0) return;
    if (width === stage.width && height === stage.height) return;
    stage.width = width;
    stage.height = height;
    invalidate();
  });
  sizes.observe(element);

  const sight = new IntersectionObserver(
    (entries) => {
      seen = entries[entries.length - 1].isIntersecting;
      if (seen && missed) stage.request();
    },
    { rootMargin: NEAR },
  );
  sight.observe(element);

  const stopTheme = watchTheme(() => {
    stage.theme = readTheme(element);
    invalidate();
  });
  changeRatio();
  return stage;
}

/**
 * Fits a canvas to the stage and clears it.
 *
 * @param {Stage} stage
 * @param {HTMLCanvasElement} canvas
 * @returns {CanvasRenderingContext2D} measured in CSS pixels
 */
export function clearCanvas(stage, canvas) {
  const width = Math.round(stage.width * stage.ratio);
  const height = Math.round(stage.height * stage.ratio);
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.setTransform(stage.ratio, 0, 0, stage.ratio, 0, 0);
  context.fillStyle = stage.theme.color('chart-ground');
  context.fillRect(0, 0, stage.width, stage.height);
  return context;
}
