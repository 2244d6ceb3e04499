import { afterEach, expect, test, vi } from 'vitest';
import { fakeAddress } from './fake-address.js';
import { category, column, fakeEngine, reportOf } from './fake-engine.js';

/** Three columns; two for a text of that name. */
const reportFor = (text, { columns: decided = {} } = {}) => {
  const columns = [column(), column({ name: 'secret name' }), category('kind')];
  const report = reportOf(...(text === 'two' ? columns.slice(0, 2) : columns));
  for (const [index, { type }] of Object.entries(decided)) {
    if (report.columns[index]) {
      report.columns[index].type = type;
    }
  }
  return report;
};

let end = () => {};

/** The page as opened at an address. */
async function opened(hash) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.resetModules();
  const address = fakeAddress(hash);
  const files = await Promise.all([
    import('../../src/state/algorithm.js'),
    import('../../src/state/appearance.js'),
    import('../../src/state/arrange.js'),
    import('../../src/state/choices.js'),
    import('../../src/state/data.js'),
    import('../../src/state/notices.js'),
    import('../../src/state/open.js'),
    import('../../src/state/picture.js'),
    import('../../src/state/run.js'),
    import('../../src/state/sample.js'),
    import('../../src/state/start.js'),
  ]);
  const state = Object.assign({}, ...files);
  const engine = fakeEngine();
  end = state.start(engine.connect);
  const settled = async () => {
    await engine.answerAll(reportFor);
    vi.runAllTimers();
  };
  await settled();
  return { address, state, engine, settled };
}

afterEach(() => {
  end();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the address follows the experiment, without names or texts', async () => {
  const { address, state, settled } = await opened('');
  expect(address.hash).toBe('');
  state.openText('private.csv', 'cell,contents', 'file');
  await settled();
  expect(address.hash).toBe('#v=1&columns=3&target=2&features=0-1&alg=logit');
  state.setTarget(0);
  state.setAlgorithm('ridge');
  state.setParam('rate', 0.5);
  state.setChoice('seed', 8);
  await settled();
  expect(address.hash).toBe('#v=1&columns=3&target=0&features=1-2&s.seed=8&alg=ridge&p.rate=0.5');
  expect(address.hash).not.toMatch(/private|secret|contents/);
});

test('a link to a sample opens it and is the same experiment', async () => {
  const hash = '#v=1&sample=noisy-line&target=0&features=1&s.seed=8&alg=ridge&p.rate=0.5';
  const { address, state } = await opened(hash);
  expect(state.source.value).toMatchObject({ id: 'noisy-line', kind: 'generated' });
  expect(state.choices.value).toMatchObject({ target: 0, features: [1], seed: 8 });
  expect(state.algorithmId.value).toBe('ridge');
  expect(state.settings.value.rate).toBe(0.5);
  expect(state.awaited.value).toBeNull();
  expect(address.hash).toBe(hash);
});

test('a link to an own file waits for it, stays in the address, and is then used', async () => {
  const hash = '#v=1&columns=3&type.1=category&target=0&features=2&alg=ridge&p.rate=0.5';
  const { address, state, engine, settled } = await opened(hash);
  expect(state.source.value).toBeNull();
  expect(state.awaited.value).toMatchObject({ columns: 3 });
  expect(address.hash).toBe(hash);
  state.openText('own.csv', 'own', 'file');
  await settled();
  expect(engine.log.find(([method]) => method === 'readCsv')[2]).toEqual({
    columns: { 1: { type: 'category' } },
  });
  expect(state.choices.value).toMatchObject({ target: 0, features: [2] });
  expect(state.settings.value.rate).toBe(0.5);
  expect(state.awaited.value).toBeNull();
  expect(address.hash).toBe(hash);
});

test('a file with another number of columns is opened as usual, and it is told why', async () => {
  const { state, settled } = await opened('#v=1&columns=3&type.1=category&target=0&alg=ridge');
  state.openText('other.csv', 'two', 'file');
  await settled();
  expect(state.source.value.name).toBe('other.csv');
  expect(state.report.value.columns.map(({ type }) => type)).toEqual(['number', 'number']);
  expect(state.choices.value).toMatchObject({ target: 1, features: [0] });
  expect(state.notices.value.at(-1).title).toBe('The settings of the link were not used');
  expect(state.phase.value).toBe('ready');
  state.openText('right.csv', 'three', 'file');
  await settled();
  expect(state.choices.value.target).toBe(0);
});

test('a link pasted over the page while the file is open is used at once', async () => {
  const { address, state, settled } = await opened('');
  state.openText('own.csv', 'own', 'file');
  await settled();
  address.change('#v=1&columns=3&target=1&features=0&alg=ridge');
  await settled();
  expect(state.choices.value).toMatchObject({ target: 1, features: [0] });
  expect(state.algorithmId.value).toBe('ridge');
});

test('a sample chosen instead of the awaited file ends the wait', async () => {
  const { state, settled } = await opened('#v=1&columns=3&target=0&alg=ridge');
  await state.openSample('noisy-line');
  await settled();
  expect(state.awaited.value).toBeNull();
  expect(state.source.value.id).toBe('noisy-line');
});

test('what was opened last is shown, however slow a sample is', async () => {
  const { state, settled } = await opened('');
  let arrive = (_answer) => {};
  vi.stubGlobal('fetch', () => new Promise((resolve) => (arrive = resolve)));
  const sample = state.openSample('iris');
  state.openText('own.csv', 'own', 'file');
  await settled();
  arrive({ ok: true, text: async () => 'iris' });
  await sample;
  await settled();
  expect(state.source.value.name).toBe('own.csv');
});

test('a sample that cannot be fetched leaves what is open', async () => {
  const { state, settled } = await opened('');
  state.openText('own.csv', 'own', 'file');
  await settled();
  vi.stubGlobal('fetch', async () => ({ ok: false, status: 404 }));
  await state.openSample('iris');
  await settled();
  expect(state.source.value.name).toBe('own.csv');
  expect(state.notices.value.at(-1)).toMatchObject({ title: 'Iris flowers was not opened' });
});

test('links to pages go there and keep the experiment', async () => {
  const { address, state, settled } = await opened('#v=1&page=lab');
  expect(state.page.value).toBe('lab');
  state.openText('own.csv', 'own', 'file');
  await settled();
  address.change('#v=1');
  await settled();
  expect(state.page.value).toBe('playground');
  expect(state.source.value.name).toBe('own.csv');
  expect(address.hash).toMatch(/^#v=1&columns=3/);
});

test('a jump within the page does not cost the link', async () => {
  const { address, state, settled } = await opened('');
  state.openText('own.csv', 'own', 'file');
  await settled();
  const link = address.hash;
  address.change('#content');
  await settled();
  expect(address.hash).toBe(link);
});

test('links of another version and to unknown samples are told, and nothing opens', async () => {
  const { address, state, settled } = await opened('#v=9&sample=iris');
  expect(state.notices.value.at(-1).title).toBe('The link was not understood');
  address.change('#v=1&sample=no-such-thing');
  await settled();
  expect(state.notices.value.at(-1).title).toBe('The sample of the link is not there');
  expect(state.source.value).toBeNull();
  expect(state.awaited.value).toBeNull();
});
