import { expect, it } from 'vitest';
import { createInk } from '../../src/charts/ink.js';

it('knows where a path was, but not where others were or what is beside the picture', () => {
  const ink = createInk();
  ink.begin(100, 50);
  expect(ink.leave(10, 10)).toBe(false);
  expect(ink.leave(11, 10.5)).toBe(true);
  expect(ink.leave(12, 10)).toBe(false);
  expect(ink.leave(-1, 10)).toBe(false);
  expect(ink.leave(-1, 10)).toBe(false);
  expect(ink.leave(Number.NaN, 10)).toBe(false);
  expect(ink.leave(100, 10)).toBe(false);
  expect(ink.leave(100, 10)).toBe(false);
  ink.begin(100, 50);
  expect(ink.leave(10, 10)).toBe(false);
  ink.begin(400, 300);
  expect(ink.leave(399, 299)).toBe(false);
  expect(ink.leave(399, 299)).toBe(true);
});
