import { describe, expect, it } from 'vitest';
import { targetAdvice, usualTarget, whyNoTarget, withSplitting } from '../../src/state/columns.js';
import * as fake from './fake-engine.js';

/** @typedef {import('../../src/engine/protocol.js').ColumnReport} ColumnReport */

/** @param {Partial<ColumnReport>} [differing] */
const column = (differing) => /** @type {ColumnReport} */ (fake.column(differing));

const category = () => /** @type {ColumnReport} */ (fake.category());

/** @param {ColumnReport[]} columns */
const reportOf = (...columns) =>
  /** @type {import('../../src/engine/protocol.js').DataReport} */ (fake.reportOf(...columns));

const constant = column({ name: 'outcome', distinct: 1, constant: true, tasks: [] });
const text = column({ name: 'notes', type: 'text', tasks: [] });

describe('columns that cannot be predicted', () => {
  it('are told with the reason', () => {
    expect(whyNoTarget(category())).toBe('');
    expect(whyNoTarget(constant)).toBe('one value only');
    expect(whyNoTarget(text)).toBe('text');
    expect(whyNoTarget(column({ distinct: 0, constant: true, tasks: [] }))).toBe('no values');
    expect(whyNoTarget({ ...category(), tasks: [] })).toBe('too many classes');
  });

  it('are not skipped in silence where they stand last', () => {
    const report = reportOf(category(), constant);
    expect(usualTarget(report)).toBe(0);
    expect(targetAdvice(report)).toMatch(/^outcome has one value only, so .*another target/);
    expect(targetAdvice(reportOf(constant, category()))).toBe('');
  });

  it('are no reason to say more where another can be', () => {
    expect(targetAdvice(reportOf(category(), text))).toBe('');
    expect(targetAdvice(reportOf(text, text))).toMatch(/^No column can be predicted/);
    expect(targetAdvice(reportOf())).toBe('');
  });
});

describe('a split by date', () => {
  it('takes the first column of dates unless one is chosen', () => {
    const date = column({ type: 'date', tasks: [] });
    const report = reportOf(column(), date, date);
    const choices = /** @type {import('../../src/engine/protocol.js').Choices} */ (
      /** @type {unknown} */ ({ splitting: 'random', dateColumn: 0, seed: 3 })
    );
    const byDate = withSplitting(choices, report, 'by_date');
    expect(byDate).toEqual({ splitting: 'by_date', dateColumn: 1, seed: 3 });
    expect(withSplitting({ ...choices, dateColumn: 2 }, report, 'by_date').dateColumn).toBe(2);
    expect(withSplitting(byDate, report, 'random').splitting).toBe('random');
  });
});
