import { describe, expect, it } from 'vitest';
import { byMagnitude, layoutBars, summarizeBars } from '../../src/charts/bars.js';

/** @param {string} text */
const measure = (text) => text.length * 6;
const data = { names: ['a', 'b', 'c', 'd'], values: [1, -8, 4, Number.NaN] };

describe('byMagnitude', () => {
  it('has the largest first, whatever the sign, and nothing that is not finite', () => {
    expect(byMagnitude(data.values)).toEqual([1, 2, 0]);
  });

  it('keeps equal magnitudes in their order', () => {
    expect(byMagnitude([2, -2, 2])).toEqual([0, 1, 2]);
  });
});

describe('layoutBars', () => {
  it('draws bars from a common zero, to the left if negative', () => {
    const { rows, zero } = layoutBars(data, 400, measure);
    const [largest, second] = rows;
    expect(largest.name).toBe('b');
    expect(largest.positive).toBe(false);
    expect(largest.x + largest.width).toBeCloseTo(zero, 9);
    expect(second.x).toBe(zero);
    expect(largest.width / second.width).toBeCloseTo(2, 9);
  });

  it('keeps bars between names and values', () => {
    const { rows, nameRight, valueRight } = layoutBars(data, 400, measure);
    for (const { x, width, value } of rows) {
      expect(x).toBeGreaterThan(nameRight);
      expect(x + width).toBeLessThan(valueRight - measure(value));
    }
  });

  it('cuts long names', () => {
    const names = ['x'.repeat(500)];
    const { rows, nameRight } = layoutBars({ names, values: [1] }, 400, measure);
    expect(rows[0].name).toMatch(/^x+…$/);
    expect(measure(rows[0].name)).toBeLessThanOrEqual(nameRight);
    expect(nameRight).toBeLessThanOrEqual(160);
  });

  it('stops at three hundred and says how many more there are', () => {
    const values = Array.from({ length: 1234 }, (_, i) => i);
    const layout = layoutBars({ names: values.map(String), values }, 400, measure);
    expect(layout.rows).toHaveLength(300);
    expect(layout.more).toBe('and 934 more');
  });

  it('survives zeros and nothing', () => {
    expect(layoutBars({ names: ['a'], values: [0] }, 400, measure).rows[0].width).toBe(0);
    expect(layoutBars({ names: [], values: [] }, 400, measure).height).toBe(0);
  });
});

describe('summarizeBars', () => {
  it('names the largest', () => {
    expect(summarizeBars({ ...data, valueLabel: 'Coefficient' })).toBe(
      '3 coefficients, 1 of them negative; largest: b -8, c 4, a 1.',
    );
    expect(summarizeBars({ names: [], values: [] })).toBe('No values yet.');
  });
});
