import { batch, computed, signal } from '@preact/signals';
import { engine, unanswered } from '../../state/engine.js';

/** @import {LabDescription, Params, RaceState} from '../../engine/protocol.js' */
/** @import {Curve} from '../../charts/curve.js' */

/** Cells of the map along each side. */
const CELLS = 240;

/** Those who race. */
const RUNNERS = ['gradient_descent', 'momentum', 'adam'];

/** Steps in one frame at each speed. */
export const SPEEDS = /** @type {const} */ ({ slow: 1, medium: 10, fast: 200 });

/** What the lab can do; null until the engine told. */
export const lab = signal(/** @type {LabDescription | null} */ (null));

export const runners = computed(() =>
  RUNNERS.flatMap((id) => lab.value?.methods.filter((method) => method.id === id) ?? []),
);

/** What can be set: the landscape, the start, and each one's learning rate. */
export const fields = computed(() => {
  if (lab.value === null) return [];
  const [landscapes] = lab.value.shape;
  const { start } = lab.value.landscapes[0];
  return [
    landscapes,
    ...['x', 'y'].map((axis, i) => ({
      ...runners.value[0].fields[0],
      name: `start.${axis}`,
      label: `Start ${axis}`,
      help: 'Where all begin; or click the map.',
      least: -1e6,
      most: 1e6,
      open: false,
      logarithmic: false,
      initial: start[i],
    })),
    ...runners.value.map((method, k) => ({
      ...method.fields[0],
      name: `entries.${k}.learningRate`,
      label: `${method.label} rate`,
    })),
  ];
});

/** Parameters that were set; all others have the initial value of their field. */
export const set = signal(/** @type {Params} */ ({}));

/** What is wrong with them, by field. */
export const problems = signal(/** @type {Record<string, string>} */ ({}));

export const speed = signal(/** @type {keyof typeof SPEEDS} */ ('medium'));

export const running = signal(false);

/** Heights of the landscape, or null while they are computed. */
export const heights = signal(/** @type {Float64Array | null} */ (null));

/** Where the optimizers stand, or null before the first race. */
export const race = signal(
  /** @type {{steps: number, height: number | null, lost: boolean, path: Float64Array}[] | null} */ (
    null
  ),
);

/** The heights of each optimizer over its steps. */
export const curves = signal(/** @type {Curve[]} */ ([]));

/** Steps of one optimizer in a second, as measured over the last moments; 0 at rest. */
export const rate = signal(0);

export const params = computed(() => {
  const initial = Object.fromEntries(fields.value.map(({ name, initial: value }) => [name, value]));
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
  await engine().labTerrain({ landscape: shown.id });
  const map = await engine().labMap({ columns: CELLS, rows: CELLS });
  if (landscape.peek() === shown && map.ok) heights.value = aboveGround(map.heights);
}

/** Heights above the lowest. @param {Float64Array} all */
function aboveGround(all) {
  const ground = all.reduce((least, height) => Math.min(least, height), Number.POSITIVE_INFINITY);
  return all.map((height) => height - ground);
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
    set.value = {
      ...set.value,
      landscape: id,
      'start.x': chosen.start[0],
      'start.y': chosen.start[1],
    };
    heights.value = null;
  });
  survey().then(restart).catch(unanswered);
}

/** @param {number} x @param {number} y where all begin */
export function startAt(x, y) {
  set.value = { ...set.value, 'start.x': round(x), 'start.y': round(y) };
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
  const chosen = params.peek();
  const answer = await engine().labStart({
    entries: runners.peek().map(({ id }, k) => ({
      method: id,
      params: { learningRate: chosen[`entries.${k}.learningRate`] },
    })),
    starts: [Number(chosen['start.x']), Number(chosen['start.y'])],
  });
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
  let walked = 0;
  race.value = runners.peek().map((_, k) => {
    const path = state.paths.subarray(2 * walked, 2 * (walked + state.pathLengths[k]));
    walked += state.pathLengths[k];
    const height = state.heights[k];
    return {
      steps: state.racerSteps[k],
      height: Number.isFinite(height) ? height : null,
      lost: state.outlooks[k] === 2,
      path,
    };
  });
  let sent = 0;
  curves.value = runners.peek().map((_, k) => {
    const known = curves.peek()[k];
    const kept = state.curveKept[k];
    const next = sent + state.curveAdded[k];
    const curve = {
      iterations: joined(known?.iterations, kept, state.curveSteps.subarray(sent, next)),
      losses: joined(known?.losses, kept, state.curveHeights.subarray(sent, next)),
    };
    sent = next;
    return curve;
  });
}

/**
 * @param {Float64Array | undefined} known
 * @param {number} kept how many of them stay
 * @param {Float64Array} added
 */
function joined(known, kept, added) {
  const out = new Float64Array(kept + added.length);
  if (known) out.set(known.subarray(0, kept));
  out.set(added, kept);
  return out;
}

/** Whether anyone can still move. */
export const alive = computed(() => race.value?.some(({ lost }) => !lost) ?? false);

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
