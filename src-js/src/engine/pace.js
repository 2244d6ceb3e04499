/** @import {Frame, Picture} from './protocol.js' */
/** @import {PathPoints} from './model-protocol.js' */

/**
 * The answer of the module to `advance`: where the run stands, and the new points of its curves.
 * @typedef {{
 *   status: Frame['status'], sentence: string, iteration: number, stepLimit: number,
 *   objective: number | null, trainingReset: boolean, validationReset: boolean,
 *   trainingIterations: Float64Array, trainingLosses: Float64Array,
 *   validationIterations: Float64Array, validationLosses: Float64Array
 * }} Progress
 */

/**
 * What a pace needs of the world. `advance` trains for so many milliseconds (0: one step); `picture`
 * answers null while no view is chosen, `path` unless the run has one; `later` calls back after the messages that wait now, `after`
 * when so many milliseconds have passed.
 * @typedef {{
 *   advance(millis: number): Progress, picture(): Picture | null, path(): PathPoints | null,
 *   send(frame: Frame): void,
 *   later(callback: () => void): void, after(millis: number, callback: () => void): void,
 *   now(): number, failed(error: unknown): void
 * }} World
 */

/** Orders wait for a slice at most. */
const SLICE = 15;
const SHORTEST_SLICE = 2;
const FRAME = 16;
/** A picture is due when twice its cost went into training, so that it takes a third of the time. */
const PICTURE_SHARE = 2;
/** Frames on their way that the page has not seen yet. */
const MOST_UNSEEN = 2;
/** Milliseconds over which the rate is averaged. */
const RATE_MEMORY = 1000;

/**
 * Drives one run in short slices, so that orders are answered between two of them, and sends frames
 * no faster than they can be drawn.
 */
export class Pace {
  #world;
  #run = 0;
  #moving = false;
  #ended = true;
  #scheduled = false;
  #unseen = 0;
  #nextFrame = 0;
  #nextPicture = 0;
  /** Steps a second at most; null: no limit. @type {number | null} */
  #speed = null;
  #nextStep = 0;
  /** @type {Progress | null} */
  #progress = null;
  #training = new Curve();
  #validation = new Curve();
  #rate = new Rate();

  /** @param {World} world */
  constructor(world) {
    this.#world = world;
  }

  /** The number of the run that there is, 0 if there is none. */
  get run() {
    return this.#run;
  }

  /**
   * Takes up a run that the module has begun; it rests.
   * @param {number} run the number that its frames carry, not 0
   */
  begin(run) {
    this.#run = run;
    this.#moving = false;
    this.#ended = false;
    this.#progress = null;
    this.#training = new Curve();
    this.#validation = new Curve();
    this.#rate = new Rate();
  }

  /** Forgets the run without another frame. */
  drop() {
    this.#run = 0;
    this.#moving = false;
    this.#ended = true;
  }

  /** Lets the run move until it ends or is told to rest. */
  resume() {
    if (this.#ended || this.#moving) {
      return;
    }
    this.#moving = true;
    this.#nextFrame = this.#world.now();
    this.#nextPicture = this.#nextFrame;
    this.#nextStep = this.#nextFrame;
    this.#rate.start(this.#nextFrame);
    this.#schedule();
  }

  /** @param {number | null} stepsPerSecond at most, above 0; null: as fast as it goes */
  setSpeed(stepsPerSecond) {
    this.#speed = stepsPerSecond;
    this.#nextStep = this.#world.now();
  }

  /** Lets the run rest. */
  pause() {
    if (this.#moving) {
      this.#moving = false;
      this.#takeFirstStep();
      this.#send();
      this.#rate.rest();
    }
  }

  /** Takes one step, and rests. */
  step() {
    if (this.#ended) {
      return;
    }
    const resting = !this.#moving;
    this.#moving = false;
    if (resting) {
      this.#rate.start(this.#world.now());
    }
    this.#advance(0);
    this.#send();
    this.#rate.rest();
  }

  /** Ends the run; its model remains. */
  stop() {
    if (this.#ended) {
      return;
    }
    this.#moving = false;
    const progress = this.#takeFirstStep();
    if (!this.#ended) {
      this.#ended = true;
      this.#progress = { ...progress, status: 'stopped', sentence: 'Stopped' };
    }
    this.#send();
    this.#rate.rest();
  }

