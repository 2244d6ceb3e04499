import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeAddress } from './fake-address.js';
import { category, column, fakeEngine, points, reportOf } from './fake-engine.js';

/** A fresh copy of the whole state, as on a page just opened. */
async function freshState() {
  vi.resetModules();
  const files = await Promise.all([
    import('../../src/state/algorithm.js'),
    import('../../src/state/choices.js'),
    import('../../src/state/correct.js'),
    import('../../src/state/data.js'),
    import('../../src/state/engine.js'),
    import('../../src/state/history.js'),
    import('../../src/state/notices.js'),
    import('../../src/state/open.js'),
    import('../../src/state/questions.js'),
    import('../../src/state/picture.js'),
    import('../../src/state/run.js'),
    import('../../src/state/runs.js'),
    import('../../src/state/start.js'),
  ]);
  return Object.assign({}, ...files);
}

const flowers = () => reportOf(column(), column({ name: 'y' }), category('species'));

/** What the engine says of a text: `bad` is refused; a type asked for is given. */
function reportFor(text, options) {
  if (text === 'bad') {
    return { ok: false, problems: [{ message: 'There are no rows.' }] };
  }
  const report = flowers();
  for (const [index, { type = 'number' }] of Object.entries(options.columns ?? {})) {
    report.columns[index].type = type;
    report.columns[index].role = type === 'text' ? 'ignore' : 'feature';
    report.columns[index].tasks = type === 'text' ? [] : ['classification'];
  }
  return report;
}

let state;
let engine;
let end;

beforeEach(async () => {
  fakeAddress();
  state = await freshState();
  engine = fakeEngine();
  end = state.start(engine.connect);
  await engine.answerAll(reportFor);
});

afterEach(() => {
  end();
  vi.unstubAllGlobals();
});

async function opened(text = 'flowers') {
  state.openText(`${text}.csv`, text, 'file');
  await engine.answerAll(reportFor);
}

test('a text that is opened is read, given usual choices, prepared and checked', async () => {
  await opened();
  expect(state.source.value.name).toBe('flowers.csv');
  expect(state.choices.value).toMatchObject({
    target: 2,
    task: 'classification',
    features: [0, 1],
  });
  expect(state.algorithmId.value).toBe('logit');
  expect(state.prepared.value).toMatchObject({ ok: true, features: ['0', '1'] });
  expect(state.phase.value).toBe('ready');
});

test('a refused text changes nothing, and the engine keeps the former one', async () => {
  await opened();
  const before = state.report.value;
  engine.log.length = 0;
  await opened('bad');
  expect(state.source.value.name).toBe('flowers.csv');
  expect(state.report.value).toEqual(before);
  expect(engine.log.filter(([method]) => method === 'readCsv').map(([, text]) => text)).toEqual([
    'bad',
  ]);
  expect(state.notices.value.at(-1)).toMatchObject({
    title: 'bad.csv was not opened',
    detail: 'There are no rows.',
  });
  expect(state.phase.value).toBe('ready');
});

test('of two texts opened one after the other, the late answer to the first is not shown', async () => {
  state.openText('first.csv', 'first', 'file');
  state.openText('second.csv', 'second', 'file');
  await engine.answerAll(reportFor);
  expect(state.source.value.name).toBe('second.csv');
});

test('two columns retyped one after the other both change', async () => {
  await opened();
  state.retype(0, 'text');
  state.retype(1, 'category');
  await engine.answerAll(reportFor);
  expect(state.report.value.columns.map(({ type }) => type)).toEqual([
    'text',
    'category',
    'category',
  ]);
  expect(state.choices.value.features).toEqual([1]);
});

test('a target that became text is no target any more', async () => {
  await opened();
  state.retype(2, 'text');
  await engine.answerAll(reportFor);
  expect(state.choices.value).toMatchObject({ target: -1, task: 'clustering', features: [0, 1] });
  expect(state.algorithmId.value).toBe('means');
});

test('a column of row weights is no feature, and becomes one again; undo takes it back', async () => {
  await opened();
  state.setTarget(0);
  state.setWeights(1);
  expect(state.choices.value).toMatchObject({ weights: 1, features: [2] });
  state.setRole(1, 'feature');
  expect(state.choices.value).toMatchObject({ moreTargets: [], weights: -1, features: [1, 2] });
  state.undo();
  expect(state.choices.value).toMatchObject({ weights: 1, features: [2] });
  state.setWeights(-1);
  expect(state.choices.value).toMatchObject({ moreTargets: [], weights: -1, features: [1, 2] });
  state.setWeights(1);
  state.setTarget(1);
  expect(state.choices.value).toMatchObject({
    target: 1,
    moreTargets: [],
    weights: -1,
    features: [0, 2],
  });
  state.setWeights(1);
  expect(state.choices.value.weights).toBe(-1);
  state.setWeights(2);
  expect(state.choices.value.weights).toBe(-1);
});

