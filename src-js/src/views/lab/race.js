import { batch, computed, effect, signal, untracked } from '@preact/signals';
import { aboveGround } from '../../charts/landscape.js';
import { prepared, preparing } from '../../state/choices.js';
import { Curve } from '../../state/curve.js';
import { labEngine } from '../../state/lab-engine.js';
import { asked, told } from '../../state/lab-link.js';
import { newest } from '../../state/newest.js';
import * as choice from './choice.js';
import { read, written } from './choice-link.js';
import { createGauge } from './gauge.js';
import { giveRows } from './own-rows.js';
import { pathsCsv } from './paths-csv.js';
import { isWalking, racersIn } from './racers.js';

/** @import {Problem} from '../../engine/protocol.js' */
/** @import {RaceField, RaceState, StepExplanation, TerrainChoice} from '../../engine/lab-protocol.js' */
/** @import {Bounds} from '../../charts/axes.js' */
/** @import {Runner} from './choice.js' */
/** @import {Entrant, Racer} from './racers.js' */

const { engine, generation, unanswered } = labEngine;

/** Cells of the map along each side. */
const CELLS = 240;
/** Milliseconds of a frame in which the engine moves the racers at full speed. */
const SLICE = 8;
const MOST_STEPS = 1_000_000_000;
/** Milliseconds between two readings of the standings while all move. */
const READING = 250;

/** Where all stand; null before the first race. */
export const race = signal(/** @type {{steps: number, racers: Racer[]} | null} */ (null));

/** The same, read so seldom that it can be followed by eye. */
export const standings = signal(race.peek());

/** The heights of each racer over its steps; views that hold until the next state. */
export const curves = signal(/** @type {import('../../state/curve.js').Points[]} */ ([]));

/** What is wrong with the terrain; the one before stays. */
export const terrainProblems = signal(/** @type {Problem[]} */ ([]));

/** What is wrong with racers, starts and conditions; the race before stays. */
export const problems = signal(/** @type {Record<string, string>} */ ({}));

/** The heights of a part of the plane. */
export const relief = signal(
  /** @type {{bounds: Bounds, columns: number, rows: number, heights: Float64Array} | null} */ (
    null
  ),
);

/**
 * Why the explained racer's next step goes where it goes; `x` and `y` are where it stands.
 * @typedef {StepExplanation & {name: string, mark: number, x: number, y: number}} Explained
 */
export const explanation = signal(/** @type {Explained | null} */ (null));

export const running = signal(false);

/** Whether all rest, or move so slowly that each step can be followed. */
export const slow = computed(() => !running.value || Number(choice.speed.value) <= 5);

/** Steps of the race in a second, as measured over the last moments; 0 at rest. */
export const rate = signal(0);

/** Whether anyone can still move. */
export const alive = computed(() => race.value?.racers.some(isWalking) ?? false);

/** What a race begins with; studies begin with the same. */
export const field = computed(
  /** @returns {RaceField} */ () => ({
    entries: choice.runners.value.map(({ method, params }) => ({ method: method.id, params })),
    starts: [...choice.starts.value],
    conditions: choice.conditions.value,
  }),
);

/** Grows with every new race, so that answers about a former one are dropped. */
let races = 0;
/** @type {Curve[]} */
let heights = [];
let lastRead = 0;
let lastExplained = 0;

const lay = newest(
  async (/** @type {TerrainChoice} */ wanted, /** @type {boolean} */ own) => {
    races += 1;
    pause();
    if (own) await giveRows();
    return engine().terrain(wanted);
  },
  (answer) => {
    batch(() => {
      terrainProblems.value = answer.ok ? [] : answer.problems;
      if (answer.ok) choice.terrain.value = answer;
    });
  },
  unanswered,
);

const survey = newest(
  (/** @type {Bounds} */ bounds) => {
    const { xMin, xMax, yMin, yMax } = bounds;
    return engine().map({ bounds: [xMin, xMax, yMin, yMax], columns: CELLS, rows: CELLS });
  },
  (answer, bounds) => {
    if (answer.ok) {
      relief.value = { bounds, columns: CELLS, rows: CELLS, heights: aboveGround(answer.heights) };
    }
  },
  unanswered,
);

const begin = newest(
  (/** @type {RaceField} */ wanted, /** @type {Runner[]} */ runners) => {
    races += 1;
    pause();
    return wanted.entries.length === 0
      ? Promise.resolve(null)
      : engine()
          .start(wanted)
          .then((answer) => ({ answer, runners, wanted }));
  },
  (begun) => {
    if (begun === null) {
      standAside();
    } else if (begun.answer.ok) {
      const { answer, runners, wanted } = begun;
      const count = (wanted.starts?.length ?? 2) / 2;
      line = runners.flatMap((runner) =>
        Array.from({ length: count }, (_, s) => ({
          runner,
          start: s,
          name: count === 1 ? runner.method.label : `${runner.method.label}, start ${s + 1}`,
        })),
      );
      heights = line.map(() => new Curve());
      problems.value = {};
      take(answer);
    } else {
      const { runners } = begun;
      problems.value = Object.fromEntries(
        begun.answer.problems
          .toReversed()
          .map(({ field: place, message }) => [
            place.replace(/^entries\.(\d+)/, (_, k) => runners[Number(k)]?.method.id ?? ''),
            message,
          ]),
      );
    }
  },
  unanswered,
);

/** Nobody races. */
function standAside() {
  batch(() => {
    race.value = standings.value = null;
    curves.value = [];
    explanation.value = null;
    problems.value = {};
  });
}

