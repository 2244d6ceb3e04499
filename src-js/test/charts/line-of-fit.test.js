import { describe, expect, it } from 'vitest';
import { errorsOf, fitPoints, summarizeFit } from '../../src/charts/line-of-fit.js';

const fitted = {
  actual: Float64Array.of(1, 2, 3, 10, 20),
  predicted: Float64Array.of(2, 2, 1, 14, 10),
  set: Float64Array.of(0, 0, 0, 2, 2),
  row: Float64Array.of(5, 6, 7, 8, 9),
  target: 'y',
};

describe('fitPoints', () => {
  it('draws predicted against actual in a square of values with the diagonal', () => {
    const { x, y, bounds, line, group } = fitPoints(fitted, 'predicted');
    expect(x).toBe(fitted.actual);
    expect(y).toBe(fitted.predicted);
    expect(bounds?.xMin).toBe(bounds?.yMin);
    expect(bounds?.xMax).toBe(bounds?.yMax);
    expect(bounds?.xMin).toBeLessThan(1);
    expect(bounds?.xMax).toBeGreaterThan(20);
    expect(line).toMatchObject({ slope: 1, intercept: 0 });
    expect(group).toBe(fitted.set);
  });

  it('draws what is left over with zero in the middle', () => {
    const { x, y, bounds, line } = fitPoints(fitted, 'residuals');
    expect(x).toBe(fitted.predicted);
    expect([...y]).toEqual([-1, 0, 2, -4, 10]);
    expect(bounds?.yMin).toBe(-(bounds?.yMax ?? 0));
    expect(bounds?.yMax).toBeGreaterThan(10);
    expect(line).toMatchObject({ slope: 0, intercept: 0 });
  });

  it('names only the sets that occur', () => {
    expect(fitPoints(fitted, 'predicted').groupNames).toEqual(['Training', '', 'Test']);
  });

  it('survives having no rows', () => {
    const none = new Float64Array(0);
    const { bounds } = fitPoints({ actual: none, predicted: none, set: none }, 'residuals');
    expect(bounds?.yMax).toBeGreaterThan(0);
  });
});

describe('errorsOf', () => {
  it('has the median size of the errors of one set', () => {
    expect(errorsOf(fitted, 0)).toEqual({ count: 3, median: 1, above: 1 });
    expect(errorsOf(fitted, 2)).toEqual({ count: 2, median: 7, above: 1 });
    expect(errorsOf(fitted, 1).count).toBe(0);
  });

  it('leaves out what is not finite', () => {
    const actual = Float64Array.of(1, Number.NaN);
    const predicted = Float64Array.of(0, 0);
    expect(errorsOf({ actual, predicted, set: Float64Array.of(0, 0) }, 0).count).toBe(1);
  });
});

describe('summarizeFit', () => {
  it('tells how near predictions are, set by set', () => {
    expect(summarizeFit(fitted, 'predicted')).toBe(
      'Half of the 3 training rows are predicted within 1; ' +
        'half of the 2 test rows are predicted within 7.',
    );
    expect(summarizeFit(fitted, 'residuals')).toContain('within 1, 33% of them too low');
  });
});
