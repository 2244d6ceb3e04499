import { describe, expect, it } from 'vitest';
import { contrast, viridis } from '../../src/charts/colors.js';
import { createView, farthestFirst, limitStance, TOP } from '../../src/charts/projection.js';
import { axisEdges, heightTicks } from '../../src/charts/surface-axes.js';
import { surfaceColor } from '../../src/charts/surface-canvas.js';
import { afterKey, describeStance, FIRST, glide } from '../../src/charts/surface-controls.js';
import {
  contourParts,
  coordinate,
  createMesh,
  heightLevels,
  isHidden,
  levelAt,
  meet,
  triangles,
} from '../../src/charts/surface-mesh.js';

const WIDTH = 800;
const HEIGHT = 400;
const STANCES = [0, 30, 45, 137, 215, 300].flatMap((turn) =>
  [5, 38, 60, 89].map((tilt) => ({ turn, tilt, zoom: 1 })),
);

/** Where WebGL puts a point, in pixels from the upper left. */
function throughMatrix({ matrix }, point) {
  const clip = [0, 1, 3].map(
    (row) =>
      matrix[row] * point[0] +
      matrix[4 + row] * point[1] +
      matrix[8 + row] * point[2] +
      matrix[12 + row],
  );
  return [((clip[0] / clip[2] + 1) / 2) * WIDTH, ((1 - clip[1] / clip[2]) / 2) * HEIGHT];
}

/** Heights of a function over the middles of even parts of [-1, 1]. */
function mapOf(columns, rows, height) {
  const heights = Float64Array.from({ length: columns * rows }, (_, at) =>
    height(coordinate(at % columns, columns), coordinate(Math.floor(at / columns), rows)),
  );
  return { columns, rows, heights };
}

describe('the projection of a surface', () => {
  it('has x to the right, y away and the height upwards', () => {
    const { project } = createView({ turn: 0, tilt: 40, zoom: 1 }, WIDTH, HEIGHT);
    const [x, y, depth] = project(0, 0, 0);
    expect(x).toBeCloseTo(WIDTH / 2);
    expect(project(1, 0, 0)[0]).toBeGreaterThan(x);
    expect(project(0, 1, 0)[1]).toBeLessThan(y);
    expect(project(0, 1, 0)[2]).toBeGreaterThan(depth);
    expect(project(0, 0, TOP)[1]).toBeLessThan(y);
  });

  it('shows the whole box from everywhere', () => {
    for (const stance of STANCES) {
      const { project } = createView(stance, WIDTH, HEIGHT);
      for (const x of [-1, 1]) {
        for (const y of [-1, 1]) {
          for (const z of [0, TOP]) {
            const [px, py, depth] = project(x, y, z);
            expect(depth).toBeGreaterThan(0.5);
            expect(px).toBeGreaterThan(0);
            expect(px).toBeLessThan(WIDTH);
            expect(py).toBeGreaterThan(0);
            expect(py).toBeLessThan(HEIGHT);
          }
        }
      }
    }
  });

  it('finds what is seen at a pixel', () => {
    const hills = (x, y) => 3 + 2 * Math.sin(3 * x) * Math.cos(4 * y);
    const mesh = createMesh(mapOf(80, 60, hills));
    for (const stance of STANCES) {
      const view = createView(stance, WIDTH, HEIGHT);
      for (const [x, y] of [
        [0.1, -0.3],
        [-0.85, 0.7],
        [0.6, 0.9],
      ]) {
        const z = levelAt(mesh, x, y) * TOP;
        const [px, py] = view.project(x, y, z);
        const met = meet(mesh, view.eye, view.ray(px, py));
        expect(met).not.toBeNull();
        const [atX, atY] = /** @type {[number, number]} */ (met);
        // It is on the line of sight, at the place itself or at a hill before it.
        const seen = view.project(atX, atY, levelAt(mesh, atX, atY) * TOP);
        expect(seen[0]).toBeCloseTo(px, 1);
        expect(seen[1]).toBeCloseTo(py, 1);
        if (!isHidden(mesh, view.eye, x, y, z) && stance.tilt > 30) {
          expect(Math.hypot(atX - x, atY - y)).toBeLessThan(0.02);
        }
      }
      expect(meet(mesh, view.eye, view.ray(1, 1))).toBeNull();
    }
  });

  it('is the same for WebGL and for a plain canvas', () => {
    for (const stance of STANCES) {
      const view = createView(stance, WIDTH, HEIGHT);
      const point = [0.3, -0.8, 0.6];
      const [x, y] = view.project(point[0], point[1], point[2]);
      const [glX, glY] = throughMatrix(view, point);
      expect(glX).toBeCloseTo(x, 2);
      expect(glY).toBeCloseTo(y, 2);
    }
  });

  it('enlarges by the zoom, around the middle', () => {
    const near = createView({ ...FIRST, zoom: 2 }, WIDTH, HEIGHT).project(0.5, 0, 0);
    const far = createView(FIRST, WIDTH, HEIGHT).project(0.5, 0, 0);
    expect(near[0] - WIDTH / 2).toBeCloseTo(2 * (far[0] - WIDTH / 2));
  });

  it('draws what is farther first', () => {
    expect(farthestFirst(4, -5)).toEqual([2, 1, 0]);
    expect(farthestFirst(4, 5)).toEqual([0, 1, 2]);
    expect(farthestFirst(5, 0.5).at(-1)).toBe(3);
  });

  it('keeps to its limits', () => {
    expect(limitStance({ turn: -10, tilt: 120, zoom: 99 })).toEqual({
      turn: 350,
      tilt: 89,
      zoom: 6,
    });
    expect(limitStance({ turn: 730, tilt: -5, zoom: 0 })).toEqual({ turn: 10, tilt: 5, zoom: 0.5 });
  });

  it('puts axes at the edges nearest to the eye', () => {
    for (const stance of STANCES) {
      const view = createView(stance, WIDTH, HEIGHT);
      const { front, side, upright } = axisEdges(view);
      const depth = (x, y) => view.project(x, y, 0)[2];
      expect(depth(0, front)).toBeLessThanOrEqual(depth(0, -front));
      expect(depth(side, 0)).toBeLessThanOrEqual(depth(-side, 0));
      expect(view.project(...upright, 0)[0]).toBeLessThan(WIDTH / 2);
    }
  });
});

