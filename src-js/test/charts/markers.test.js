import { describe, expect, it } from 'vitest';
import {
  groupShape,
  leftHalf,
  outline,
  pathData,
  polygonArea,
  SHAPES,
} from '../../src/charts/markers.js';

const shapes = Array.from({ length: SHAPES }, (_, i) => i);

describe('markers', () => {
  it('are ten different shapes of about equal area', () => {
    expect(new Set(shapes.map((shape) => outline(shape).join())).size).toBe(10);
    for (const shape of shapes) {
      expect(polygonArea(outline(shape)) / Math.PI).toBeGreaterThan(0.6);
      expect(polygonArea(outline(shape)) / Math.PI).toBeLessThan(1.01);
    }
  });

  it.each(shapes)('shape %d has a left half of half its area', (shape) => {
    const half = leftHalf(outline(shape));
    expect(half.every((coordinate, i) => i % 2 === 1 || coordinate <= 1e-12)).toBe(true);
    expect(polygonArea(half)).toBeCloseTo(polygonArea(outline(shape)) / 2, 9);
  });

  it('meet other shapes when the colors begin again', () => {
    expect(shapes.map(groupShape)).toEqual(shapes);
    for (const group of shapes) expect(groupShape(group + 10)).not.toBe(groupShape(group));
  });

  it('are written as a closed path around their centre', () => {
    expect(pathData([0, -1, 1, 1, -1, 1], 2, 10, 20)).toBe('M10.00 18.00L12.00 22.00L8.00 22.00Z');
  });
});
