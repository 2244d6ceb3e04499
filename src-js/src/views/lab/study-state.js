import { batch, computed, signal } from '@preact/signals';
import { initialValues } from '../../state/fields.js';
import { labEngine } from '../../state/lab-engine.js';
import { summarizeTrials } from './study-results.js';

/** @import {Field, Params} from '../../engine/protocol.js' */
/** @import {Method, StudyState} from '../../engine/lab-protocol.js' */
/** @import {Result} from './study-results.js' */

/**
 * What is studied: the terrain the engine has now, and who is on it.
 *
 * @typedef {object} Contest
 * @property {string} label of the terrain
 * @property {ArrayLike<number>} domain least x, largest x, least y, largest y
 * @property {ArrayLike<number>} minima x, y pairs of the lowest points
 * @property {{method: Method, params: Params, label: string}[]} entries
 * @property {Params} [conditions] that all have in common
 * @property {number} mostRacers of the engine
 */

/**
 * @typedef {object} Basins
 * @property {string} name of the optimizer
 * @property {string} terrain
 * @property {ArrayLike<number>} domain
 * @property {number} columns
 * @property {number} rows
 * @property {Float64Array} ends
 * @property {Float64Array} bottoms
 * @property {number} lowest how many of the bottoms are the terrain's lowest points
 */

const { engine, unanswered } = labEngine;

/** Milliseconds of work between two looks at whether it is still wanted, and at the race. */
const SLICE = 12;
/** Milliseconds between two pictures of what is known so far. */
const TELLING = 120;
/** Random starts that rates are tuned from, where the engine takes as many. */
const TUNING_STARTS = 8;

/** @param {Partial<Field> & {name: string, label: string, help: string, initial: number}} field */
const number = (field) =>
  /** @type {Field} */ ({
    kind: 'integer',
    least: 1,
    most: null,
    open: false,
    logarithmic: false,
    options: [],
    relevance: null,
    ...field,
  });

/** What a fair race can be given. */
export const RACE_FIELDS = [
  number({
    name: 'count',
    label: 'Random starts',
    help: 'Each optimizer begins from each of them.',
    most: 1000,
    initial: 100,
  }),
  number({
    name: 'tolerance',
    label: 'Tolerance',
    help: 'So far above the lowest height is as good as there.',
    kind: 'real',
    least: 0,
    most: 1e6,
    open: true,
    logarithmic: true,
    initial: 0.001,
  }),
  number({
    name: 'tuning',
    label: 'Steps to tune',
    help: 'The same for everyone, over 15 rates and 8 starts.',
    least: 100,
    most: 10_000_000,
    logarithmic: true,
    initial: 300_000,
  }),
  number({
    name: 'budget',
    label: 'Evaluations a start',
    help: 'Who needs more has not arrived.',
    most: 1_000_000,
    logarithmic: true,
    initial: 5_000,
  }),
  number({
    name: 'seed',
    label: 'Seed',
    help: 'The same seed, the same starts.',
    least: 0,
    most: 1_000_000,
    initial: 1,
  }),
];

/** What a map of basins can be given. */
export const BASIN_FIELDS = [
  /** @type {Field} */ ({
    ...number({ name: 'cells', label: 'Detail', help: 'Starts along each side.', initial: 96 }),
    kind: 'choice',
    initial: '96',
    options: [
      { id: '48', label: '48 × 48' },
      { id: '96', label: '96 × 96' },
      { id: '192', label: '192 × 192' },
    ],
  }),
  number({
    name: 'walk',
    label: 'Steps from a start',
    help: 'Who still moves then has arrived nowhere.',
    most: 100_000,
    logarithmic: true,
    initial: 2_000,
  }),
];

export const FIELDS = [...RACE_FIELDS, ...BASIN_FIELDS];

/** What was set of the fields. */
export const settings = signal(initialValues(FIELDS));