test('weights become none when their column is read as something else', async () => {
  await opened();
  state.setWeights(1);
  state.retype(1, 'category');
  await engine.answerAll(reportFor);
  expect(state.choices.value.weights).toBe(-1);
});

test('with row weights an algorithm that takes none cannot be trained', async () => {
  await opened();
  state.setTarget(0);
  state.setWeights(1);
  await engine.answerAll(reportFor);
  expect(state.phase.value).toBe('ready');
  state.setAlgorithm('ridge');
  await engine.answerAll(reportFor);
  expect(state.refusal.value).toContain('takes no row weights');
  expect(state.phase.value).toBe('idle');
  state.setWeights(-1);
  await engine.answerAll(reportFor);
  expect([state.refusal.value, state.phase.value]).toEqual(['', 'ready']);
});

test('with balanced classes an algorithm that takes no weights cannot be trained', async () => {
  await opened();
  state.setChoice('balanceClasses', true);
  await engine.answerAll(reportFor);
  expect([state.refusal.value, state.phase.value]).toEqual(['', 'ready']);
  state.setAlgorithm('bayes');
  await engine.answerAll(reportFor);
  expect(state.refusal.value).toContain('cannot give classes equal weight');
  expect(state.phase.value).toBe('idle');
  state.setTarget(0);
  state.setAlgorithm('ridge');
  await engine.answerAll(reportFor);
  expect([state.refusal.value, state.phase.value]).toEqual(['', 'ready']);
});

test('only algorithms that suit the target are offered; the last one chosen for a task stays', async () => {
  await opened();
  state.setTarget(0);
  expect(state.suited.value.map(({ id }) => id)).toEqual(['line', 'ridge']);
  state.setAlgorithm('ridge');
  state.setAlgorithm('means');
  expect(state.algorithmId.value).toBe('ridge');
  state.setTarget(-1);
  expect(state.algorithmId.value).toBe('means');
  state.setTarget(1);
  expect(state.algorithmId.value).toBe('ridge');
});

test('a former target becomes a feature, but not where groups are to be found', async () => {
  await opened();
  state.setTarget(0);
  expect(state.choices.value.features).toEqual([1, 2]);
  state.setTarget(-1);
  expect(state.choices.value.features).toEqual([1, 2]);
});

test('undo and redo go through targets, parameters and types', async () => {
  await opened();
  state.setParam('rate', 0.5);
  state.setTarget(0);
  state.retype(1, 'text');
  await engine.answerAll(reportFor);
  expect(state.choices.value.features).toEqual([2]);

  state.undo();
  await engine.answerAll(reportFor);
  expect(state.report.value.columns[1].type).toBe('number');
  expect(state.choices.value).toMatchObject({ target: 0, features: [1, 2] });
  state.undo();
  expect(state.choices.value.target).toBe(2);
  expect(state.settings.value.rate).toBe(0.5);
  state.undo();
  expect(state.settings.value.rate).toBe(0.1);

  state.redo();
  state.redo();
  state.redo();
  await engine.answerAll(reportFor);
  expect(state.choices.value.features).toEqual([2]);
  expect(state.canRedo.value).toBe(false);
});

test('undo brings the former file back, and then the empty page', async () => {
  await opened('one');
  await opened('two');
  state.undo();
  await engine.answerAll(reportFor);
  expect(state.source.value.name).toBe('one.csv');
  state.undo();
  expect(state.source.value).toBeNull();
  expect(state.phase.value).toBe('idle');
  state.redo();
  await engine.answerAll(reportFor);
  expect(state.source.value.name).toBe('one.csv');
});

test('typing in one field is one step back', async () => {
  await opened();
  for (const text of ['0.2', '0.25', '0.3']) {
    state.setParam('rate', Number(text));
  }
  state.undo();
  expect(state.settings.value.rate).toBe(0.1);
  expect(state.choices.value.target).toBe(2);
});

test('a change between undo and redo ends redo', async () => {
  await opened();
  state.setTarget(0);
  state.undo();
  state.setTarget(1);
  expect(state.canRedo.value).toBe(false);
});

