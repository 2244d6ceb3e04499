import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeAddress } from './fake-address.js';
import { category, column, fakeEngine, reportOf } from './fake-engine.js';

const report = () => reportOf(column(), column({ name: 'y' }), category('species'));

const copy = {
  code: 'target_copy',
  columns: [1],
  fix: { label: 'Leave out this column', leaveOut: [1], settings: {} },
};
const unequal = { code: 'imbalance', columns: [2], fix: null };

let state;
let engine;
let end;

beforeEach(async () => {
  fakeAddress();
  vi.resetModules();
  const files = await Promise.all([
    import('../../src/state/algorithm.js'),
    import('../../src/state/choices.js'),
    import('../../src/state/data.js'),
    import('../../src/state/history.js'),
    import('../../src/state/open.js'),
    import('../../src/state/profile.js'),
    import('../../src/state/start.js'),
    import('../../src/state/traps.js'),
  ]);
  state = Object.assign({}, ...files);
  engine = fakeEngine();
  end = state.start(engine.connect);
  await engine.answerAll(report);
});

afterEach(() => {
  end();
  vi.unstubAllGlobals();
});

/** Opens a text whose traps are still to be told. */
async function opened(name = 'a.csv') {
  state.openText(name, name, 'file');
  await engine.answer('readCsv', report());
  await engine.answer('prepare', { ok: true, features: [], classes: [] });
}

test('traps are asked for once something is prepared, and told', async () => {
  await opened();
  expect(state.traps.value).toBe(null);
  await engine.answer('traps', { traps: [copy, unequal] });
  expect(state.openTraps.value).toEqual([copy, unequal]);
});

test('a fix changes the choices in one step of undo', async () => {
  await opened();
  await engine.answer('traps', { traps: [copy] });
  state.fixTrap(copy);
  expect(state.choices.value.features).toEqual([0]);
  state.fixTrap({ fix: { leaveOut: [], settings: { dropDuplicates: true } } });
  expect(state.choices.value.dropDuplicates).toBe(true);
  state.undo();
  state.undo();
  expect(state.choices.value.features).toEqual([0, 1]);
  const before = state.choices.value;
  state.fixTrap(unequal);
  expect(state.choices.value).toBe(before);
});

test('equal weight of classes takes an algorithm that knows weights, in one step of undo', async () => {
  await opened();
  const equal = { fix: { leaveOut: [], settings: { balanceClasses: true } } };
  expect(state.algorithmFor(equal)).toBe(null);
  const [weighed] = state.suited.value;
  const other = state.suited.value.find(({ weights }) => !weights);
  state.setAlgorithm(other.id);
  expect(state.algorithmFor(equal)).toBe(weighed);
  expect(state.algorithmFor(copy)).toBe(null);
  state.fixTrap(equal);
  expect(state.algorithmId.value).toBe(weighed.id);
  expect(state.choices.value.balanceClasses).toBe(true);
  expect(state.refusal.value).toBe('');
  state.undo();
  expect(state.algorithmId.value).toBe(other.id);
  expect(state.choices.value.balanceClasses).not.toBe(true);
});

test('dismissed traps stay dismissed until other data are opened', async () => {
  await opened();
  await engine.answer('traps', { traps: [copy, unequal] });
  state.dismissTrap(copy);
  expect(state.openTraps.value).toEqual([unequal]);
  expect(state.dismissedTraps.value).toBe(1);
  state.recallTraps();
  expect(state.openTraps.value).toEqual([copy, unequal]);
  state.dismissTrap(copy);
  await opened('b.csv');
  await engine.answer('traps', { traps: [copy] });
  expect(state.openTraps.value).toEqual([copy]);
});

test('the profile is computed only when it is looked at', async () => {
  await opened();
  await engine.answerAll(report);
  expect(engine.log.some(([method]) => method === 'profile')).toBe(false);
  state.showProfile(1);
  expect(state.profilePlace.value).toEqual({ column: 1 });
  await engine.answer('profile', { columns: ['p'] });
  await engine.answer('associations', { ok: true, columns: ['a'] });
  expect(state.profiles.value).toEqual(['p']);
  expect(engine.log.findLast(([method]) => method === 'associations')).toEqual([
    'associations',
    'classification',
    2,
  ]);
  state.setTarget(0);
  expect(state.associations.value).toBe(null);
  await engine.answerAll(report);
  expect(engine.log.findLast(([method]) => method === 'associations').slice(1)).toEqual([
    'regression',
    0,
  ]);
  expect(state.profiles.value).toEqual(['p']);
  state.setTarget(-1);
  await engine.answerAll(report);
  expect(state.associations.value).toBe(null);
});
