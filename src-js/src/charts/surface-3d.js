/**
 * A landscape as a surface that can be turned, and the paths of those who walk down it.
 */

import { legendOfWalkers, summarizeLandscape, tabulateWalkers } from './landscape.js';
import { createLegend } from './legend.js';
import { groupShape, paintMarker } from './markers.js';
import { composePng } from './png.js';
import { createView, TOP } from './projection.js';
import { clearCanvas, createStage } from './stage.js';
import { paintSurfaceAxes, paintWalls } from './surface-axes.js';
import { MOST_POINTS, paintSurface } from './surface-canvas.js';
import { createControls } from './surface-controls.js';
import { createMesh, isHidden, levelAt, meet } from './surface-mesh.js';
import { createGlSurface } from './surface-webgl.js';
import { groupTone } from './theme.js';

/** @typedef {import('./surface-mesh.js').Mesh} Mesh */

/** @typedef {import('./landscape.js').Relief} Relief */

/**
 * @typedef {object} SurfaceData
 * @property {Relief | null} relief null while it is computed
 * @property {string} xLabel
 * @property {string} yLabel
 * @property {ArrayLike<number>} minima x, y pairs
 * @property {import('./landscape.js').Walker[]} walkers those with the same mark side by side
 * @property {import('./projection.js').Stance} [stance] from where it is seen; else as the user turns it
 */

/**
 * Pixels of a place on the surface, and whether a hill is before it; null beside the surface.
 *
 * @typedef {(x: number, y: number) => {px: number, py: number, isHidden: () => boolean} | null} Place
 */

/** Positions of a path of which is looked whether they can be seen. */
const LOOKS = 200;

/**
 * @param {HTMLElement} host
 * @param {{title: string, onPick?: (x: number, y: number, more: boolean) => void,
 *   onStance?: (stance: import('./projection.js').Stance) => void}} options `onPick` is told the place
 *   that was clicked, and whether the shift key was held; `onStance` where the user turned it
 * @returns {import('./chart.js').Chart<SurfaceData>}
 */
