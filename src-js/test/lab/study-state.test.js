import { beforeEach, describe, expect, it } from 'vitest';
import { labEngine } from '../../src/state/lab-engine.js';
import {
  basins,
  cancel,
  complaints,
  mapBasins,
  outcome,
  RACE_FIELDS,
  race,
  refusal,
  results,
  set,
  standOn,
  tuned,
  underWay,
} from '../../src/views/lab/study-state.js';
import { fakeEngine } from '../state/fake-engine.js';

const method = (id) => /** @type {any} */ ({ id, label: id, fields: [] });
/** @type {import('../../src/views/lab/study-state.js').Contest} */
const contest = {
  label: 'Hill',
  domain: [-1, 1, -2, 2],
  minima: [0, 0],
  entries: [
    { method: method('adam'), params: { learningRate: 0.5, beta: 0.9 }, label: 'Adam' },
    { method: method('newton'), params: {}, label: 'Newton' },
  ],
  conditions: { noise: 0.1 },
  mostRacers: 200,
};
const DONE = { ok: true, done: true, progress: 1 };
const trials = {
  starts: Float64Array.of(1, 2),
  steps: Float64Array.of(5, 6),
  evaluations: Float64Array.of(5, 6),
  distances: Float64Array.of(0, 0),
  ends: Float64Array.of(0, 3),
};

/** @type {ReturnType<typeof fakeEngine>} */
let engine;

beforeEach(async () => {
  engine = fakeEngine();
  labEngine.connect((onFailure) => /** @type {any} */ (engine.connect({ onFailure })));
  standOn(Symbol('another terrain'));
  for (const { name, initial } of RACE_FIELDS) set(name, initial);
});

/** Until the trials that count have begun. */
async function tune() {
  race(contest);
  await engine.answer('trials', { ok: true });
  await engine.answer('work', { ...DONE, ...trials });
  const [asked] = await engine.answer('tune', { ok: true });
  await engine.answer('work', { ...DONE, rates: Float64Array.of(0.02, Number.NaN) });
  return asked;
}

describe('a fair race', () => {
  it('tunes from starts of another seed, then races with the rates it found', async () => {
    const asked = await tune();
    expect(asked.starts).toEqual([1, 2]);
    expect(asked.conditions).toEqual({ noise: 0.1, seed: 1 });
    expect(engine.log[0][1].conditions.seed).toBe(2);
    expect(tuned.value.map(({ rate }) => rate)).toEqual([0.02, Number.NaN]);
    const [raced] = await engine.answer('trials', { ok: true });
    expect(raced.entries).toEqual([
      { method: 'adam', params: { learningRate: 0.02, beta: 0.9 } },
      { method: 'newton', params: {} },
    ]);
    expect(raced.conditions).toEqual({ noise: 0.1, seed: 1 });
    await engine.answer('work', { ...DONE, done: false, progress: 0.5, ...trials });
    expect(underWay.value).toMatchObject({ study: 'race', progress: 0.5 });
    await engine.answer('work', { ...DONE, ...trials });
    expect(underWay.value).toBeNull();
    expect(outcome.value).toEqual({ study: 'race', words: 'Finished.' });
    expect(results.value?.rows.map(({ arrived }) => arrived)).toEqual([1, 0]);
  });

  it('ends at once when it is cancelled, and drops what still comes', async () => {
    await tune();
    await engine.answer('trials', { ok: true });
    cancel();
    expect(underWay.value).toBeNull();
    expect(outcome.value).toEqual({ study: 'race', words: 'Cancelled.' });
    await engine.answer('work', { ...DONE, done: false, progress: 0.5, ...trials });
    expect(results.value).toBeNull();
    expect(engine.waiting()).toEqual([]);
  });

  it('is forgotten with its terrain, and kept on the same', async () => {
    standOn('hill');
    await tune();
    await engine.answer('trials', { ok: true });
    await engine.answer('work', { ...DONE, ...trials });
    standOn('hill');
    expect(results.value).not.toBeNull();
    standOn('valley');
    expect(results.value).toBeNull();
    expect(tuned.value).toEqual([]);
  });

  it('says that it ended when the terrain changes under it', async () => {
    standOn('hill');
    await tune();
    standOn('valley');
    expect(underWay.value).toBeNull();
    expect(outcome.value).toMatchObject({
      study: 'race',
      words: /** @type {any} */ (expect.stringContaining('another')),
    });
    standOn('canyon');
    expect(outcome.value).toBeNull();
    await engine.answer('trials', { ok: true });
    expect(engine.waiting()).toEqual([]);
  });

  it('tells why it was refused', async () => {
    race(contest);
    await engine.answer('trials', { ok: false, problems: [{ message: 'Too many.' }] });
    expect(refusal.value).toBe('Too many.');
    expect(underWay.value).toBeNull();
  });
});

describe('a map of basins', () => {
  it('is of the chosen optimizer over the domain', async () => {
    mapBasins(contest, 1);
    const [asked] = await engine.answer('basins', { ok: true });
    expect(asked).toMatchObject({
      entries: [{ method: 'newton', params: {} }],
      bounds: [-1, 1, -2, 2],
      columns: 96,
      rows: 96,
    });
    const ends = new Float64Array(96 * 96);
    await engine.answer('work', { ...DONE, ends, bottoms: Float64Array.of(0, 0) });
    expect(basins.value).toMatchObject({ name: 'Newton', columns: 96, lowest: 1, ends });
  });
});

describe('settings of a study', () => {
  it('are judged before the engine is asked', () => {
    const wrong = (name, value) => complaints(RACE_FIELDS, { [name]: value })[name];
    expect(wrong('count', 1.5)).toBe('Random starts should be a whole number from 1 to 1000.');
    expect(wrong('count', '')).toBeDefined();
    expect(wrong('tolerance', 0)).toBe('Tolerance should be a number above 0, at most 1000000.');
    expect(wrong('tolerance', 1e-9)).toBeUndefined();
    expect(wrong('seed', 0)).toBeUndefined();
  });
});
