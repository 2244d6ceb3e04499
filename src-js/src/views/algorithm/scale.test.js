import { describe, expect, it } from 'vitest';
import { neighbour, scaleOf } from './scale.js';

/** @import {Field} from '../../engine/protocol.js' */

/**
 * @param {Partial<Field>} rest
 * @returns {Field}
 */
const field = (rest) => ({
  name: 'some',
  label: 'Some',
  help: '',
  kind: 'real',
  least: 0,
  most: 1,
  open: false,
  logarithmic: false,
  options: [],
  initial: 0.5,
  relevance: null,
  ...rest,
});

const learningRate = field({ most: 100, open: true, logarithmic: true, initial: 0.1 });
const penalty = field({ most: 1e6, logarithmic: true, initial: 1 });
const weakPenalty = field({ most: 1e6, logarithmic: true, initial: 1e-4 });
const noPenalty = field({ most: 1e9, logarithmic: true, initial: 0 });
const iterations = field({
  kind: 'integer',
  least: 1,
  most: 1_000_000,
  logarithmic: true,
  initial: 1000,
});
const groups = field({ kind: 'integer', least: 1, most: 1000, initial: 3 });
const seed = field({ kind: 'integer', least: 0, most: 2147483647, initial: 0 });

/** @param {Field} of */
const ends = (of) => {
  const scale = scaleOf(of);
  return scale && [scale.valueAt(0), scale.valueAt(scale.last)];
};

describe('a slider', () => {
  it('covers a linear range, or ten times the default', () => {
    expect(ends(field({}))).toEqual([0, 1]);
    expect(ends(groups)).toEqual([1, 21]);
  });

  it('covers four powers of ten to each side, within the range', () => {
    expect(ends(learningRate)).toEqual([1e-5, 100]);
    expect(ends(iterations)).toEqual([1, 1_000_000]);
  });

  it('has a place for zero only where zero is allowed', () => {
    expect(ends(penalty)).toEqual([0, 10_000]);
    expect(scaleOf(penalty)?.valueAt(1)).toBe(0.0001);
    expect(scaleOf(penalty)?.positionOf(0)).toBe(0);
    expect(ends(weakPenalty)).toEqual([0, 1]);
    expect(scaleOf(weakPenalty)?.valueAt(1)).toBe(1e-8);
    expect(ends(noPenalty)).toEqual([0, 10_000]);
    expect(ends({ ...noPenalty, most: 0.1 })).toEqual([0, 0.1]);
  });

  it('does not exist where there is nothing to slide over', () => {
    expect(scaleOf(seed)).toBeNull();
    expect(scaleOf(field({ least: null }))).toBeNull();
  });

  it.each([field({}), learningRate, penalty, weakPenalty, noPenalty, iterations, groups])(
    'finds its values again',
    (of) => {
      const scale = /** @type {import('./scale.js').Scale} */ (scaleOf(of));
      for (let position = 0; position <= scale.last; position++) {
        const value = scale.valueAt(position);
        expect(scale.valueAt(scale.positionOf(value))).toBe(value);
        expect(value).toBeGreaterThanOrEqual(of.least ?? 0);
        if (of.kind === 'integer') {
          expect(Number.isInteger(value)).toBe(true);
        }
      }
    },
  );

  it('holds values outside of what it covers at its ends', () => {
    expect(scaleOf(learningRate)?.positionOf(1e-9)).toBe(0);
    expect(scaleOf(groups)?.positionOf(900)).toBe(20);
    expect(scaleOf(groups)?.positionOf(-5)).toBe(0);
  });
});

describe('the arrow keys', () => {
  /**
   * @param {Field} of
   * @param {number} from
   * @param {1 | -1} direction
   * @param {number} times
   */
  const walk = (of, from, direction, times) => {
    const values = [from];
    for (let i = 0; i < times; i++) {
      values.push(neighbour(of, Number(values.at(-1)), direction));
    }
    return values;
  };

  it('climb 1, 2, 5 on a logarithmic field', () => {
    expect(walk(learningRate, 0.1, 1, 4)).toEqual([0.1, 0.2, 0.5, 1, 2]);
    expect(walk(learningRate, 0.1, -1, 3)).toEqual([0.1, 0.05, 0.02, 0.01]);
    expect(neighbour(learningRate, 0.3, 1)).toBe(0.5);
    expect(neighbour(learningRate, 0.3, -1)).toBe(0.2);
  });

  it('reach zero where it is allowed, and come back', () => {
    expect(walk(penalty, 0.0002, -1, 3)).toEqual([0.0002, 0.0001, 0, 0]);
    expect(neighbour(penalty, 0, 1)).toBe(0.0001);
    expect(walk(noPenalty, 0, 1, 3)).toEqual([0, 0.0001, 0.0002, 0.0005]);
    expect(walk(weakPenalty, 2e-8, -1, 2)).toEqual([2e-8, 1e-8, 0]);
  });

  it('stay within the range', () => {
    expect(neighbour(learningRate, 100, 1)).toBe(100);
    expect(neighbour(iterations, 1, -1)).toBe(1);
    expect(neighbour(groups, 1, -1)).toBe(1);
    expect(neighbour(field({ open: true, initial: 0.05 }), 0.001, -1)).toBe(0.001);
  });

  it('count on a linear field', () => {
    expect(walk(groups, 3, 1, 2)).toEqual([3, 4, 5]);
    expect(walk(field({ initial: 0.15 }), 0.15, 1, 3)).toEqual([0.15, 0.16, 0.17, 0.18]);
  });
});
