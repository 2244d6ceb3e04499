import { expect, test } from 'vitest';
import { arrange, format, linkTo, NO_EXPERIMENT, parse } from '../../src/state/link.js';
import { algorithms, category, column, reportOf, settings } from './fake-engine.js';

/** What tests give is less than what the engine gives. @param {any} given */
const loosely = (given) => given;

const report = loosely(
  reportOf(
    column({ name: 'a' }),
    column({ name: 'b' }),
    column({ name: 'c' }),
    column({ name: 'd' }),
    column({ name: 'words', type: 'identifier', tasks: [] }),
    category('kind'),
  ),
);
const known = loosely({ report, catalog: algorithms, settingFields: settings, usualTarget: 5 });
const [line, ridge, logit] = algorithms;
const usual = { impute: 'mean', standardize: true, testShare: 0.25, seed: 3 };

/** What a hash comes to for these columns. */
const arranged = (hash) => arrange(loosely(parse(hash)), known);

const experiment = loosely({
  sample: '',
  options: { delimiter: '\t', header: false, columns: { 3: { type: 'category' } } },
  report,
  choices: {
    ...usual,
    target: 0,
    task: 'regression',
    moreTargets: [2],
    features: [1, 5],
    weights: 3,
    seed: 12,
    standardize: false,
    impute: 'median',
  },
  algorithm: ridge,
  params: { rate: 0.30000000000000004, steps: 100, solver: 'descent', intercept: false },
  settingFields: settings,
  plane: { x: 0, y: 2 },
});

test('a link tells what differs from the usual, and columns by index only', () => {
  expect(format(linkTo(experiment))).toBe(
    'v=1&columns=6&delimiter=tab&header=false&type.3=category&target=0&also=2&features=1.5&weights=3' +
      '&s.impute=median&s.standardize=false&s.seed=12' +
      '&alg=ridge&p.rate=0.30000000000000004&p.solver=descent&p.intercept=false&plane=0.2',
  );
});

test('a link that is read again is the same experiment', () => {
  const link = loosely(parse(`#${format(linkTo(experiment))}`));
  expect(link).toEqual(linkTo(experiment));
  const { choices, algorithm, params } = arrange(link, known);
  expect(choices).toEqual(experiment.choices);
  expect(algorithm).toBe(ridge);
  expect(params).toEqual({ rate: 0.30000000000000004, solver: 'descent', intercept: false });
});

test('a link to a sample names it instead of the number of columns', () => {
  const link = linkTo({ ...experiment, sample: 'iris', options: {}, plane: 'components' });
  expect(link).toMatchObject({ sample: 'iris', columns: null });
  expect(parse(format(link))).toEqual(link);
});

test('columns that cannot be predicted too are left out; those that are, are no features', () => {
  const { choices } = arranged('v=1&columns=6&target=0&also=0-5.99&weights=3&features=1-3');
  expect(choices.moreTargets).toEqual([1, 2]);
  expect(choices.features).toEqual([]);
  expect(arranged('v=1&columns=6&target=5&also=1').choices.moreTargets).toEqual([]);
});

test('weights that are no numbers, or the target, are none; weights are no feature', () => {
  for (const [text, weights] of [
    ['weights=4', -1],
    ['weights=99', -1],
    ['weights=-1', -1],
    ['weights=5', -1],
    ['target=1&weights=1', -1],
    ['weights=2', 2],
  ]) {
    expect(arranged(`v=1&columns=6&${text}`).choices.weights).toBe(weights);
  }
  expect(arranged('v=1&columns=6&features=0-3&weights=2').choices.features).toEqual([0, 1, 3]);
});

test('no target, no features and no algorithm survive', () => {
  const choices = { ...experiment.choices, target: -1, task: 'clustering', features: [] };
  const link = linkTo({ ...experiment, choices, algorithm: null });
  expect(parse(format(link))).toEqual(link);
  expect(arrange(link, known).choices).toMatchObject({ target: -1, features: [] });
});

test('names, unfinished numbers and values out of range never get into a link', () => {
  const text = format(
    linkTo({
      ...experiment,
      params: { rate: 'secret', steps: 1e9, solver: 'secret', intercept: true },
    }),
  );
  expect(text).not.toContain('secret');
  expect(text).not.toContain('p.');
  expect(text).not.toContain('words');
});

