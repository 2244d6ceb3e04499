import { describe, expect, it } from 'vitest';
import { layoutAxes } from '../../src/charts/axes.js';
import { groupItems, layoutLegend } from '../../src/charts/legend.js';
import { toPixel } from '../../src/charts/scales.js';
import { ellipsize } from '../../src/charts/text.js';

/** @param {string} text */
const measure = (text) => Array.from(text).length * 6;

describe('ellipsize', () => {
  it('leaves what fits and cuts what does not', () => {
    expect(ellipsize('species', 42, measure)).toBe('species');
    expect(ellipsize('sepal length', 42, measure)).toBe('sepal…');
    expect(ellipsize('abc', 1, measure)).toBe('…');
  });

  it('never cuts a character in two', () => {
    expect(ellipsize('😀😀😀😀', 18, measure)).toBe('😀😀…');
  });
});

describe('layoutAxes', () => {
  const room = {
    width: 360,
    height: 240,
    right: 60,
    bounds: { xMin: -5, xMax: 5, yMin: 0, yMax: 123_456 },
    xLabel: 'length '.repeat(40),
    yLabel: 'width',
  };

  it('keeps box, ticks and labels inside', () => {
    const axes = layoutAxes(room, measure);
    expect(axes.left + axes.width).toBeLessThanOrEqual(300);
    expect(axes.top + axes.height).toBeLessThan(240 - 12);
    for (const label of axes.yTicks.labels) expect(measure(label)).toBeLessThan(axes.left);
    expect(measure(axes.xLabel)).toBeLessThanOrEqual(axes.width);
  });

  it('has ticks that do not touch', () => {
    const { xTicks, x } = layoutAxes(room, measure);
    const places = xTicks.values.map((value) => toPixel(x, value));
    places.slice(1).forEach((place, i) => {
      const half = (measure(xTicks.labels[i]) + measure(xTicks.labels[i + 1])) / 2;
      expect(place - places[i]).toBeGreaterThan(half);
    });
  });

  it('lets a logarithmic x fall to the right, with powers of ten', () => {
    const bounds = { ...room.bounds, xMin: 0.01, xMax: 100 };
    const { x, xTicks, width } = layoutAxes({ ...room, bounds, falling: true }, measure);
    expect(toPixel(x, 100)).toBeCloseTo(0);
    expect(toPixel(x, 1)).toBeCloseTo(width / 2);
    expect(toPixel(x, 0.01)).toBeCloseTo(width);
    expect(xTicks.labels).toEqual(['0.01', '1', '100']);
  });

  it('counts y upwards', () => {
    const { y, height } = layoutAxes(room, measure);
    expect(toPixel(y, 0)).toBe(height);
    expect(toPixel(y, 123_456)).toBe(0);
  });
});

describe('the legend', () => {
  it('breaks into rows that fit', () => {
    const items = groupItems(['setosa', 'versicolor', 'virginica']);
    const { places, height } = layoutLegend(items, 170, measure);
    expect(places.map(({ y }) => y)).toEqual([0, 0, 20]);
    expect(places[2].x).toBe(0);
    expect(height).toBe(40);
    expect(layoutLegend([], 170, measure).height).toBe(0);
  });

  it('stops at twelve and counts the rest', () => {
    const items = groupItems(Array.from({ length: 30 }, (_, i) => `cluster ${i}`));
    expect(items).toHaveLength(12);
    expect(items[11].label).toBe('and 19 more');
  });

  it('keeps the marks of groups when a name before them is left out', () => {
    const [first, second] = groupItems(['Training', '', 'Test']);
    expect(first.tone).toBe('class-0');
    expect(second.tone).toBe('class-2');
  });
});