/** There is no terrain. */
function clear() {
  races += 1;
  pause();
  for (const asking of [lay, survey, begin, explain]) asking.drop();
  batch(() => {
    choice.terrain.value = null;
    relief.value = null;
    terrainProblems.value = [];
    standAside();
  });
}

/** Who races, in the engine's order. @type {Entrant[]} */
let line = [];

/** Puts everyone back to the start, at rest. */
export function restart() {
  begin(field.peek(), choice.runners.peek());
}

/** @param {RaceState} state */
function take(state) {
  const racers = racersIn(state, line, heights, choice.terrain.peek()?.lowest ?? 0);
  batch(() => {
    race.value = { steps: state.steps, racers };
    curves.value = heights.map((curve) => curve.points());
    if (!racers.some(isWalking)) pause();
    readSeldom();
  });
}

/** Reads standings and explanation, if they were not read just now or nothing moves. */
function readSeldom() {
  const now = performance.now();
  const due = !running.peek() || now - lastRead >= READING;
  if (due) {
    lastRead = now;
    standings.value = race.peek();
  }
  if (slow.peek() || now - lastExplained >= READING) {
    lastExplained = now;
    explainChosen();
  }
}

const explain = newest(
  /** @returns {Promise<Explained | null>} */
  async (/** @type {string} */ id, /** @type {number} */ from) => {
    const mine = races;
    const at = line.findIndex(({ runner, start }) => runner.method.id === id && start === from);
    const racer = race.peek()?.racers[at];
    if (!racer) return null;
    const { name, x, y, runner } = racer;
    const answer = await engine().explain(at);
    return mine === races ? { ...answer, name, mark: runner.mark, x, y } : null;
  },
  (answer) => {
    explanation.value = answer;
  },
  unanswered,
);

/** Asks why the chosen racer goes where it goes. */
function explainChosen() {
  explain(choice.explained.peek(), choice.activeStart.peek());
}

/** @returns {Promise<string | null>} the latest positions of all as a CSV; null if nobody races any more */
export async function exportPaths() {
  const mine = races;
  try {
    const paths = await engine().paths();
    return mine === races
      ? pathsCsv(
          line.map(({ name }) => name),
          paths,
        )
      : null;
  } catch (error) {
    unanswered(error);
    return null;
  }
}

/** Moves everyone once. */
export function step() {
  return order(() => engine().advance(1));
}

/** Takes everyone's last step back. */
export function stepBack() {
  return order(() => engine().back(1));
}

/** @param {() => Promise<RaceState>} what @param {() => void} [before] the state is taken */
async function order(what, before) {
  const mine = races;
  try {
    const state = await what();
    if (mine !== races) return;
    before?.();
    take(state);
  } catch (error) {
    if (mine === races) {
      pause();
      unanswered(error);
    }
  }
}

/** Lets everyone run until {@link pause}, one advance a frame. */
export function play() {
  if (running.peek() || !alive.peek()) return;
  running.value = true;
  const mine = races;
  const gauge = createGauge();
  let last = performance.now();
  let due = 1;
  const frame = async () => {
    if (!running.peek() || mine !== races) return;
    const pace = choice.SPEEDS.find(({ id }) => id === choice.speed.peek())?.steps ?? null;
    const now = performance.now();
    // What could not be made in time is not made up for later, in one leap.
    const most = Math.max(1, (pace ?? 0) / 10);
    due = pace === null ? 0 : Math.min(due + ((now - last) * pace) / 1000, most);
    last = now;
    const steps = pace === null ? MOST_STEPS : Math.floor(due);
    due -= pace === null ? 0 : steps;
    if (steps === 0) {
      requestAnimationFrame(frame);
      return;
    }
    // The next frame is asked for before charts ask for theirs: the engine works while they draw.
    await order(
      () => engine().advance(steps, SLICE),
      () => requestAnimationFrame(frame),
    );
    if (running.peek()) rate.value = gauge(race.peek()?.steps ?? 0);
  };
  requestAnimationFrame(frame);
}

export function pause() {
  if (!running.peek()) return;
  running.value = false;
  rate.value = 0;
  readSeldom();
}

/**
 * Keeps terrain, race, map and address true to the choices, while the lab is shown.
 * @returns {() => void} ends it
 */
export function keepRacing() {
  const ends = [
    effect(() => {
      generation.value;
      describe();
    }),
    effect(() => {
      const texts = asked.value;
      if (choice.lab.value !== null) untracked(() => read(texts));
    }),
    effect(() => {
      if (choice.lab.value !== null) told.value = written();
    }),
    effect(() => {
      generation.value;
      const own = choice.ground.value === 'own';
      const wanted = choice.terrainChoice.value;
      // The loss is on what is prepared, so it changes with that.
      if (own && (prepared.value?.ok !== true || choice.ownAlgorithm.value === '')) {
        untracked(clear);
      } else if (choice.lab.value !== null && !(own && preparing.value)) {
        lay(wanted, own);
      }
    }),
    effect(() => {
      if (choice.terrain.value !== null) survey(choice.view.value);
    }),
    effect(() => {
      if (choice.terrain.value !== null) begin(field.value, choice.runners.value);
    }),
    effect(() => {
      choice.explained.value;
      choice.activeStart.value;
      untracked(explainChosen);
    }),
  ];
  return () => {
    pause();
    for (const end of ends) end();
    // Opened again, the lab is as it was left.
    asked.value = told.peek() ?? asked.peek();
  };
}

async function describe() {
  try {
    const known = await engine().describe();
    if (choice.lab.peek() === null) choice.lab.value = known;
  } catch (error) {
    unanswered(error);
  }
}