describe('the mesh of a surface', () => {
  it('rises with the logarithm of the height, and has holes where there is none', () => {
    const { levels, most } = heightLevels(Float64Array.of(0, 9, 99, Number.NaN, Infinity));
    expect(most).toBe(99);
    expect([...levels]).toEqual([0, 0.5, 1, Number.NaN, Number.NaN]);
    expect([...heightLevels(new Float64Array(2)).levels]).toEqual([0, 0]);
  });

  it('has two triangles between four points, and none at a hole', () => {
    const whole = createMesh(mapOf(4, 3, (x) => x + 1));
    expect(triangles(whole)).toHaveLength(3 * 2 * 6);
    const holed = createMesh(mapOf(4, 3, (x, y) => (x < -0.5 && y < -0.5 ? Number.NaN : 1)));
    expect(triangles(holed)).toHaveLength((3 * 2 - 1) * 6);
    expect(Math.max(...triangles(whole))).toBe(11);
  });

  it('is read between its points, and beside it there is nothing', () => {
    const mesh = createMesh(mapOf(20, 10, (x, y) => Math.expm1(2 + x + y)));
    const top = Math.log1p(mesh.most);
    expect(levelAt(mesh, 0.31, -0.42) * top).toBeCloseTo(2 + 0.31 - 0.42, 5);
    expect(levelAt(mesh, 1.01, 0)).toBeNaN();
    expect(levelAt(mesh, 0, Number.NaN)).toBeNaN();
    expect(levelAt(mesh, 1, 1)).toBe(1);
  });

  it('keeps its shape when it is made coarser', () => {
    const map = mapOf(200, 100, (x, y) => x * x + y * y);
    const [fine, coarse] = [createMesh(map), createMesh(map, 40)];
    expect([coarse.columns, coarse.rows]).toEqual([40, 40]);
    expect(coarse.most).toBe(fine.most);
    expect(levelAt(coarse, 0.5, -0.5)).toBeCloseTo(levelAt(fine, 0.5, -0.5), 2);
  });

  it('is brighter towards the light', () => {
    const slope = (by) => createMesh(mapOf(9, 9, (x) => Math.expm1(1 + by * x))).shades[40];
    expect(slope(0.5)).toBeGreaterThan(slope(-0.5));
    for (const shade of createMesh(mapOf(9, 9, (x, y) => x * y + 1)).shades) {
      expect(shade).toBeGreaterThanOrEqual(0.62 - 1e-6);
      expect(shade).toBeLessThanOrEqual(1);
    }
  });

  it('hides what is behind a hill', () => {
    const hill = createMesh(mapOf(60, 60, (x, y) => 100 * Math.exp(-30 * (x * x + y * y))));
    const eye = [0, -5, 1];
    expect(isHidden(hill, eye, 0, 0.7, 0)).toBe(true);
    expect(isHidden(hill, eye, 0, -0.7, 0)).toBe(false);
    expect(isHidden(hill, [0, 0.7, 5], 0, 0.7, 0)).toBe(false);
  });

  it('has contours where a cell crosses a band', () => {
    const parts = contourParts([0, 1, 1, 0], 4);
    expect(parts).toHaveLength(4 * 5);
    for (let i = 0; i < parts.length; i += 5) {
      const [x0, , x1, , level] = parts.slice(i, i + 5);
      expect(x0).toBeCloseTo(level);
      expect(x1).toBeCloseTo(level);
    }
    expect(contourParts([0.1, 0.1, 0.12, 0.11], 4)).toEqual([]);
    expect(contourParts([0, 0, 0, 0], 4)).toEqual([]);
  });
});