/** The method whose basins are mapped; the first of those who race if it is none of them. */
export const mapped = signal('');

/** What is wrong with the settings, by field. */
export const wrong = computed(() => complaints(FIELDS, settings.value));

/** What is under way: in words, and how far it is, 0 to 1. Null at rest. */
export const underWay = signal(
  /** @type {{study: 'race' | 'basins', stage: string, progress: number} | null} */ (null),
);

/** How the last study ended, in words. */
export const outcome = signal(
  /** @type {{study: 'race' | 'basins', words: string} | null} */ (null),
);

/** Why the engine refused, in words; empty if it did not. */
export const refusal = signal('');

/** What the fair race found so far, with the terrain's name; null before one. */
export const results = signal(/** @type {{terrain: string, rows: Result[]} | null} */ (null));

/** The rates that were found, one for each entry of the contest; NaN for those without one. */
export const tuned = signal(/** @type {{method: string, rate: number}[]} */ ([]));

/** The map of basins so far; null before one. */
export const basins = signal(/** @type {Basins | null} */ (null));

/**
 * @param {Field[]} fields
 * @param {Params} values
 * @returns {Record<string, string>} what is wrong, by field
 */
export function complaints(fields, values) {
  return Object.fromEntries(
    fields.flatMap(({ name, label, kind, least, most, open }) => {
      const value = values[name];
      if (kind === 'choice') return [];
      const fits =
        typeof value === 'number' &&
        (kind !== 'integer' || Number.isInteger(value)) &&
        (least === null || (open ? value > least : value >= least)) &&
        (most === null || value <= most);
      const what = kind === 'integer' ? 'a whole number' : 'a number';
      const from = open ? `above ${least}, at most` : `from ${least} to`;
      return fits ? [] : [[name, `${label} should be ${what} ${from} ${most}.`]];
    }),
  );
}

/** @param {string} name @param {number | string | boolean} value */
export function set(name, value) {
  settings.value = { ...settings.value, [name]: value };
}

/** Grows with every study and with every end of one, so that answers to a former one are dropped. */
let studies = 0;

/** What was studied last. @type {unknown} */
let ground = null;

/** Ends what is under way; at once, as nothing waits for the engine. */
export function cancel() {
  const now = underWay.peek();
  if (now !== null) end({ study: now.study, words: 'Cancelled.' });
}

/** Stands on a terrain: on another, all that was found is forgotten. @param {unknown} terrain */
export function standOn(terrain) {
  if (terrain === ground) return;
  const now = underWay.peek();
  ground = terrain;
  batch(() => {
    end(now && { study: now.study, words: 'Ended: another landscape was chosen meanwhile.' });
    results.value = null;
    tuned.value = [];
    basins.value = null;
    refusal.value = '';
  });
}

/** @param {typeof outcome.value} how */
function end(how) {
  studies += 1;
  batch(() => {
    underWay.value = null;
    outcome.value = how;
  });
}

/**
 * Runs one study and tells how it ended.
 *
 * @param {'race' | 'basins'} study
 * @param {(mine: number) => Promise<boolean>} work whether it came to its end
 */
async function run(study, work) {
  studies += 1;
  const mine = studies;
  batch(() => {
    underWay.value = { study, stage: '', progress: 0 };
    outcome.value = null;
    refusal.value = '';
  });
  try {
    const finished = await work(mine);
    if (mine === studies) end(finished ? { study, words: 'Finished.' } : null);
  } catch (error) {
    // A study that is wanted no more may have met another terrain.
    if (mine !== studies) return;
    end(null);
    unanswered(error);
  }
}

/**
 * Begins a study of the engine and works at it slice by slice.
 *
 * @param {number} mine
 * @param {string} stage
 * @param {Promise<{ok: true} | {ok: false, problems: {message: string}[]}>} begun
 * @param {(state: StudyState) => void} tell of what is known now and then, and at the end
 * @returns {Promise<boolean>} false if it was refused or is wanted no more
 */
