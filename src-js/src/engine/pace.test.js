import { beforeEach, describe, expect, it } from 'vitest';
import { Pace } from './pace.js';

/** @import {Frame, Picture} from './protocol.js' */
/** @import {Progress} from './pace.js' */

/** A run whose steps take a millisecond each, on a clock that only work moves. */
class FakeWorld {
  time = 0;
  iteration = 0;
  stepLimit = 1_000_000;
  /** How long a picture takes. */
  pictureCost = 0;
  /** @type {Error | null} */
  fault = null;
  /** @type {number[]} */
  slices = [];
  /** @type {{time: number, frame: Frame}[]} */
  sent = [];
  /** @type {unknown[]} */
  faults = [];
  pictureTime = 0;
  /** @type {Partial<Progress>} */
  extra = {};
  /** @type {(() => void)[]} */
  #waiting = [];

  now = () => this.time;

  /**
   * @param {number} millis
   * @returns {Progress}
   */
  advance = (millis) => {
    if (this.fault) {
      throw this.fault;
    }
    this.slices.push(millis);
    const steps = Math.min(Math.max(1, millis), this.stepLimit - this.iteration);
    const first = this.iteration + 1;
    this.iteration += steps;
    this.time += steps;
    const iterations = Float64Array.from({ length: steps }, (_, i) => first + i);
    return {
      status: /** @type {Progress['status']} */ (
        this.iteration === this.stepLimit ? 'out_of_steps' : 'running'
      ),
      sentence: '',
      iteration: this.iteration,
      stepLimit: this.stepLimit,
      objective: 1 / this.iteration,
      trainingReset: false,
      validationReset: false,
      trainingIterations: iterations,
      trainingLosses: iterations.map((iteration) => 1 / iteration),
      validationIterations: new Float64Array(),
      validationLosses: new Float64Array(),
      ...this.extra,
    };
  };

  picture = () => {
    this.time += this.pictureCost;
    this.pictureTime += this.pictureCost;
    return /** @type {Picture} */ ({ surface: new Float64Array(1) });
  };

  /** @returns {import('./model-protocol.js').PathPoints | null} */
  path = () => null;

  /** @param {Frame} frame */
  send = (frame) => {
    this.sent.push({ time: this.time, frame });
  };

  /** @param {() => void} callback */
  later = (callback) => {
    this.#waiting.push(callback);
  };

  /** @param {number} millis @param {() => void} callback */
  after = (millis, callback) => {
    this.#waiting.push(() => {
      this.time += millis;
      callback();
    });
  };

  /** @param {unknown} error */
  failed = (error) => {
    this.faults.push(error);
  };

  get waits() {
    return this.#waiting.length;
  }

  get last() {
    return /** @type {{time: number, frame: Frame}} */ (this.sent.at(-1)).frame;
  }

  /**
   * Runs what waits until a time, with a page that sees every frame.
   * @param {number} time
   * @param {Pace} pace
   */
  runUntil(time, pace) {
    while (this.time < time && this.#waiting.length > 0) {
      const before = this.sent.length;
      this.#waiting.shift()?.();
      for (let i = before; i < this.sent.length; i++) {
        pace.seen();
      }
    }
  }

  /** Runs what waits now, once. */
  runOnce() {
    for (const callback of this.#waiting.splice(0)) {
      callback();
    }
  }
}

/** @type {FakeWorld} */
let world;
/** @type {Pace} */
let pace;

beforeEach(() => {
  world = new FakeWorld();
  pace = new Pace(world);
  pace.begin(7);
});