test('training goes from ready through training and paused to ended, and is kept as a run', async () => {
  await opened();
  state.train();
  await engine.answerAll(reportFor);
  expect(state.phase.value).toBe('training');
  const run = state.run.value.number;

  await engine.frame({ run, iteration: 2, ...points([1, 2]) });
  expect([...state.curves.value.training.iterations]).toEqual([1, 2]);
  await engine.frame({ run, iteration: 4, ...points([3, 4]), moving: false });
  await engine.answerAll(reportFor);
  expect(state.phase.value).toBe('paused');
  expect(state.evaluation.value).toMatchObject({ ok: true });
  expect(state.runs.value).toEqual([]);

  state.train();
  await engine.answerAll(reportFor);
  expect(engine.log.filter(([method]) => method === 'begin')).toHaveLength(1);
  expect(state.evaluation.value).toBeNull();
  await engine.frame({
    run,
    iteration: 8,
    ...points([2, 4, 8], true),
    moving: false,
    status: 'converged',
    seconds: 1.5,
  });
  await engine.answerAll(reportFor);
  expect(state.phase.value).toBe('ended');
  expect(state.runs.value).toHaveLength(1);
  expect(state.runs.value[0]).toMatchObject({ target: 'species', iterations: 8, seconds: 1.5 });
  expect([...state.runs.value[0].training.iterations]).toEqual([2, 4, 8]);
});

test('a second click on Train asks for no second run', async () => {
  await opened();
  state.train();
  state.train();
  await engine.answerAll(reportFor);
  expect(engine.log.filter(([method]) => method === 'begin')).toHaveLength(1);
});

test('a frame of another run is not shown', async () => {
  await opened();
  state.train();
  await engine.answerAll(reportFor);
  await engine.frame({ run: state.run.value.number - 1, iteration: 7, ...points([7]) });
  expect(state.frame.value).toBeNull();
  expect(state.curves.value.training.iterations).toHaveLength(0);
});

test('the answer to a run asked for before the choices changed begins nothing', async () => {
  await opened();
  state.train();
  state.setRole(0, 'ignore');
  await engine.answerAll(reportFor);
  expect(state.run.value).toBeNull();
  expect(state.phase.value).toBe('ready');
});

test('a parameter changed while a run rests makes Train begin a new one', async () => {
  await opened();
  state.train();
  await engine.answerAll(reportFor);
  const first = state.run.value.number;
  await engine.frame({ run: first, iteration: 4, ...points([4]), moving: false });
  await engine.answerAll(reportFor);
  state.setParam('rate', 0.9);
  await engine.answerAll(reportFor);
  expect(state.outdated.value).toBe(true);
  state.train();
  await engine.answerAll(reportFor);
  expect(state.run.value.number).not.toBe(first);
  expect(state.run.value.params.rate).toBe(0.9);
});

test('other features put the run away', async () => {
  await opened();
  state.train();
  await engine.answerAll(reportFor);
  state.setRole(1, 'ignore');
  await engine.answerAll(reportFor);
  expect(state.run.value).toBeNull();
  expect(engine.log.filter(([method]) => method === 'stop')).toHaveLength(1);
});

test('a wrong parameter is told beside its field and holds Train back', async () => {
  await opened();
  state.setParam('rate', 'abc');
  await engine.answer('check', {
    ok: false,
    problems: [{ field: 'rate', message: 'Rate should be a number.' }],
  });
  expect(state.problems.value).toEqual({ rate: 'Rate should be a number.' });
  expect(state.phase.value).toBe('idle');
});

test('data that do not suit the algorithm are told, and no run begins', async () => {
  await opened();
  state.train();
  await engine.answer('begin', {
    ok: false,
    problems: [
      { field: 'steps', message: 'More steps than rows.' },
      { field: '', message: 'There is one class only.' },
    ],
  });
  expect(state.problems.value).toEqual({ steps: 'More steps than rows.' });
  expect(state.notices.value.at(-1).detail).toBe('There is one class only.');
  expect(state.run.value).toBeNull();
});

test('an engine that dies while training gets file and choices again; the curve stays', async () => {
  await opened();
  state.setParam('rate', 0.3);
  state.setRole(1, 'ignore');
  await engine.answerAll(reportFor);
  state.train();
  await engine.answerAll(reportFor);
  await engine.frame({ run: state.run.value.number, iteration: 3, ...points([1, 2, 3]) });
  engine.log.length = 0;
  await engine.crash();
  await engine.answerAll(reportFor);
  expect(engine.log.find(([method]) => method === 'readCsv')[1]).toBe('flowers');
  expect(engine.log.filter(([method]) => method === 'prepare').at(-1)[1].features).toEqual([0]);
  expect(state.settings.value.rate).toBe(0.3);
  expect(state.phase.value).toBe('failed');
  expect([...state.curves.value.training.iterations]).toEqual([1, 2, 3]);
  expect(state.notices.value.at(-1).title).toBe('The engine had to be restarted');
  state.train();
  await engine.answerAll(reportFor);
  expect(state.phase.value).toBe('training');
});

