import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeAddress } from './fake-address.js';
import { category, column, fakeEngine, reportOf } from './fake-engine.js';

/** A fresh copy of what is tested, as on a page just opened. */
async function freshState() {
  vi.resetModules();
  const files = await Promise.all([
    import('../../src/state/choices.js'),
    import('../../src/state/correct.js'),
    import('../../src/state/data.js'),
    import('../../src/state/history.js'),
    import('../../src/state/open.js'),
    import('../../src/state/questions.js'),
    import('../../src/state/start.js'),
  ]);
  return Object.assign({}, ...files);
}

const DATE = {
  column: 1,
  columnName: 'day',
  text: 'Which?',
  taken: '',
  options: [
    { member: 'format', value: 'dd/mm/yyyy', text: 'Day first' },
    { member: 'format', value: 'mm/dd/yyyy', text: 'Month first' },
  ],
};
const SENTINEL = {
  column: 0,
  columnName: 'x',
  text: 'Missing?',
  taken: '',
  options: [{ member: 'missing', value: '-999', text: 'Take -999 as missing' }],
};
const WORD = {
  column: 2,
  columnName: 'kind',
  text: 'A value?',
  taken: '',
  options: [
    { member: 'values', value: 'None', text: 'Take None as a value' },
    { member: 'missing', value: 'None', text: 'Take None as missing' },
  ],
};

/** Numbers, dates that wait for an answer, and words; one column if the delimiter is a tab. */
function reportFor(_, { columns: decided = {}, delimiter }) {
  if (delimiter === '\t') {
    return reportOf(column({ name: 'all', type: 'text', role: 'ignore', tasks: [] }));
  }
  const day = decided[1]?.format
    ? column({ name: 'day', type: 'date', tasks: [] })
    : column({ name: 'day', type: 'text', role: 'ignore', tasks: [] });
  const x = column({ missing: decided[0]?.missing?.length ?? 0 });
  if (decided[0]?.type) {
    Object.assign(x, { type: decided[0].type, role: 'ignore' });
  }
  return { ...reportOf(x, day, category('kind')), questions: [DATE, SENTINEL] };
}

let state;
let engine;
let end;

beforeEach(async () => {
  fakeAddress();
  state = await freshState();
  engine = fakeEngine();
  end = state.start(engine.connect);
  state.openText('some.csv', 'some', 'file');
  await engine.answerAll(reportFor);
});

afterEach(() => {
  end();
  vi.unstubAllGlobals();
});

const settled = () => engine.answerAll(reportFor);

test('an option is read with, left to detection again, and undone', async () => {
  state.setOption('skipEnd', 2);
  await settled();
  expect(state.csvOptions.value).toEqual({ skipEnd: 2 });
  state.setOption('quote', '');
  await settled();
  expect(state.csvOptions.value).toEqual({ skipEnd: 2, quote: '' });
  state.setOption('skipEnd', undefined);
  await settled();
  expect(state.csvOptions.value).toEqual({ quote: '' });
  state.undo();
  await settled();
  expect(state.csvOptions.value).toEqual({ skipEnd: 2, quote: '' });
});

test('two options set one after the other both hold', async () => {
  state.setOption('header', true);
  state.setOption('decimal', ',');
  await settled();
  expect(state.csvOptions.value).toEqual({ header: true, decimal: ',' });
});

test('what is decided about columns survives where they stay the same', async () => {
  state.retype(0, 'text');
  await settled();
  state.setOption('decimal', ',');
  await settled();
  expect(state.csvOptions.value).toEqual({ decimal: ',', columns: { 0: { type: 'text' } } });
  state.setOption('delimiter', '\t');
  await settled();
  expect(state.csvOptions.value).toEqual({ decimal: ',', delimiter: '\t' });
  expect(state.choices.value).toMatchObject({ target: -1, features: [] });
});

test('choices survive a correction that leaves the columns, and go with others', async () => {
  state.setRole(0, 'target');
  state.setRole(2, 'ignore');
  state.setOption('header', false);
  await settled();
  expect(state.choices.value).toMatchObject({ target: 0, features: [] });
  state.setOption('delimiter', '\t');
  await settled();
  state.setOption('delimiter', undefined);
  await settled();
  expect(state.choices.value).toMatchObject({ target: 2, features: [0] });
});

test('the type that was detected is no decision; a format does not outlive its type', async () => {
  state.correctColumn(0, { format: '1234,5' });
  await settled();
  expect(state.csvOptions.value).toEqual({ columns: { 0: { format: '1234,5' } } });
  state.retype(0, 'text');
  await settled();
  expect(state.csvOptions.value).toEqual({ columns: { 0: { type: 'text' } } });
  state.retype(0, 'number');
  await settled();
  expect(state.csvOptions.value).toEqual({});
});

test('an answer becomes a format, and what was text a feature', async () => {
  expect(state.choices.value.features).toEqual([0]);
  state.answer(DATE, DATE.options[1]);
  await settled();
  expect(state.csvOptions.value).toEqual({ columns: { 1: { format: 'mm/dd/yyyy' } } });
  expect(state.choices.value.features).toEqual([0, 1]);
  state.undo();
  await settled();
  expect(state.csvOptions.value).toEqual({});
  expect(state.choices.value.features).toEqual([0]);
});

test('a sentinel joins the missing words of its column', async () => {
  state.takeWord(0, 'missing', 'none');
  await settled();
  state.answer(SENTINEL, SENTINEL.options[0]);
  await settled();
  expect(state.csvOptions.value).toEqual({ columns: { 0: { missing: ['none', '-999'] } } });
});

test('an answer may be a type, in place of a format', async () => {
  state.correctColumn(0, { format: '1234,5' });
  await settled();
  state.answer(SENTINEL, { member: 'type', value: 'text', text: 'Several numbers' });
  await settled();
  expect(state.csvOptions.value).toEqual({ columns: { 0: { type: 'text' } } });
});

test('a usual word is taken as a value or as missing, which is undone', async () => {
  state.answer(WORD, WORD.options[0]);
  await settled();
  expect(state.csvOptions.value).toEqual({ columns: { 2: { values: ['None'] } } });
  state.undo();
  await settled();
  expect(state.csvOptions.value).toEqual({});
  state.answer(WORD, WORD.options[1]);
  await settled();
  expect(state.csvOptions.value).toEqual({ columns: { 2: { missing: ['None'] } } });
});

test('a question put aside is not asked again about the same file, but about another', async () => {
  state.putQuestionAside(SENTINEL);
  expect(state.questions.value).toEqual([DATE]);
  state.setOption('units', false);
  await settled();
  expect(state.questions.value).toEqual([DATE]);
  state.openText('other.csv', 'other', 'file');
  await settled();
  expect(state.questions.value).toEqual([DATE, SENTINEL]);
});

test('roles: a feature can be ignored, a column the target, the target a feature', () => {
  state.setRole(0, 'ignore');
  expect(state.choices.value.features).toEqual([]);
  state.setRole(0, 'feature');
  expect(state.choices.value.features).toEqual([0]);
  state.setRole(0, 'target');
  expect(state.choices.value).toMatchObject({ target: 0, features: [2], task: 'regression' });
  state.setRole(0, 'feature');
  expect(state.choices.value).toMatchObject({ target: -1, features: [0, 2], task: 'clustering' });
  state.setRole(1, 'target');
  expect(state.choices.value.target).toBe(-1);
  state.setRole(1, 'feature');
  expect(state.choices.value.features).toEqual([0, 1, 2]);
});