test('the empty page needs no address, the lab one word', () => {
  expect(format(NO_EXPERIMENT)).toBe('');
  expect(format({ ...NO_EXPERIMENT, page: 'lab' })).toBe('v=1&page=lab');
  expect(parse('#v=1&page=lab')).toMatchObject({ page: 'lab', sample: '', columns: null });
});

test('what the lab has in the address is carried as texts', () => {
  const lab = new Map([
    ['f', 'x^2 & y'],
    ['who', 'adam..lion'],
  ]);
  const text = format({ ...NO_EXPERIMENT, page: 'lab', lab });
  expect(text).toBe('v=1&page=lab&l.f=x%5E2+%26+y&l.who=adam..lion');
  expect(parse(text)).toMatchObject({ page: 'lab', lab });
});

test('an experiment that is too much for an address is left out of it', () => {
  const columns = Array.from({ length: 6000 }, () => column());
  const features = columns.flatMap((_, i) => (i % 2 === 1 ? [i] : []));
  const link = linkTo({
    ...experiment,
    report: loosely(reportOf(...columns)),
    choices: { ...experiment.choices, features },
  });
  expect(format(link)).toBe('');
});

test.each(['', '#', '#content', '#target=1', '#V=1', `#v=1&x=${'x'.repeat(9000)}`])(
  'is not a link of ours: %.20s',
  (hash) => {
    expect(parse(hash)).toBe('foreign');
  },
);

test.each(['#v=2&sample=iris', '#v=', '#v=01', '#v=1.0'])('is of another version: %s', (hash) => {
  expect(parse(hash)).toBe('other version');
});

test.each([
  ['page', 'javascript:alert(1)'],
  ['sample', '../../secret'],
  ['sample', 'https://example.org/x.csv'],
  ['sample', 'x'.repeat(41)],
  ['sample', 'iris\niris'],
  ['columns', '-1'],
  ['columns', '0'],
  ['columns', '1e3'],
  ['columns', '99999999999999999999'],
  ['columns', 'NaN'],
  ['delimiter', 'constructor'],
  ['delimiter', '__proto__'],
  ['delimiter', '"'],
  ['header', 'yes'],
  ['header', 'toString'],
  ['type.0', 'money'],
  ['type.-1', 'number'],
  ['type.1.5', 'number'],
  ['type.__proto__', 'number'],
  ['type.constructor', 'text'],
  ['target', '-1'],
  ['target', '0x1'],
  ['target', ''],
  ['target', ' 1'],
  ['plane', '1'],
  ['plane', '1.2.3'],
  ['plane', '-1.2'],
  ['plane', 'constructor'],
  ['__proto__', 'x'],
  ['constructor.prototype.polluted', 'x'],
])('passes over %s=%s', (key, value) => {
  const hash = `v=1&${new URLSearchParams([[key, value]])}`;
  expect(parse(hash)).toEqual({ ...NO_EXPERIMENT });
});

test.each([
  ['', []],
  ['x', [0, 1, 2, 3]],
  ['1-', [0, 1, 2, 3]],
  ['-1', [0, 1, 2, 3]],
  ['0-1-2', [0, 1, 2, 3]],
  ['0-999999999', [0, 1, 2, 3]],
  ['2-1', []],
  ['0-99999', [0, 1, 2, 3]],
  ['1.1.1', [1]],
  ['3.0', [0, 3]],
  ['4', []],
  ['5', []],
  ['7.1', [1]],
])('features=%s comes to the columns that can be', (text, features) => {
  expect(arranged(`v=1&target=5&features=${text}`).choices.features).toEqual(features);
});

test.each(['4', '6', '99999', 'x', '', 'null', 'constructor'])(
  'target=%s is none of these columns: the usual one is taken',
  (target) => {
    expect(arranged(`v=1&target=${target}`).choices).toMatchObject({
      target: 5,
      task: 'classification',
    });
  },
);

