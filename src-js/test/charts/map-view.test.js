import { describe, expect, it } from 'vitest';
import { viewAfter } from '../../src/charts/map-gestures.js';
import { middle, moved, zoomed } from '../../src/charts/map-view.js';

const view = { xMin: -2, xMax: 2, yMin: 0, yMax: 10 };

describe('the part of the plane that a map shows', () => {
  it('keeps the place it is zoomed at', () => {
    const near = zoomed(view, 0.5, 1, 5);
    expect(near).toEqual({ xMin: -0.5, xMax: 1.5, yMin: 2.5, yMax: 7.5 });
    // One quarter of the width is right of x = 1, before and after.
    expect((near.xMax - 1) / (near.xMax - near.xMin)).toBe(0.25);
  });

  it('moves by shares of its size', () => {
    expect(moved(view, 0.25, -0.1)).toEqual({ xMin: -1, xMax: 3, yMin: -1, yMax: 9 });
  });

  it('stays within what can be reckoned', () => {
    expect(zoomed(view, 1e-9, 0, 0)).toBe(view);
    expect(zoomed(view, 1e9, 0, 0)).toBe(view);
    expect(moved(view, 1e7, 0)).toBe(view);
  });

  it('obeys keys, and leaves those alone that have no meaning', () => {
    expect(viewAfter('ArrowUp', view)).toEqual(moved(view, 0, 0.1));
    const nearer = viewAfter('+', view);
    expect(nearer && middle(nearer)).toEqual(middle(view));
    expect(nearer && nearer.xMax - nearer.xMin).toBeLessThan(4);
    expect(viewAfter('0', view)).toBeNull();
    expect(viewAfter('Tab', view)).toBeUndefined();
  });
});