  /** An order to rest may come before the first slice; a run that rests has something to show. */
  #takeFirstStep() {
    return this.#progress ?? this.#advance(0);
  }

  /** Takes note that the page has seen a frame. */
  seen() {
    this.#unseen = Math.max(0, this.#unseen - 1);
  }

  #schedule() {
    if (this.#scheduled) {
      return;
    }
    this.#scheduled = true;
    const slice = () => {
      this.#scheduled = false;
      this.#slice();
    };
    const wait = this.#speed === null ? 0 : this.#nextStep - this.#world.now();
    if (wait > 0) {
      this.#world.after(wait, slice);
    } else {
      this.#world.later(slice);
    }
  }

  #slice() {
    if (!this.#moving) {
      return;
    }
    try {
      const now = this.#world.now();
      if (this.#speed === null) {
        this.#advance(Math.min(SLICE, Math.max(SHORTEST_SLICE, this.#nextFrame - now)));
      } else {
        this.#advance(0);
        // Steps that came too late are not made up for.
        this.#nextStep = Math.max(this.#nextStep + 1000 / this.#speed, now);
      }
      if (this.#ended) {
        this.#moving = false;
        this.#send();
        this.#rate.rest();
      } else {
        if (this.#world.now() >= this.#nextFrame && this.#unseen < MOST_UNSEEN) {
          this.#send();
        }
        this.#schedule();
      }
    } catch (error) {
      this.#moving = false;
      this.#ended = true;
      this.#world.failed(error);
    }
  }

  /**
   * @param {number} millis
   * @returns {Progress}
   */
  #advance(millis) {
    const progress = this.#world.advance(millis);
    this.#progress = progress;
    this.#ended = progress.status !== 'running';
    this.#training.add(
      progress.trainingIterations,
      progress.trainingLosses,
      progress.trainingReset,
    );
    this.#validation.add(
      progress.validationIterations,
      progress.validationLosses,
      progress.validationReset,
    );
    this.#rate.tick(this.#world.now(), progress.iteration);
    return progress;
  }

  #send() {
    if (this.#progress === null) {
      return;
    }
    const { status, sentence, iteration, stepLimit, objective } = this.#progress;
    const stepsPerSecond = this.#rate.perSecond;
    this.#unseen++;
    this.#world.send({
      type: 'frame',
      run: this.#run,
      moving: this.#moving,
      status,
      sentence,
      iteration,
      stepLimit,
      objective,
      seconds: this.#rate.seconds,
      stepsPerSecond,
      secondsLeft:
        this.#moving && stepsPerSecond > 0 ? (stepLimit - iteration) / stepsPerSecond : null,
      training: this.#training.take(),
      validation: this.#validation.take(),
      ...this.#pictures(),
    });
    this.#nextFrame = this.#world.now() + FRAME;
  }

  #pictures() {
    const start = this.#world.now();
    if (this.#moving && start < this.#nextPicture) {
      return { picture: null, path: null };
    }
    const picture = this.#world.picture();
    const path = this.#world.path();
    const end = this.#world.now();
    this.#nextPicture = end + PICTURE_SHARE * (end - start);
    return { picture, path };
  }
}

/** The points of a curve that were not sent yet. */
class Curve {
  /** @type {number[]} */
  #iterations = [];
  /** @type {number[]} */
  #losses = [];
  #reset = false;

  /**
   * @param {Float64Array} iterations
   * @param {Float64Array} losses
   * @param {boolean} reset whether these points replace all earlier ones
   */
  add(iterations, losses, reset) {
    if (reset) {
      this.#iterations = [];
      this.#losses = [];
      this.#reset = true;
    }
    for (let i = 0; i < iterations.length; i++) {
      this.#iterations.push(/** @type {number} */ (iterations[i]));
      this.#losses.push(/** @type {number} */ (losses[i]));
    }
  }

  /** @returns {import('./protocol.js').CurvePoints} */
  take() {
    const points = {
      iterations: Float64Array.from(this.#iterations),
      losses: Float64Array.from(this.#losses),
      reset: this.#reset,
    };
    this.#iterations = [];
    this.#losses = [];
    this.#reset = false;
    return points;
  }
}

/** Measures steps a second, recent ones weighing more, over the time in which the run moved. */
class Rate {
  #iteration = 0;
  #last = 0;
  #moved = 0;
  #steps = 0;
  #millis = 0;

  /** Steps a second of late; 0 until something was measured. */
  get perSecond() {
    return this.#millis > 0 ? (1000 * this.#steps) / this.#millis : 0;
  }

  /** Seconds spent moving. */
  get seconds() {
    return this.#moved / 1000;
  }

  /** @param {number} now */
  start(now) {
    this.#last = now;
  }

  /** Forgets the rate, which will be another after a rest. */
  rest() {
    this.#steps = 0;
    this.#millis = 0;
  }

  /**
   * @param {number} now
   * @param {number} iteration
   */
  tick(now, iteration) {
    const elapsed = now - this.#last;
    const keep = Math.exp(-elapsed / RATE_MEMORY);
    this.#steps = keep * this.#steps + (iteration - this.#iteration);
    this.#millis = keep * this.#millis + elapsed;
    this.#moved += elapsed;
    this.#last = now;
    this.#iteration = iteration;
  }
}