export function createSurface3d(host, { title, onPick, onStance }) {
  const legend = createLegend(host);
  const stage = createStage(host, draw);
  stage.element.classList.add('surface-plot');
  const controls = createControls(host, stage.element, title, {
    changed: () => stage.request(),
    onStance,
    onPick(px, py, more) {
      const place = shown && meet(shown.mesh, shown.view.eye, shown.view.ray(px, py));
      if (!place || !shown) return;
      const { xMin, xMax, yMin, yMax } = shown.bounds;
      const share = (/** @type {number} */ at) => (at + 1) / 2;
      onPick?.(
        xMin + share(place[0]) * (xMax - xMin),
        yMin + share(place[1]) * (yMax - yMin),
        more,
      );
    },
  });
  const gl = createGlSurface(() => stage.request());
  // From back to front: walls (and the surface, without WebGL), the surface, axes and paths.
  const back = document.createElement('canvas');
  const front = document.createElement('canvas');
  const layers = gl ? [back, gl.canvas, front] : [back, front];
  for (const layer of layers) layer.setAttribute('aria-hidden', 'true');
  stage.element.append(...layers);
  /** @type {SurfaceData | null} */
  let data = null;
  /** What the meshes are of. @type {Relief | null} */
  let meshOf = null;
  /** @type {Mesh | null} */
  let fine = null;
  /** @type {Mesh | null} */
  let coarse = null;
  /** What the last picture is of. */
  let shown =
    /** @type {{mesh: Mesh, view: import('./projection.js').View, bounds: import('./axes.js').Bounds} | null} */ (
      null
    );

  /** @param {unknown} _ @param {number} time */
  function draw(_, time) {
    const { theme, width, height, ratio } = stage;
    const ground = clearCanvas(stage, back);
    const context = clearCanvas(stage, front);
    context.clearRect(0, 0, width, height);
    const relief = data?.relief ?? null;
    if (gl) gl.canvas.hidden = relief === null;
    shown = null;
    if (data === null || relief === null) return;
    if (meshOf !== relief || fine === null) {
      meshOf = relief;
      fine = createMesh(relief);
      coarse = null;
    }
    const view = createView(controls.stance(time), width, height);
    paintWalls(ground, view, theme);
    const wide = Math.round(width * ratio);
    const high = Math.round(height * ratio);
    const drawn = gl?.paint(fine, view, wide, high) ?? false;
    if (!drawn) {
      if (gl) gl.canvas.hidden = true;
      coarse ??= createMesh(relief, MOST_POINTS);
      paintSurface(ground, coarse, view);
    }
    stage.element.dataset.painter = drawn ? 'webgl2' : 'canvas';
    const { xLabel, yLabel, minima, walkers } = data;
    const { bounds } = relief;
    shown = { mesh: fine, view, bounds };
    paintSurfaceAxes(context, view, theme, { bounds, most: fine.most, xLabel, yLabel });
    const place = placing(fine, view, bounds);
    for (let i = 0; i < minima.length; i += 2) {
      paintMinimum(context, place(minima[i], minima[i + 1]));
    }
    for (const { path, mark } of walkers) paintPath(context, path, place, mark);
    for (const { path, mark } of walkers) {
      paintWalker(context, place(path[path.length - 2], path[path.length - 1]), mark);
    }
    if (controls.isGliding()) stage.request();
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {ReturnType<Place>} at
   */
  function paintMinimum(context, at) {
    if (at === null) return;
    const { px: x, py: y } = at;
    for (const [color, width] of /** @type {[string, number][]} */ ([
      ['#000000', 4.5],
      ['#ffffff', 2],
    ])) {
      context.strokeStyle = color;
      context.lineWidth = width;
      context.beginPath();
      context.moveTo(x - 7, y);
      context.lineTo(x + 7, y);
      context.moveTo(x, y - 7);
      context.lineTo(x, y + 7);
      context.stroke();
    }
  }

  /**
   * Parts behind a hill are shown dashed, as if it were glass.
   *
   * @param {CanvasRenderingContext2D} context
   * @param {Float64Array} path
   * @param {Place} place
   * @param {number} mark
   */
  function paintPath(context, path, place, mark) {
    const seen = new Path2D();
    const hidden = new Path2D();
    const stride = 2 * Math.ceil(path.length / 2 / LOOKS);
    let line = seen;
    /** @type {ReturnType<Place>} */
    let before = null;
    for (let i = 0; i < path.length; i += 2) {
      const at = place(path[i], path[i + 1]);
      if (at !== null) {
        if (before === null || i % stride === 0) {
          line = at.isHidden() ? hidden : seen;
          line.moveTo(before?.px ?? at.px, before?.py ?? at.py);
        }
        line.lineTo(at.px, at.py);
      }
      before = at;
    }
    const color = stage.theme.color(groupTone(mark));
    context.lineJoin = 'round';
    context.strokeStyle = stage.theme.color('chart-ground');
    context.lineWidth = 4.5;
    context.stroke(seen);
    context.strokeStyle = color;
    context.lineWidth = 2;
    context.stroke(seen);
    context.setLineDash([3, 4]);
    context.stroke(hidden);
    context.setLineDash([]);
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {ReturnType<Place>} at
   * @param {number} mark
   */
  function paintWalker(context, at, mark) {
    if (at === null) return;
    const { theme } = stage;
    const shape = groupShape(mark);
    const ground = theme.color('chart-ground');
    const color = theme.color(groupTone(mark));
    context.save();
    context.translate(at.px, at.py);
    paintMarker(context, { shape, set: 0, radius: 8, color: theme.color('text'), ground, halo: 2 });
    paintMarker(context, { shape, set: 0, radius: 6, color, ground, halo: 0 });
    context.restore();
  }

  const items = () => legendOfWalkers(data?.walkers ?? []);

  return {
    render(next) {
      data = next;
      if (next.stance) controls.follow(next.stance);
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
        paint(context) {
          for (const layer of layers) {
            if (!layer.hidden) context.drawImage(layer, 0, 0, width, height);
          }
        },
      });
    },
    summary: () => (data === null ? 'No surface yet.' : summarizeLandscape(data)),
    table: () =>
      tabulateWalkers(data, 'Heights above the lowest are drawn on a logarithmic scale.'),
    destroy() {
      stage.destroy();
      gl?.destroy();
      host.replaceChildren();
    },
  };
}

/**
 * @param {Mesh} mesh
 * @param {import('./projection.js').View} view
 * @param {import('./axes.js').Bounds} bounds
 * @returns {Place}
 */
function placing(mesh, view, { xMin, xMax, yMin, yMax }) {
  return (atX, atY) => {
    const x = (2 * (atX - xMin)) / (xMax - xMin) - 1;
    const y = (2 * (atY - yMin)) / (yMax - yMin) - 1;
    const z = levelAt(mesh, x, y) * TOP;
    if (Number.isNaN(z)) return null;
    const [px, py] = view.project(x, y, z);
    return { px, py, isHidden: () => isHidden(mesh, view.eye, x, y, z) };
  };
}
