import { expect, it } from 'vitest';
import { formatP, stars, termsCsv } from './terms.js';

it('p-values have as many digits as make sense', () => {
  expect([0.04567, 0.5, 1, 0.0001].map(formatP)).toEqual(['0.0457', '0.5000', '1.0000', '0.0001']);
  expect([0.00009999, 1e-300, 0].map(formatP)).toEqual(['< 0.0001', '< 0.0001', '< 0.0001']);
  expect(formatP(Number.NaN)).toBe('–');
});

it('marks tell levels of significance', () => {
  expect([0, 0.0009, 0.001, 0.009, 0.01, 0.049, 0.05, 1, Number.NaN].map(stars)).toEqual([
    '***',
    '***',
    '**',
    '**',
    '*',
    '*',
    '',
    '',
    '',
  ]);
});

it('the CSV has all digits, quotes names and is safe in a spreadsheet', () => {
  const csv = termsCsv({
    ok: true,
    kind: 'present',
    statistic: 't',
    level: 0.95,
    names: ['intercept', '=1+"2"', 'twin'],
    figures: [],
    notes: [],
    estimates: Float64Array.of(0.1 + 0.2, -2, Number.NaN),
    errors: Float64Array.of(1, 1, Number.NaN),
    statistics: Float64Array.of(0.3, -2, Number.NaN),
    ps: Float64Array.of(1e-20, 0.05, Number.NaN),
    lows: Float64Array.of(-1, -4, Number.NaN),
    highs: Float64Array.of(1, 0, Number.NaN),
  });
  expect(csv.split('\r\n')).toEqual([
    'term,estimate,standard error,t,p,95 % from,95 % to',
    '"intercept",0.30000000000000004,1,0.3,1e-20,-1,1',
    '"\'=1+""2""",-2,1,-2,0.05,-4,0',
    '"twin",,,,,,',
    '',
  ]);
});