describe('a moving run', () => {
  it('rests until it is resumed', () => {
    expect(world.waits).toBe(0);
    pace.resume();
    expect(world.slices).toEqual([]);
    world.runOnce();
    expect(world.slices).toHaveLength(1);
  });

  it('moves in slices of at most 15 ms', () => {
    pace.resume();
    world.runUntil(1000, pace);
    expect(Math.max(...world.slices)).toBeLessThanOrEqual(15);
    expect(world.iteration).toBeGreaterThanOrEqual(1000);
  });

  it('takes single steps at the speed it was given', () => {
    pace.setSpeed(50);
    pace.resume();
    world.runUntil(1000, pace);
    expect(new Set(world.slices)).toEqual(new Set([0]));
    expect(world.slices.length).toBeGreaterThanOrEqual(45);
    expect(world.slices.length).toBeLessThanOrEqual(51);
  });

  it('sends at most one frame in 16 ms, and nearly as many', () => {
    pace.resume();
    world.runUntil(1600, pace);
    const gaps = world.sent.slice(1).map(({ time }, i) => time - (world.sent[i]?.time ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(16);
    expect(world.sent.length).toBeGreaterThan(80);
  });

  it('gives pictures a third of the time at most, however dear they are', () => {
    world.pictureCost = 100;
    pace.resume();
    world.runUntil(6000, pace);
    expect(world.pictureTime / world.time).toBeLessThan(0.36);
    expect(world.pictureTime / world.time).toBeGreaterThan(0.25);
  });

  it('loses no point of a curve, and sends none twice', () => {
    pace.resume();
    world.runUntil(500, pace);
    pace.pause();
    const iterations = world.sent.flatMap(({ frame }) => [...frame.training.iterations]);
    expect(iterations).toEqual(Array.from({ length: world.iteration }, (_, i) => i + 1));
  });

  it('does not send to a page that sees nothing, and keeps what it missed', () => {
    pace.resume();
    for (let i = 0; i < 100; i++) {
      world.runOnce();
    }
    expect(world.sent).toHaveLength(2);
    pace.seen();
    world.runOnce();
    expect(world.sent).toHaveLength(3);
    expect(world.last.training.iterations.at(-1)).toBe(world.iteration);
  });

  it('tells rate and time left', () => {
    world.stepLimit = 2000;
    pace.resume();
    world.runUntil(1000, pace);
    expect(world.last.stepsPerSecond).toBeCloseTo(1000, 6);
    expect(world.last.secondsLeft).toBeCloseTo((2000 - world.last.iteration) / 1000, 6);
    expect(world.last.seconds).toBeCloseTo(world.last.iteration / 1000, 6);
  });

  it('ends with a frame that rests and has a picture', () => {
    world.stepLimit = 123;
    pace.resume();
    world.runUntil(1000, pace);
    expect(world.last).toMatchObject({ moving: false, status: 'out_of_steps', iteration: 123 });
    expect(world.last.picture).not.toBeNull();
    expect(world.waits).toBe(0);
    pace.resume();
    expect(world.waits).toBe(0);
  });

  it('passes on that a curve was thinned, and drops what was not sent before', () => {
    pace.resume();
    world.runOnce();
    world.runOnce();
    world.extra = {
      trainingReset: true,
      trainingIterations: Float64Array.of(1, 3),
      trainingLosses: Float64Array.of(0.5, 0.25),
    };
    pace.step();
    expect(world.last.training.reset).toBe(true);
    expect([...world.last.training.iterations]).toEqual([1, 3]);
    world.extra = {};
    pace.step();
    expect(world.last.training.reset).toBe(false);
  });

  it('reports a fault once and rests for good', () => {
    pace.resume();
    world.fault = new Error('fault');
    world.runOnce();
    expect(world.faults).toEqual([world.fault]);
    expect(world.waits).toBe(0);
    world.fault = null;
    pace.resume();
    expect(world.waits).toBe(0);
  });
});

describe('orders', () => {
  it('pause at once, with a last frame', () => {
    pace.resume();
    world.runUntil(50, pace);
    pace.pause();
    expect(world.last).toMatchObject({ moving: false, status: 'running', secondsLeft: null });
    const { iteration } = world;
    world.runOnce();
    expect(world.iteration).toBe(iteration);
  });

  it('go on after a pause, which does not count as time spent', () => {
    pace.resume();
    world.runUntil(100, pace);
    pace.pause();
    const { seconds } = world.last;
    world.time += 60_000;
    pace.resume();
    world.runUntil(world.time + 100, pace);
    pace.pause();
    expect(world.last.seconds).toBeLessThan(seconds + 0.2);
    expect(world.last.stepsPerSecond).toBeCloseTo(1000, 6);
  });

  it('step once, also while it moves', () => {
    pace.step();
    expect(world.last).toMatchObject({ moving: false, iteration: 1 });
    pace.resume();
    world.runUntil(50, pace);
    const { iteration } = world;
    pace.step();
    expect(world.last).toMatchObject({ moving: false, iteration: iteration + 1 });
    expect(world.slices.at(-1)).toBe(0);
  });

  it('stop for good', () => {
    pace.resume();
    world.runUntil(50, pace);
    pace.stop();
    expect(world.last).toMatchObject({ moving: false, status: 'stopped' });
    const frames = world.sent.length;
    pace.resume();
    pace.step();
    pace.stop();
    world.runOnce();
    expect(world.sent).toHaveLength(frames);
  });

  it('to rest before the first slice leave a first step to show', () => {
    pace.resume();
    pace.pause();
    expect(world.last).toMatchObject({ moving: false, status: 'running', iteration: 1 });
    pace.begin(8);
    pace.resume();
    pace.stop();
    expect(world.last).toMatchObject({ run: 8, moving: false, status: 'stopped' });
  });

  it('to stop leave a run that its first step ended as it ended', () => {
    world.stepLimit = 1;
    pace.resume();
    pace.stop();
    expect(world.last).toMatchObject({ moving: false, status: 'out_of_steps' });
  });

  it('resumed twice run once', () => {
    pace.resume();
    pace.resume();
    pace.pause();
    pace.resume();
    expect(world.waits).toBe(1);
  });

  it('begin anew, with fresh curves and numbers', () => {
    pace.resume();
    world.runUntil(50, pace);
    world.iteration = 0;
    pace.begin(8);
    pace.step();
    expect(world.last).toMatchObject({ run: 8, iteration: 1 });
    expect([...world.last.training.iterations]).toEqual([1]);
  });

  it('dropped say nothing more', () => {
    pace.resume();
    world.runUntil(50, pace);
    const frames = world.sent.length;
    pace.drop();
    world.runOnce();
    expect(world.sent).toHaveLength(frames);
    expect(pace.run).toBe(0);
  });
});
