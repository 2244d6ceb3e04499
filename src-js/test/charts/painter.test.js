import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createPainter } from '../../src/charts/painter.js';

/** @type {((time: number) => void)[]} */
let frames;
let now = 0;
/** @type {import('../../src/charts/painter.js').Painter} */
let painter;
/** @type {string[]} */
let painted;

beforeEach(() => {
  frames = [];
  now = 0;
  painted = [];
  painter = createPainter({ now: () => now, nextFrame: (callback) => frames.push(callback) });
});

/** Lets the next animation frame come. */
function frame() {
  expect(frames).toHaveLength(1);
  frames.shift()?.(now);
}

/**
 * @param {string} name
 * @param {number} millis it takes
 */
const chart = (name, millis) => () => {
  painted.push(name);
  now += millis;
};

describe('a painter', () => {
  it('paints once what was asked for often', () => {
    const paint = chart('loss', 1);
    painter.request(paint);
    painter.request(paint);
    frame();
    expect(painted).toEqual(['loss']);
    expect(frames).toEqual([]);
  });

  it('ends a frame when its time is up, and lets the others go first in the next', () => {
    const charts = ['loss', 'surface', 'residuals'].map((name) => chart(name, 4));
    charts.forEach(painter.request);
    frame();
    expect(painted).toEqual(['loss', 'surface']);
    charts.forEach(painter.request);
    frame();
    expect(painted.slice(2)).toEqual(['residuals', 'loss']);
    frame();
    expect(painted.slice(4)).toEqual(['surface']);
    expect(frames).toEqual([]);
  });

  it('gives what takes all of a frame a frame of its own', () => {
    painter.request(chart('crowd', 40));
    painter.request(chart('loss', 1));
    frame();
    expect(painted).toEqual(['crowd']);
    frame();
    expect(painted).toEqual(['crowd', 'loss']);
  });

  it('paints what asks again while it paints in another frame', () => {
    const glide = () => {
      painted.push('glide');
      painter.request(glide);
    };
    painter.request(glide);
    frame();
    expect(painted).toEqual(['glide']);
    frame();
    expect(painted).toEqual(['glide', 'glide']);
  });

  it('paints no more what was cancelled, also by another one in the same frame', () => {
    const gone = chart('gone', 1);
    painter.request(() => painter.cancel(gone));
    painter.request(gone);
    frame();
    expect(painted).toEqual([]);
    expect(frames).toEqual([]);
  });

  it('goes on after a chart that throws', () => {
    painter.request(
      vi.fn(() => {
        throw new Error('a bug');
      }),
    );
    painter.request(chart('loss', 1));
    expect(frame).toThrow('a bug');
    frame();
    expect(painted).toEqual(['loss']);
  });
});