test.each([
  ['rate', '0'],
  ['rate', '-1'],
  ['rate', '1.5'],
  ['rate', 'NaN'],
  ['rate', 'Infinity'],
  ['rate', '1e999'],
  ['rate', '0x1'],
  ['rate', ''],
  ['rate', ' 0.5'],
  ['rate', '0.5; drop'],
  ['steps', '0'],
  ['steps', '1001'],
  ['steps', '2.5'],
  ['solver', 'toString'],
  ['solver', '__proto__'],
  ['intercept', '1'],
  ['intercept', 'TRUE'],
  ['__proto__', '1'],
  ['unknown', '1'],
])('p.%s=%s is not taken', (name, value) => {
  const { params } = arranged(
    `v=1&target=0&alg=line&${new URLSearchParams([[`p.${name}`, value]])}`,
  );
  expect(params).toEqual({});
  expect(Object.getPrototypeOf(params)).toBe(Object.prototype);
});

test('parameters at their bounds are taken', () => {
  const { params, algorithm } = arranged(
    'v=1&target=0&alg=line&p.rate=1&p.steps=1&p.solver=descent&p.intercept=false',
  );
  expect(algorithm).toBe(line);
  expect(params).toEqual({ rate: 1, steps: 1, solver: 'descent', intercept: false });
});

test.each(['logit', 'means', 'toString', '', '<img src=x>'])(
  'alg=%s does not suit a number: none is chosen',
  (id) => {
    const hash = `v=1&target=0&${new URLSearchParams({ alg: id })}`;
    expect(arranged(hash)).toMatchObject({ algorithm: null, params: {} });
    expect(arranged(hash).choices.task).toBe('regression');
  },
);

test('an algorithm decides the task where the target can be both', () => {
  const both = column({ tasks: ['regression', 'classification'] });
  const options = { ...known, report: reportOf(both, column()), usualTarget: 0 };
  expect(arrange(loosely(parse('v=1&target=0&alg=logit')), loosely(options))).toMatchObject({
    algorithm: logit,
    choices: { task: 'classification' },
  });
});

test('settings are judged by their fields, and cannot be target or features', () => {
  const { choices } = arranged(
    'v=1&target=0&s.seed=9&s.testShare=0.9&s.impute=x&s.standardize=false&s.target=1&s.features=x',
  );
  expect(choices).toEqual({
    ...usual,
    seed: 9,
    standardize: false,
    target: 0,
    task: 'regression',
    features: [1, 2, 3, 5],
    moreTargets: [],
    weights: -1,
  });
});

test('broken escapes and nonsense do not throw', () => {
  for (const hash of ['#v=1&%', '#v=1&target=%E0%A4%A', '#v=1&&&===', '#v=1&p.=&s.=&type.=&=x']) {
    expect(() => arranged(hash)).not.toThrow();
  }
});

test('everything decided about the reading is told, but no word that may be from the file', () => {
  const options = {
    delimiter: '\\s+',
    quote: '',
    escape: 'backslash',
    comment: '#',
    header: true,
    headerLine: 4,
    headerRows: 2,
    units: true,
    skipEnd: 0,
    decimal: ',',
    missing: ['secret', '-999'],
    columns: {
      0: { type: 'text' },
      2: { format: 'dd/mm/yyyy' },
      3: { format: '1.234,5', missing: ['99', 'secret', '12.5'] },
      4: { missing: ['secret'], values: ['secret', '-999'] },
      5: { missing: ['None', '?'], values: ['NA', '-'] },
    },
  };
  const text = format(linkTo({ ...experiment, options: loosely(options) }));
  expect(text).not.toContain('secret');
  expect(parse(text)).toMatchObject({
    options: {
      ...options,
      missing: ['-999'],
      columns: {
        0: { type: 'text' },
        2: { format: 'dd/mm/yyyy' },
        3: { format: '1.234,5', missing: ['99'] },
        5: { missing: ['None', '?'], values: ['NA', '-'] },
      },
    },
  });
  expect(loosely(parse(text)).options.columns).not.toHaveProperty('4');
});

test.each([
  'quote=%22',
  'escape=other',
  'comment=x',
  'headerLine=0',
  'headerRows=4',
  'skipEnd=-1',
  'decimal=.',
  'missing=secret',
  'missing.0=12.5',
  'values.0=secret',
  'values.0=-999',
  'values=none',
  'format.0=1234.5',
  'format.01=dmy',
  'format.__proto__=dmy',
  'quote=constructor',
  'type.100000=text',
])('no option comes of %s', (pair) => {
  expect(loosely(parse(`#v=1&columns=6&${pair}`)).options).toEqual({});
});
