import { batch, computed, effect, signal, untracked } from '@preact/signals';
import { algorithm, byField, problems, refusal, settings } from './algorithm.js';
import { prepared, preparing } from './choices.js';
import { Curve } from './curve.js';
import { csvOptions, report, source } from './data.js';
import { engine, faults, generation, unanswered } from './engine.js';
import { choices } from './experiment.js';
import { newest } from './newest.js';
import { dismiss, notify } from './notices.js';
import { GrowingPath } from './path.js';
import { picture } from './picture.js';
import { addRun } from './runs.js';

/** @import {Algorithm, Evaluation, Frame, Params} from '../engine/protocol.js' */
/** @import {Prepared, Problem, Refusal} from '../engine/protocol.js' */
/** @import {Points} from './curve.js' */
/** @import {Path} from './path.js' */

/**
 * What a run began with. `number` is the engine's.
 * @typedef {{
 *   number: number, algorithm: Algorithm, params: Params, prepared: Prepared,
 *   training: Curve, validation: Curve, path: GrowingPath | null
 * }} Run
 */

/** The run that is shown; null before the first and after {@link reset}. */
export const run = signal(/** @type {Run | null} */ (null));

const motion = signal(/** @type {'training' | 'paused' | 'ended' | 'failed'} */ ('paused'));

/** Whether a run can begin with the present settings. */
export const canTrain = computed(
  () =>
    algorithm.value !== null &&
    refusal.value === '' &&
    !preparing.value &&
    prepared.value?.ok === true &&
    Object.keys(problems.value).length === 0,
);

/** Where training stands. `ready` and `idle`: there is no run, and one could begin, or not. */
export const phase = computed(() =>
  run.value !== null ? motion.value : canTrain.value ? 'ready' : 'idle',
);

/** Whether the settings differ from those the run began with: Train then begins a new one. */
export const outdated = computed(
  () =>
    run.value !== null &&
    (run.value.algorithm !== algorithm.value || !sameParams(run.value.params, settings.value)),
);

/** The run's latest frame. */
export const frame = signal(/** @type {Frame | null} */ (null));

/** The run's curves; a new object with each frame. */
export const curves = signal(/** @type {{training: Points, validation: Points}} */ (noCurves()));

/** The models that the run has passed through; null for a run that has one model at a time. */
export const path = signal(/** @type {Path | null} */ (null));

/** The scores of the model at rest; null while the run moves. */
export const evaluation = signal(/** @type {Evaluation | null} */ (null));

/** Begins a run, or lets the paused one go on. */
export async function train() {
  if (await underWay()) {
    motion.value = 'training';
    evaluate.drop();
    evaluation.value = null;
    await order((to) => to.resume());
  }
}

/** Takes one step, the first of a new run if none rests. */
export async function step() {
  if (await underWay()) {
    await order((to) => to.step());
  }
}

/** Lets the run rest; {@link train} and {@link step} go on from there. */
export async function pause() {
  await order((to) => to.pause());
}

/** Ends the run as it is; its model is kept and judged. */
export async function stop() {
  await order((to) => to.stop());
}

/** Puts the run away, as if it had not begun. */
export async function reset() {
  const moving = run.peek() !== null && motion.peek() === 'training';
  discard();
  if (moving) {
    await order((to) => to.stop());
  }
}

/** Iterations a second at most, slow enough to watch; null: as fast as it goes. */
export const speed = signal(/** @type {number | null} */ (120));

/** @param {number | null} iterationsPerSecond */
export function setSpeed(iterationsPerSecond) {
  speed.value = iterationsPerSecond;
}

/** Whether the engine was asked for a run just now: a second click asks for no second one. */
let beginning = false;

/** @returns {Promise<boolean>} whether there is a run at rest that may move */
async function underWay() {
  if (phase.peek() === 'paused' && !outdated.peek()) {
    return true;
  }
  const goesOn = phase.peek() === 'training' && !outdated.peek();
  if (goesOn || !canTrain.peek() || beginning) {
    return false;
  }
  beginning = true;
  try {
    return await begin();
  } catch (error) {
    unanswered(error);
    return false;
  } finally {
    beginning = false;
  }
}

/** @returns {Promise<boolean>} whether a new run began */
async function begin() {
  const chosen = /** @type {Algorithm} */ (algorithm.peek());
  const ready = /** @type {Prepared} */ (prepared.peek());
  const params = settings.peek();
  const answer = await engine().begin(chosen.id, params);
  if (!answer.ok) {
    refused(chosen, answer.problems);
    return false;
  }
  if (prepared.peek() !== ready || preparing.peek()) {
    return false;
  }
  batch(() => {
    discard();
    motion.value = 'paused';
    run.value = {
      number: answer.run,
      algorithm: chosen,
      params,
      prepared: ready,
      training: new Curve(),
      validation: new Curve(),
      path: answer.path && new GrowingPath(answer.path, ready.features),
    };
  });
  return true;
}

/** The notice of why the present choices cannot be learned from, 0 for none. */
let refusalTold = 0;

