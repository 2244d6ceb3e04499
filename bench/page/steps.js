/**
 * Adam's steps down Rosenbrock's valley: the core's `step2d` in wasm, where optimizer and landscape are known by
 * their interfaces only, beside the same arithmetic as one function of plain JavaScript.
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

/**
 * @param {Record<string, any>} module exports of the benchmarks' own wasm
 * @param {number} rounds
 * @returns {Promise<Comparison>}
 */
export async function steps(module, rounds) {
  const walk = (/** @type {number} */ count) => module.walk('adam', 'rosenbrock', RATE, count);
  const [x, y] = adam(RATE, STEPS_PER_CALL);
  const end = walk(STEPS_PER_CALL);
  if (end[0] !== x || end[1] !== y) {
    throw new Error(`the wasm came to ${end[0]}, ${end[1]} and not to ${x}, ${y}`);
  }
  const repeated = (/** @type {(steps: number) => unknown} */ move) => () => {
    for (let i = 0; i < CALLS; i++) {
      move(STEPS_PER_CALL);
    }
    return CALLS * STEPS_PER_CALL;
  };
  return {
    title: 'Adam on Rosenbrock, one step; both end at the same bits',
    times: await race(
      [
        { name: 'Dropfit, step2d', run: repeated(walk) },
        { name: 'plain JavaScript', run: repeated((count) => adam(RATE, count)) },
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
