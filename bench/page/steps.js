/**
 * Adam's steps down Rosenbrock's valley: the core's `step2d` in wasm, where optimizer and landscape are known by
 * their interfaces only, beside the same parts in plain JavaScript, and beside the same arithmetic as one function.
 */
import { race } from './measure.js';

/** @import {Comparison} from './measure.js' */

const RATE = 0.001;
const CALLS = 100;
const STEPS_PER_CALL = 10_000;

/**
 * @param {number} rate
 * @param {number} steps
 * @returns {[number, number]} where it came to
 */
function adam(rate, steps) {
  let x = -1.5;
  let y = 2.5;
  let meanX = 0;
  let meanY = 0;
  let squareX = 0;
  let squareY = 0;
  let decayPower = 1;
  let squareDecayPower = 1;
  for (let i = 0; i < steps; i++) {
    const slopeX = -2 * (1 - x) - 400 * x * (y - x * x);
    const slopeY = 200 * (y - x * x);
    decayPower *= 0.9;
    squareDecayPower *= 0.999;
    const corrected = rate / (1 - decayPower);
    const correction = 1 / (1 - squareDecayPower);
    meanX = 0.9 * meanX + (1 - 0.9) * slopeX;
    squareX = 0.999 * squareX + (1 - 0.999) * slopeX * slopeX;
    meanY = 0.9 * meanY + (1 - 0.9) * slopeY;
    squareY = 0.999 * squareY + (1 - 0.999) * slopeY * slopeY;
    x -= (corrected * meanX) / (Math.sqrt(squareX * correction) + 1e-8);
    y -= (corrected * meanY) / (Math.sqrt(squareY * correction) + 1e-8);
  }
  return [x, y];
}

/** Adam as the core has it: an optimizer that is handed a slope, and moves a position. */
class Adam {
  mean = new Float64Array(2);
  square = new Float64Array(2);
  decayPower = 1;
  squareDecayPower = 1;
  corrected = 0;
  correction = 0;

  /** @param {number} rate */
  constructor(rate) {
    this.rate = rate;
  }

  begin() {
    this.decayPower *= 0.9;
    this.squareDecayPower *= 0.999;
    this.corrected = this.rate / (1 - this.decayPower);
    this.correction = 1 / (1 - this.squareDecayPower);
  }

  /** @param {number} i @param {number} weight @param {number} slope */
  move(i, weight, slope) {
    const m = 0.9 * this.mean[i] + (1 - 0.9) * slope;
    const v = 0.999 * this.square[i] + (1 - 0.999) * slope * slope;
    this.mean[i] = m;
    this.square[i] = v;
    return weight - (this.corrected * m) / (Math.sqrt(v * this.correction) + 1e-8);
  }

  /** @param {{x: number, y: number}} position @param {number} slopeX @param {number} slopeY */
  step2d(position, slopeX, slopeY) {
    this.begin();
    position.x = this.move(0, position.x, slopeX);
    position.y = this.move(1, position.y, slopeY);
  }
}

/** A surface that tells its height and slopes. */
class Rosenbrock {
  /** @param {number} x @param {number} y @param {{value: number, dx: number, dy: number}} out */
  slopes(x, y, out) {
    const a = 1 - x;
    const b = y - x * x;
    out.value = a * a + 100 * b * b;
    out.dx = -2 * a - 400 * x * b;
    out.dy = 200 * b;
  }
}

/**
 * @param {{step2d(position: {x: number, y: number}, slopeX: number, slopeY: number): void}} optimizer
 * @param {{slopes(x: number, y: number, out: {value: number, dx: number, dy: number}): void}} surface
 * @param {number} steps
 * @returns {[number, number]} where it came to
 */
function walkDown(optimizer, surface, steps) {
  const position = { x: -1.5, y: 2.5 };
  const jet = { value: 0.5, dx: 0.5, dy: 0.5 };
  for (let i = 0; i < steps; i++) {
    surface.slopes(position.x, position.y, jet);
    optimizer.step2d(position, jet.dx, jet.dy);
  }
  return [position.x, position.y];
}

/**
 * @param {Record<string, any>} module exports of the benchmarks' own wasm
 * @param {number} rounds
 * @returns {Promise<Comparison>}
 */
export async function steps(module, rounds) {
  const walk = (/** @type {number} */ count) => module.walk('adam', 'rosenbrock', RATE, count);
  const [x, y] = adam(RATE, STEPS_PER_CALL);
  const parts = (/** @type {number} */ count) => walkDown(new Adam(RATE), new Rosenbrock(), count);
  for (const end of [walk(STEPS_PER_CALL), parts(STEPS_PER_CALL)]) {
    if (end[0] !== x || end[1] !== y) {
      throw new Error(`one came to ${end[0]}, ${end[1]} and not to ${x}, ${y}`);
    }
  }
  const repeated = (/** @type {(steps: number) => unknown} */ move) => () => {
    for (let i = 0; i < CALLS; i++) {
      move(STEPS_PER_CALL);
    }
    return CALLS * STEPS_PER_CALL;
  };
  return {
    title: 'Adam on Rosenbrock, one step; all end at the same bits',
    times: await race(
      [
        { name: 'Dropfit, step2d', run: repeated(walk) },
        { name: 'JavaScript of the same parts', run: repeated(parts) },
        { name: 'JavaScript as one function', run: repeated((count) => adam(RATE, count)) },
      ],
      rounds,
    ),
    compared: true,
  };
}

const LAB_STEPS = 10_000;

/**
 * The lab's own race, with the paths and curves that it keeps.
 * @param {Record<string, any>} module Dropfit's for the lab
 * @param {number} rounds
 * @returns {Promise<Comparison>}
 */
export async function labRace(module, rounds) {
  const { methods } = JSON.parse(module.describe().json);
  const rules = methods.filter(
    (/** @type {{family: string}} */ { family }) => family === 'first_order',
  );
  const entries = rules.map((/** @type {{id: string}} */ { id }) => ({ method: id }));
  const start = JSON.parse(module.start(JSON.stringify({ entries })).json);
  if (!start.ok) {
    throw new Error(`the race was refused: ${JSON.stringify(start.problems)}`);
  }
  const run = () => {
    module.advance(LAB_STEPS, 0);
    return LAB_STEPS;
  };
  return {
    title: `Optimizer lab, one step of each of ${rules.length} first-order optimizers with path and curve`,
    times: await race([{ name: 'Dropfit, advance', run }], rounds),
    compared: false,
  };
}
