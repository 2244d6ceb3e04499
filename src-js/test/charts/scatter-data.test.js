import { describe, expect, it } from 'vitest';
import {
  boundsOf,
  colorRange,
  describePoint,
  legendOf,
  summarize,
  tabulate,
} from '../../src/charts/scatter-data.js';

const species = {
  x: Float64Array.of(1, 2, 3, 4),
  y: Float64Array.of(10, 20, 30, 40),
  group: Float64Array.of(0, 1, 1, -1),
  set: Float64Array.of(0, 0, 2, 2),
  row: Float64Array.of(7, 8, 9, 41),
  xLabel: 'Length',
  yLabel: 'Width',
  groupNames: ['setosa', 'virginica'],
  groupLabel: 'Species',
};
const progress = {
  x: Float64Array.of(0, 10),
  y: Float64Array.of(0, 1),
  value: Float64Array.of(25, 300),
  xLabel: 'bmi',
  yLabel: 'bp',
  valueLabel: 'progression',
};

describe('bounds and colors', () => {
  it('cover the points with air, unless given', () => {
    expect(boundsOf(progress)).toEqual({ xMin: -0.4, xMax: 10.4, yMin: -0.04, yMax: 1.04 });
    const bounds = { xMin: 0, xMax: 1, yMin: 0, yMax: 1 };
    expect(boundsOf({ ...progress, bounds })).toBe(bounds);
  });

  it('keep the range of colors with the points while the surface moves', () => {
    const surface = { columns: 1, rows: 1, values: Float64Array.of(1e6) };
    expect(colorRange({ ...progress, surface })).toEqual([25, 300]);
    expect(colorRange({ ...progress, value: undefined, surface })).toEqual([1e6, 1e6]);
    expect(colorRange({ ...progress, value: undefined })).toEqual([0, 1]);
  });
});

describe('summarize', () => {
  it('counts points and groups', () => {
    expect(summarize(species)).toBe('4 points, Length by Width: setosa 1, virginica 2.');
  });

  it('says how many are drawn, what color means and what lies behind', () => {
    const surface = { columns: 1, rows: 1, values: Float64Array.of(1) };
    expect(summarize({ ...progress, total: 50_000, surface })).toBe(
      '2 of 50,000 points, bmi by bp. Color is progression, 25 to 300. ' +
        'The background is what the model predicts there.',
    );
  });

  it('names six groups and counts the rest', () => {
    const groupNames = Array.from({ length: 9 }, (_, i) => `g${i}`);
    expect(summarize({ ...species, groupNames })).toContain('g5 0, and 3 more.');
  });

  it('says when there is nothing', () => {
    const empty = { x: new Float64Array(0), y: new Float64Array(0), xLabel: 'x', yLabel: 'y' };
    expect(summarize(empty)).toBe('No points yet.');
  });
});

describe('tabulate', () => {
  it('has the rows of the reader’s table, from 1', () => {
    const { columns, rows, note } = tabulate(species);
    expect(columns).toEqual(['Row', 'Length', 'Width', 'Species', 'Set']);
    expect(rows[0]).toEqual([8, 1, 10, 'setosa', 'Training']);
    expect(rows[3]).toEqual([42, 4, 40, '', 'Test']);
    expect(note).toBe('');
  });

  it('puts centers first', () => {
    const { rows } = tabulate({ ...species, centers: Float64Array.of(1.5, 15, 3.5, 35) });
    expect(rows[1]).toEqual(['Center 2', 3.5, 35, 'virginica', '']);
    expect(rows).toHaveLength(6);
  });

  it('stops at 500 rows and says so', () => {
    const many = new Float64Array(2000);
    const { rows, note } = tabulate({ x: many, y: many, xLabel: 'x', yLabel: 'y', total: 90_000 });
    expect(rows).toHaveLength(500);
    expect(note).toBe('The first 500 of 90,000 points.');
  });
});

describe('legendOf', () => {
  it('has groups and the sets that occur', () => {
    expect(legendOf(species).map(({ label }) => label)).toEqual([
      'setosa',
      'virginica',
      'Training',
      'Test',
    ]);
  });

  it('tells groups apart by shape and color', () => {
    const [a, b] = legendOf(species);
    expect(a.shape).not.toBe(b.shape);
    expect(a.tone).not.toBe(b.tone);
  });

  it('says nothing about sets if all rows are for training', () => {
    expect(legendOf({ ...species, set: undefined })).toHaveLength(2);
  });
});

describe('describePoint', () => {
  it('names row, place, group and set', () => {
    expect(describePoint(species, 1)).toEqual([
      'Row 9',
      'Length: 2',
      'Width: 20',
      'Species: virginica',
      'Training row',
    ]);
    expect(describePoint(species, 3)).not.toContain('Species: ');
    expect(describePoint(progress, 1)).toContain('progression: 300');
  });
});
