import { describe, expect, it } from 'vitest';
import { disagreements } from '../../e2e/agreement.js';

/** @param {...number} values @returns {string} the bits of each */
function bits(...values) {
  const long = new BigUint64Array(new Float64Array(values).buffer);
  return Array.from(long, (each) => each.toString(16).padStart(16, '0')).join(' ');
}

/** @param {Record<string, string>} numbers @param {Record<string, string[]>} [texts] */
const answer = (numbers, texts = {}) => JSON.stringify({ numbers, texts });

/** @param {string} expected @param {string} actual @param {number} tolerance */
const compare = (expected, actual, tolerance) =>
  disagreements({ name: 'case', tolerance, answer: expected }, actual);

const NEXT = 1 + Number.EPSILON;

describe('answers', () => {
  it('agree where they are equal, NaN and infinities among them', () => {
    const same = answer(
      { a: bits(1, -0, Number.NaN, Number.POSITIVE_INFINITY), b: '' },
      { t: [''] },
    );
    expect(compare(same, same, 0)).toEqual([]);
  });

  it('have to agree in every bit where nothing is tolerated', () => {
    expect(compare(answer({ a: bits(2, 1) }), answer({ a: bits(2, NEXT) }), 0)).toEqual([
      'case: a [1] is 1 (3ff0000000000000) on the JVM and 1.0000000000000002 (3ff0000000000001) in the browser',
    ]);
    expect(compare(answer({ a: bits(0) }), answer({ a: bits(-0) }), 0)).toHaveLength(1);
  });

  it.each([
    [1, NEXT, 0],
    [-1e300, -1e300 * NEXT, 0],
    [5e-324, 5e-324, 0],
    [1, 1 + 2e-12, 1],
    [0, 1e-300, 1],
    [1, -1, 1],
    [1, Number.NaN, 1],
    [Number.MAX_VALUE, Number.POSITIVE_INFINITY, 1],
  ])('may differ by a share of the number where some is tolerated: %d, %d', (a, b, found) => {
    expect(compare(answer({ a: bits(a) }), answer({ a: bits(b) }), 1e-12)).toHaveLength(found);
  });

  it.each([
    ['numbers', answer({ a: bits(1) }), answer({})],
    ['more numbers', answer({}), answer({ a: bits(1) })],
    ['a number', answer({ a: bits(1, 2) }), answer({ a: bits(1) })],
    ['a text', answer({}, { t: ['a'] }), answer({}, { t: [] })],
    ['another text', answer({}, { t: ['a'] }), answer({}, { t: ['b'] })],
  ])('disagree where %s is on one side only', (_, expected, actual) => {
    expect(compare(expected, actual, 1e-12)).toHaveLength(1);
  });

  it('disagree where the browser fails', () => {
    expect(compare(answer({}), JSON.stringify({ failed: 'no file' }), 0)).toEqual([
      'case: fails in the browser: no file',
    ]);
  });

  it('tell only the first of many differences', () => {
    const told = compare(
      answer({ a: bits(...Array(9).fill(1)) }),
      answer({ a: bits(...Array(9).fill(2)) }),
      0,
    );
    expect(told).toHaveLength(6);
    expect(told[5]).toBe('case: 4 differences more');
  });
});