test('a text that kills the engine is not read again for ever', async () => {
  await opened();
  state.openText('deadly.csv', 'deadly', 'file');
  await engine.crash();
  expect(engine.waiting()).toContain('readCsv');
  await engine.crash();
  await engine.answerAll(reportFor);
  expect(state.source.value).toBeNull();
  expect(state.reading.value).toBeNull();
  expect(state.phase.value).toBe('idle');
});

test('cells that arrive after other data were opened are not shown', async () => {
  await opened();
  const asked = state.cells(0, 2);
  state.openText('two.csv', 'two', 'file');
  await engine.answer('readCsv', reportFor('two', {}));
  await engine.answer('cells', [['1'], ['2']]);
  expect(await asked).toBeNull();
});

test('cells of what is open are shown while something else is read', async () => {
  await opened();
  const asked = state.cells(0, 2);
  state.openText('two.csv', 'two', 'file');
  await engine.answer('cells', [['1'], ['2']]);
  expect(await asked).toEqual([['1'], ['2']]);
});

test('a text that is cancelled leaves all as it was', async () => {
  await opened();
  const before = state.report.value;
  state.openText('two.csv', 'two', 'file');
  state.cancel();
  expect(state.reading.value).toBeNull();
  expect(engine.waiting()).toContain('cancel');
  await engine.answer('readCsv', { ok: false, problems: [], cancelled: true });
  expect(state.source.value.name).toBe('flowers.csv');
  expect(state.report.value).toBe(before);
  expect(state.notices.value).toEqual([]);
});

test('what was read though nobody wanted it any more makes way for what is open', async () => {
  await opened();
  engine.log.length = 0;
  state.openText('two.csv', 'two', 'file');
  state.openText('bad.csv', 'bad', 'file');
  await engine.answer('readCsv', reportFor('two', {}));
  await engine.answer('readCsv', { ok: false, problems: [] });
  await engine.answerAll(reportFor);
  const texts = engine.log.filter(([method]) => method === 'readCsv').map(([, text]) => text);
  expect(texts).toEqual(['two', 'bad', 'flowers']);
  expect(state.source.value.name).toBe('flowers.csv');
});

/** Trains a run to its end. */
async function finished(iteration = 1) {
  state.train();
  await engine.answerAll(reportFor);
  const run = state.run.value.number;
  await engine.frame({ run, iteration, moving: false, status: 'converged' });
  return run;
}

test('runs can be renamed and deleted; an empty name is none', async () => {
  await opened();
  await finished();
  await engine.answerAll(reportFor);
  const [{ id, name }] = state.runs.value;
  state.renameRun(id, '  ');
  expect(state.runs.value[0].name).toBe(name);
  state.renameRun(id, ' Best ');
  expect(state.runs.value[0].name).toBe('Best');
  state.deleteRun(id);
  expect(state.runs.value).toEqual([]);
});

test('deleted runs come back to their places, the last one first', async () => {
  await opened();
  for (let i = 1; i <= 3; i++) {
    await finished(i);
    await engine.answerAll(reportFor);
  }
  const all = state.runs.value;
  state.deleteRun(all[1].id);
  state.deleteRun(all[0].id);
  expect(state.runs.value).toEqual([all[2]]);
  state.restoreRun();
  expect(state.runs.value).toEqual([all[0], all[2]]);
  state.restoreRun();
  expect(state.runs.value).toEqual(all);
  expect(state.deleted.value).toEqual([]);
  state.restoreRun();
  expect(state.runs.value).toEqual(all);
});

test('a run that ended is kept although it is reset before it is judged', async () => {
  await opened();
  const run = await finished(5);
  state.reset();
  const [asked] = await engine.answer('evaluate', { ok: true, kind: 'regression', scores: {} });
  expect(asked).toBe(run);
  expect(state.runs.value).toHaveLength(1);
  expect(state.runs.value[0]).toMatchObject({ iterations: 5, evaluation: { ok: true } });
  expect(state.evaluation.value).toBeNull();
});

test('scores of a pause that come when the run moves again are not shown', async () => {
  await opened();
  state.train();
  await engine.answerAll(reportFor);
  await engine.frame({ run: state.run.value.number, iteration: 3, moving: false });
  state.train();
  await engine.answerAll(reportFor);
  expect(state.phase.value).toBe('training');
  expect(state.evaluation.value).toBeNull();
});
