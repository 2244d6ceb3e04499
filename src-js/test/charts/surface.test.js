import { describe, expect, it } from 'vitest';
import { packColor, VIRIDIS_PIXELS } from '../../src/charts/colors.js';
import { classShades, paintClasses, paintValues } from '../../src/charts/surface.js';

const GROUND = /** @type {import('../../src/charts/colors.js').Rgb} */ ([255, 255, 255]);
const RED = /** @type {import('../../src/charts/colors.js').Rgb} */ ([255, 0, 0]);
const BLUE = /** @type {import('../../src/charts/colors.js').Rgb} */ ([0, 0, 255]);
const BARE = 255;

/**
 * @param {import('../../src/charts/surface.js').Surface} surface
 * @param {number} width
 * @param {number} height
 */
function paint(surface, width, height) {
  const pixels = new Uint32Array(width * height);
  const kinds = new Uint8Array(width * height);
  paintClasses(surface, 2, classShades([RED, BLUE], GROUND), pixels, kinds, width, height);
  return { pixels, kinds };
}

describe('paintClasses', () => {
  it('has the row at yMin at the bottom', () => {
    const { kinds } = paint({ columns: 1, rows: 2, values: Float64Array.of(0, 1) }, 1, 4);
    expect([...kinds]).toEqual([1, 1, 0, 0]);
  });

  it('puts the border halfway between equally sure cells', () => {
    const { kinds } = paint({ columns: 2, rows: 1, values: Float64Array.of(0, 1) }, 10, 1);
    expect([...kinds]).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
  });

  it('puts the border where the interpolated probability is one half', () => {
    // 0.9 for class 0 at the left centre, 0.6 for class 1 at the right: 0.5 is reached at 4/5.
    const { kinds } = paint(
      { columns: 2, rows: 1, values: Float64Array.of(0, 1), confidence: Float64Array.of(0.9, 0.6) },
      1000,
      1,
    );
    expect(kinds.indexOf(1)).toBe(250 + 400);
  });

  it('is stronger where the model is surer', () => {
    const { pixels } = paint(
      { columns: 2, rows: 1, values: Float64Array.of(0, 0), confidence: Float64Array.of(0.5, 1) },
      2,
      1,
    );
    const [unsure, sure] = [...pixels].map((pixel) => (pixel >> 8) & 255);
    expect(sure).toBeLessThan(unsure);
  });

  it('leaves bare what has no prediction', () => {
    const values = Float64Array.of(Number.NaN, -1);
    const { pixels, kinds } = paint({ columns: 2, rows: 1, values }, 2, 1);
    expect([...kinds]).toEqual([BARE, BARE]);
    expect([...pixels]).toEqual([packColor(GROUND), packColor(GROUND)]);
  });

  it('draws a line between classes', () => {
    const values = Float64Array.of(0, 1, 0, 1);
    const { pixels } = paint({ columns: 2, rows: 2, values }, 4, 4);
    const strength = [...pixels.slice(0, 4)].map((pixel) => 255 - ((pixel >> 8) & 255));
    expect(strength[1]).toBeGreaterThan(2 * strength[0]);
  });
});

describe('paintValues', () => {
  it('maps the range to the ends of the map, the row at yMin at the bottom', () => {
    const values = Float64Array.of(10, 20, Number.NaN, 99);
    const pixels = new Uint32Array(4);
    paintValues({ columns: 2, rows: 2, values }, 10, 20, 7, pixels);
    expect([...pixels]).toEqual([7, VIRIDIS_PIXELS[255], VIRIDIS_PIXELS[0], VIRIDIS_PIXELS[255]]);
  });
});