/**
 * @param {Algorithm} chosen
 * @param {Problem[]} why
 */
function refused(chosen, why) {
  const known = new Set(chosen.fields.map(({ name }) => name));
  problems.value = byField(why.filter(({ field }) => known.has(field)));
  const others = why.filter(({ field }) => !known.has(field));
  if (others.length > 0) {
    refusalTold = notify({
      tone: 'bad',
      title: `${chosen.title} cannot learn from these rows`,
      detail: others.map(({ message }) => message).join(' '),
    });
  }
}

/** With other choices, what was refused is no longer what Train would do. */
function forgetRefusal() {
  if (refusalTold > 0) {
    dismiss(refusalTold);
    refusalTold = 0;
  }
}

/** @param {(to: import('./engine.js').Engine) => Promise<void>} what */
async function order(what) {
  try {
    await what(engine());
  } catch (error) {
    unanswered(error);
  }
}

function discard() {
  evaluate.drop();
  batch(() => {
    run.value = null;
    frame.value = null;
    curves.value = noCurves();
    picture.value = null;
    path.value = null;
    evaluation.value = null;
  });
}

/** @param {Frame} arrived */
export function takeFrame(arrived) {
  const now = run.peek();
  if (now === null || arrived.run !== now.number) {
    return;
  }
  now.training.append(arrived.training);
  now.validation.append(arrived.validation);
  batch(() => {
    frame.value = arrived;
    curves.value = { training: now.training.points(), validation: now.validation.points() };
    picture.value = arrived.picture ?? picture.peek();
    if (now.path !== null && arrived.path !== null) {
      now.path.append(arrived.path);
      path.value = now.path.path();
    }
    if (!arrived.moving) {
      const ended = arrived.status !== 'running';
      motion.value = ended ? 'ended' : 'paused';
      if (ended) {
        conclude(now, arrived);
      } else {
        evaluate(now);
      }
    }
  });
}

/** Judges a run that was paused; of no interest any more once it moves on. */
const evaluate = newest(
  (/** @type {Run} */ paused) => engine().evaluate(paused.number),
  (answer) => showEvaluation(answer),
  unanswered,
);

/**
 * Judges a run that ended, and keeps it, whatever is done next: it is no less finished for that.
 * @param {Run} ended
 * @param {Frame} last
 */
async function conclude(ended, last) {
  evaluate.drop();
  const finished = finishedRun(ended, last);
  /** @type {Evaluation | Refusal | null} */
  let answer = null;
  try {
    answer = await engine().evaluate(ended.number);
    if (run.peek() === ended) {
      showEvaluation(answer);
    }
  } catch (error) {
    unanswered(error);
  }
  if (finished !== null) {
    addRun({ ...finished, evaluation: answer?.ok ? answer : null });
  }
}

/** @param {Evaluation | Refusal | null} answer */
function showEvaluation(answer) {
  if (answer?.ok) {
    evaluation.value = answer;
  } else if (answer !== null) {
    notify({
      tone: 'warn',
      title: 'The model could not be judged',
      detail: answer.problems.map(({ message }) => message).join(' '),
    });
  }
}

/**
 * @param {Run} ended
 * @param {Frame} last
 */
function finishedRun(ended, last) {
  const chosen = choices.peek();
  const columns = report.peek()?.columns ?? [];
  return (
    chosen && {
      algorithm: ended.algorithm,
      params: ended.params,
      choices: chosen,
      source: source.peek()?.name ?? '',
      target: columns[chosen.target]?.name ?? '',
      status: last.status,
      sentence: last.sentence,
      iterations: last.iteration,
      seconds: last.seconds,
      training: copied(ended.training),
      validation: copied(ended.validation),
    }
  );
}

/**
 * Keeps the speed of the run, and puts it away when what it learned from has changed or the engine
 * that held it is gone.
 * @returns {() => void} ends it
 */
export function keepRunning() {
  const ends = [
    effect(() => {
      generation.value;
      const wanted = speed.value;
      order((to) => to.setSpeed(wanted));
    }),
    effect(() => {
      source.value;
      csvOptions.value;
      choices.value;
      untracked(reset);
    }),
    effect(() => {
      source.value;
      choices.value;
      settings.value;
      untracked(forgetRefusal);
    }),
    effect(() => {
      if (generation.value + faults.value > 0) {
        untracked(fail);
      }
    }),
  ];
  return () => {
    for (const end of ends) {
      end();
    }
  };
}

/** The engine lost the run: what was drawn stays, what would need its model goes. */
function fail() {
  if (run.peek() !== null && motion.peek() !== 'ended') {
    motion.value = 'failed';
  } else {
    discard();
  }
}

/** @param {Curve} curve */
function copied(curve) {
  const { iterations, losses } = curve.points();
  return { iterations: iterations.slice(), losses: losses.slice() };
}

function noCurves() {
  return { training: new Curve().points(), validation: new Curve().points() };
}

/**
 * @param {Params} a
 * @param {Params} b
 */
function sameParams(a, b) {
  return Object.keys(b).every((name) => Object.is(a[name], b[name]));
}