async function follow(mine, stage, begun, tell) {
  const answer = await begun;
  if (mine !== studies) return false;
  if (!answer.ok) {
    refusal.value = answer.problems.map(({ message }) => message).join(' ');
    return false;
  }
  let told = Number.NEGATIVE_INFINITY;
  for (;;) {
    const state = await engine().work(SLICE);
    if (mine !== studies) return false;
    const now = performance.now();
    if (state.done || now - told >= TELLING) {
      told = now;
      batch(() => {
        underWay.value = {
          study: underWay.peek()?.study ?? 'race',
          stage,
          progress: state.progress,
        };
        tell(state);
      });
    }
    if (state.done) return true;
  }
}

/**
 * Tunes everyone's rate with the same budget, then lets everyone begin from the same random starts.
 *
 * @param {Contest} contest
 */
export function race({ label, entries, conditions = {}, mostRacers }) {
  const chosen = settings.peek();
  const [count, tolerance, tuning, budget, seed] = RACE_FIELDS.map(({ name }) =>
    Number(chosen[name]),
  );
  const asked = entries.map(({ method, params }) => ({ method: method.id, params }));
  // Rates are tuned from other starts than those that count.
  const practice = Math.max(1, Math.min(TUNING_STARTS, Math.floor(mostRacers / entries.length)));
  return run('race', async (mine) => {
    results.value = null;
    tuned.value = [];
    let starts = /** @type {number[]} */ ([]);
    let rates = /** @type {number[]} */ ([]);
    const drawn = await follow(
      mine,
      'Drawing starts',
      engine().trials({
        entries: asked.slice(0, 1),
        conditions: { ...conditions, seed: seed + 1 },
        count: practice,
        tolerance,
        budget: 1,
      }),
      (state) => {
        starts = [...(state.starts ?? [])];
      },
    );
    if (!drawn) return false;
    const shared = { ...conditions, seed };
    const knows = await follow(
      mine,
      'Tuning learning rates',
      engine().tune({ entries: asked, starts, conditions: shared, tolerance, budget: tuning }),
      (state) => {
        rates = [...(state.rates ?? [])];
      },
    );
    if (!knows) return false;
    const racers = entries.map(({ method, params, label: name }, k) => ({
      method: method.id,
      name,
      rate: Number.isNaN(rates[k]) ? Number(params.learningRate ?? Number.NaN) : rates[k],
      params: Number.isNaN(rates[k]) ? params : { ...params, learningRate: rates[k] },
    }));
    tuned.value = entries.map(({ method }, k) => ({ method: method.id, rate: rates[k] }));
    return follow(
      mine,
      'Racing from random starts',
      engine().trials({
        entries: racers.map(({ method, params }) => ({ method, params })),
        conditions: shared,
        count,
        tolerance,
        budget,
      }),
      (state) => {
        results.value = { terrain: label, rows: summarizeTrials(racers, state) };
      },
    );
  });
}

/**
 * Maps which start ends in which minimum.
 *
 * @param {Contest} contest
 * @param {number} chosen index of the entry that walks
 */
export function mapBasins({ label: terrain, domain, minima, entries, conditions }, chosen) {
  const cells = Number(settings.peek().cells);
  const { method, params, label: name } = entries[chosen];
  return run('basins', (mine) => {
    basins.value = null;
    return follow(
      mine,
      `Following ${name} from everywhere`,
      engine().basins({
        entries: [{ method: method.id, params }],
        conditions,
        bounds: Array.from(domain),
        columns: cells,
        rows: cells,
        budget: Number(settings.peek().walk),
      }),
      ({ ends, bottoms }) => {
        if (!ends || !bottoms) return;
        const lowest = minima.length / 2;
        basins.value = {
          name,
          terrain,
          domain,
          columns: cells,
          rows: cells,
          ends,
          bottoms,
          lowest,
        };
      },
    );
  });
}
