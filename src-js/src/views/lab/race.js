import { batch, computed, signal } from '@preact/signals';
import { engine, unanswered } from '../../state/engine.js';

/** @import {LabDescription, Params, Problem, RaceState} from '../../engine/protocol.js' */
/** @import {Curve} from '../../charts/curve.js' */

/** Cells of the map along each side. */
const CELLS = 240;

/** Steps in one frame at each speed. */
export const SPEEDS = /** @type {const} */ ({ slow: 1, medium: 10, fast: 200 });

/** What the lab can do; null until the engine told. */
export const lab = signal(/** @type {LabDescription | null} */ (null));

/** Parameters that were set; all others have the initial value of their field. */
export const set = signal(/** @type {Params} */ ({}));

/** What is wrong with them, by field. */
export const problems = signal(/** @type {Record<string, string>} */ ({}));

export const speed = signal(/** @type {keyof typeof SPEEDS} */ ('medium'));

export const running = signal(false);

/** Heights of the landscape, or null while they are computed. */
export const heights = signal(/** @type {Float64Array | null} */ (null));

/** Where the optimizers stand, or null before the first race. */
export const race = signal(/** @type {RaceState | null} */ (null));

/** The heights of each optimizer over its steps. */
export const curves = signal(/** @type {Curve[]} */ ([]));

/** Steps of one optimizer in a second, as measured over the last moments; 0 at rest. */
export const rate = signal(0);

export const params = computed(() => {
  const fields = lab.value?.fields ?? [];
  const initial = Object.fromEntries(fields.map(({ name, initial: value }) => [name, value]));
  return { ...initial, ...set.value };
});

export const landscape = computed(
  () => lab.value?.landscapes.find(({ id }) => id === params.value.landscape) ?? null,
);

/** Grows with every new race, so that answers about a former one are dropped. */
let races = 0;

/** Asks what there is, once, and puts everyone at the start. */
export async function open() {
  try {
    lab.value ??= await engine().labDescribe();
    await survey();
    await restart();
  } catch (error) {
    unanswered(error);
  }
}

async function survey() {
  const shown = landscape.peek();
  if (shown === null) return;
  const map = await engine().labMap(shown.id, CELLS, CELLS);
  if (landscape.peek() === shown) heights.value = map.heights;
}

export const cells = CELLS;

/**
 * @param {string} name
 * @param {number | string | boolean} value
 */
export function change(name, value) {
  set.value = { ...set.value, [name]: value };
  restart().catch(unanswered);
}

/** @param {string} id another landscape, with the start that suits it */
export function walk(id) {
  const chosen = lab.peek()?.landscapes.find((one) => one.id === id);
  if (!chosen) return;
  batch(() => {
    set.value = { ...set.value, landscape: id, startX: chosen.start[0], startY: chosen.start[1] };
    heights.value = null;
  });
  survey().then(restart).catch(unanswered);
}

/** @param {number} x @param {number} y where all begin */
export function startAt(x, y) {
  set.value = { ...set.value, startX: round(x), startY: round(y) };
  restart().catch(unanswered);
}

/** Two decimals are as near as a pointer gets. @param {number} value */
function round(value) {
  return Math.round(value * 100) / 100;
}

/** Puts everyone back to the start, at rest. */
export async function restart() {
  races += 1;
  const mine = races;
  running.value = false;
  rate.value = 0;
  const answer = await engine().labStart(params.peek());
  if (mine !== races) return;
  if (answer.ok) {
    batch(() => {
      problems.value = {};
      curves.value = [];
      take(answer);
    });
  } else {
    problems.value = Object.fromEntries(
      answer.problems.map(({ field, message }) => [field, message]),
    );
  }
}

/** @param {RaceState} state */
function take(state) {
  race.value = state;
  curves.value = state.racers.map((_, k) =>
    extended(
      state[`curve${k}Reset`] ? undefined : curves.peek()[k],
      state[`curve${k}Iterations`],
      state[`curve${k}Losses`],
    ),
  );
}

/**
 * @param {Curve | undefined} curve
 * @param {Float64Array} iterations
 * @param {Float64Array} losses
 * @returns {Curve}
 */
function extended(curve, iterations, losses) {
  if (curve === undefined) return { iterations, losses };
  return {
    iterations: joined(curve.iterations, iterations),
    losses: joined(curve.losses, losses),
  };
}

/** @param {Float64Array} a @param {Float64Array} b */
function joined(a, b) {
  const out = new Float64Array(a.length + b.length);
  out.set(a);
  out.set(b, a.length);
  return out;
}

/** Whether anyone can still move. */
export const alive = computed(() => race.value?.racers.some(({ lost }) => !lost) ?? false);

/** Moves everyone once. */
export async function step() {
  await advance(1);
}

/** @param {number} steps */
async function advance(steps) {
  const mine = races;
  try {
    const state = await engine().labAdvance(steps);
    if (mine === races) batch(() => take(state));
  } catch (error) {
    running.value = false;
    unanswered(error);
  }
}

/** Lets everyone run until {@link pause}, one advance a frame. */
export function play() {
  if (running.peek() || race.peek() === null) return;
  running.value = true;
  let since = performance.now();
  let taken = 0;
  const frame = async () => {
    if (!running.peek()) return;
    const steps = SPEEDS[speed.peek()];
    await advance(steps);
    taken += steps;
    const now = performance.now();
    if (now - since >= 500) {
      rate.value = (taken * 1000) / (now - since);
      since = now;
      taken = 0;
    }
    if (!alive.peek()) running.value = false;
    if (running.peek()) requestAnimationFrame(frame);
    else rate.value = 0;
  };
  requestAnimationFrame(frame);
}

export function pause() {
  running.value = false;
  rate.value = 0;
}