describe('the colours of a surface', () => {
  it('are those of the map in full light, even within a band', () => {
    expect(surfaceColor(1, 1)).toEqual(viridis(1));
    expect(surfaceColor(0.5, 1)).toEqual(viridis(0.5));
    expect(surfaceColor(0.51, 1)).toEqual(surfaceColor(0.53, 1));
    expect(contrast(surfaceColor(0.5, 0.62), viridis(0.5))).toBeGreaterThan(1.2);
  });
});

describe('the height axis', () => {
  it('has powers of ten where the surface has them', () => {
    const found = heightTicks(3600);
    expect(found.map(({ text }) => text)).toEqual(['10', '100', '1,000']);
    expect(found[2].level).toBeCloseTo(Math.log1p(1000) / Math.log1p(3600));
    expect(heightTicks(0)).toEqual([]);
    expect(heightTicks(1e30).length).toBeLessThan(8);
    for (const { level } of heightTicks(0.02)) expect(level).toBeLessThanOrEqual(1);
  });
});

describe('turning a surface', () => {
  it('follows the keys', () => {
    expect(afterKey(FIRST, 'ArrowRight')?.turn).toBe(FIRST.turn + 10);
    expect(afterKey({ ...FIRST, turn: 0 }, 'ArrowLeft')?.turn).toBe(350);
    expect(afterKey(FIRST, 'ArrowUp')?.tilt).toBe(FIRST.tilt + 5);
    expect(afterKey(FIRST, '-')?.zoom).toBeLessThan(1);
    expect(afterKey({ turn: 1, tilt: 80, zoom: 3 }, 'Home')).toEqual(FIRST);
    expect(afterKey(FIRST, 'x')).toBeNull();
    expect(describeStance(FIRST)).toBe('Turned 30°, from 45° above, zoom 1.0');
  });

  it('glides the shorter way, and arrives', () => {
    const to = { turn: 350, tilt: 40, zoom: 1 };
    const next = glide({ turn: 10, tilt: 40, zoom: 1 }, to, 16);
    expect(next.turn).toBeLessThan(10);
    let stance = { turn: 10, tilt: 80, zoom: 2 };
    let frames = 0;
    while (stance !== to && frames++ < 100) stance = glide(stance, to, 16);
    expect(stance).toBe(to);
  });
});
