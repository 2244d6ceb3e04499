import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeAddress } from './fake-address.js';
import { category, column, fakeEngine, reportOf } from './fake-engine.js';

/** Reads what a test gives as a file: an object with a text for each encoding. */
class FakeFileReader {
  result = '';
  onload() {}

  readAsText(blob, encoding) {
    this.result = blob.texts[encoding];
    queueMicrotask(() => this.onload());
  }
}

let state;
let engine;
let end;

beforeEach(async () => {
  fakeAddress();
  vi.stubGlobal('FileReader', FakeFileReader);
  vi.resetModules();
  const files = await Promise.all([
    import('../../src/state/correct.js'),
    import('../../src/state/data.js'),
    import('../../src/state/history.js'),
    import('../../src/state/notices.js'),
    import('../../src/state/open.js'),
    import('../../src/state/open-file.js'),
    import('../../src/state/start.js'),
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

const report = () => reportOf(column(), column({ name: 'y' }), category('species'));
const small = { name: 'small.csv', size: 10, texts: { 'utf-8': 'gr??e', 'windows-1252': 'größe' } };
const large = { name: 'large.csv', size: 1e9, texts: {} };
const encodings = [
  { id: 'utf-8', label: 'UTF-8', lines: [] },
  { id: 'windows-1252', label: 'Western', lines: [] },
];
const inspected = (file, encoding) => ({ ok: true, file, encoding, encodings });
const cancelled = { ok: false, problems: [], cancelled: true };

async function open(file, encoding) {
  const opened = state.openFile(file);
  await engine.answer('inspect', inspected(file, encoding));
  return opened;
}

/** What was asked with a method. */
const asked = (wanted) => engine.log.filter(([method]) => method === wanted);

test('a small file is read by the page in the encoding that was found, and given whole', async () => {
  expect(await open(small, 'windows-1252')).toBe(true);
  await engine.answerAll(report);
  expect(asked('readCsv').at(-1)?.slice(1, 3)).toEqual(['größe', {}]);
  expect(state.source.value).toMatchObject({ name: 'small.csv', text: 'größe' });
  expect(state.inspecting.value).toBeNull();
});

test('another encoding reads the file anew, keeps what was chosen, and can be undone', async () => {
  await open(small, 'utf-8');
  await engine.answerAll(report);
  state.setOption('delimiter', ';');
  await engine.answerAll(report);
  await state.setEncoding('windows-1252');
  await engine.answerAll(report);
  expect(asked('readCsv').at(-1)?.slice(1, 3)).toEqual(['größe', { delimiter: ';' }]);
  expect(state.source.value.file.encoding).toBe('windows-1252');
  state.undo();
  await engine.answerAll(report);
  expect(state.source.value.file.encoding).toBe('utf-8');
});

test('a file that is refused is told, and changes nothing', async () => {
  const opened = state.openFile(small);
  await engine.answer('inspect', { ok: false, problems: [{ message: 'It is a PDF.' }] });
  expect(await opened).toBe(false);
  expect(state.notices.value.at(-1)).toMatchObject({
    title: 'small.csv was not opened',
    detail: 'It is a PDF.',
  });
  expect(state.source.value).toBeNull();
});

test('what was given last is opened, though it was looked at faster', async () => {
  const slow = state.openFile(large);
  state.openText('Pasted text', 'x', 'paste');
  expect(engine.waiting()).toContain('cancel');
  await engine.answer('inspect', inspected(large, 'utf-8'));
  await engine.answerAll(report);
  expect(await slow).toBe(false);
  expect(state.notices.value).toEqual([]);
  expect(state.source.value.name).toBe('Pasted text');
});

test('a large file is read by the engine, while what is open stays', async () => {
  await open(small, 'utf-8');
  await engine.answerAll(report);
  await open(large, 'utf-8');
  expect(asked('readFile').at(-1)?.slice(1, 4)).toEqual([large, 'utf-8', {}]);
  expect(state.held.value).toBe(true);
  expect(state.source.value.name).toBe('small.csv');
  asked('readFile').at(-1)?.[4]({ stage: 'reading', bytes: 1, total: 2, secondsLeft: null });
  expect(state.progress.value).toMatchObject({ bytes: 1 });
  await engine.answer('readFile', report());
  expect(state.source.value).toMatchObject({ name: 'large.csv', text: null });
  expect(state.progress.value).toBeNull();
});

test('a large file that is cancelled leaves all as it was, and nothing to be told', async () => {
  await open(small, 'utf-8');
  await engine.answerAll(report);
  const before = asked('readCsv').length;
  await open(large, 'utf-8');
  state.cancelOpening();
  expect(state.reading.value).toBeNull();
  expect(engine.waiting()).toContain('cancel');
  await engine.answer('readFile', cancelled);
  expect(state.reading.value).toBeNull();
  expect(state.source.value.name).toBe('small.csv');
  expect(asked('readCsv').length).toBe(before);
  expect(state.notices.value).toEqual([]);
});

test('a large file that was read before it heard of being cancelled is put away again', async () => {
  await open(small, 'utf-8');
  await engine.answerAll(report);
  const before = asked('readCsv').length;
  await open(large, 'utf-8');
  state.cancelOpening();
  await engine.answer('readFile', report());
  await engine.answerAll(report);
  expect(asked('readCsv').length).toBe(before + 1);
  expect(state.source.value.name).toBe('small.csv');
  expect(state.held.value).toBe(true);
});

test('a file can be cancelled while it is looked at', async () => {
  const opened = state.openFile(small);
  state.cancelOpening();
  expect(state.inspecting.value).toBeNull();
  expect(engine.waiting()).toContain('cancel');
  await engine.answer('inspect', inspected(small, 'utf-8'));
  expect(await opened).toBe(false);
  expect(state.source.value).toBeNull();
});

test('a large file does not keep waiting what is opened after it', async () => {
  await open(large, 'utf-8');
  state.openText('Pasted text', 'x', 'paste');
  expect(engine.waiting()).toContain('cancel');
  await engine.answer('readFile', cancelled);
  await engine.answerAll(report);
  expect(state.source.value.name).toBe('Pasted text');
});

test('of a file that does not fit, some rows can be taken', async () => {
  await open(large, 'utf-8');
  await engine.answer('readFile', {
    ok: false,
    problems: [],
    offer: { rows: 900, first: 100, sample: 200 },
  });
  expect(state.offer.value).toMatchObject({ rows: 900, first: 100, sample: 200 });
  expect(state.notices.value).toEqual([]);
  state.takeRows({ most: 200, seed: 0 });
  expect(state.offer.value).toBeNull();
  expect(asked('readFile').at(-1)?.[3]).toEqual({ rows: { most: 200, seed: 0 } });
  await engine.answer('readFile', { ...report(), kept: 'sample' });
  expect(state.csvOptions.value).toEqual({ rows: { most: 200, seed: 0 } });
});

test('a large file is given again to an engine that was replaced', async () => {
  await open(large, 'utf-8');
  await engine.answer('readFile', report());
  await engine.answerAll(report);
  await engine.crash();
  expect(state.held.value).toBe(false);
  await engine.answer('readFile', report());
  await engine.answerAll(report);
  expect(state.source.value.name).toBe('large.csv');
  expect(state.held.value).toBe(true);
});
