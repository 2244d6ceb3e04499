import { describe, expect, it } from 'vitest';
import {
  targetAdvice,
  usualChoices,
  usualTarget,
  whyNoTarget,
  withMoreTargets,
  withRole,
  withSplitting,
  withTarget,
  withTask,
  withWeights,
} from '../../src/state/columns.js';
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
    expect(targetAdvice(report)).toMatch(
      /^outcome has one value only, so .*another target was taken/,
    );
    expect(targetAdvice(reportOf(constant))).toMatch(/one value only, so .*Choose another target/);
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

describe('columns predicted together with the target', () => {
  const report = reportOf(column(), column(), column(), category());
  const choices = usualChoices(report, 0, {});
  const both = withMoreTargets(choices, report, [2, 1, 1]);

  it('are no features, and become features again', () => {
    expect(both).toMatchObject({ moreTargets: [1, 2], features: [3] });
    expect(withMoreTargets(both, report, [2])).toMatchObject({
      moreTargets: [2],
      features: [1, 3],
    });
  });

  it('are numbers, and neither the target nor row weights', () => {
    const weighted = withWeights(choices, report, 1);
    expect(withMoreTargets(weighted, report, [0, 1, 2, 3, 9]).moreTargets).toEqual([2]);
  });

  it('make way for another use of their column', () => {
    expect(withTarget(both, report, 1)).toMatchObject({ target: 1, moreTargets: [2] });
    expect(withWeights(both, report, 1)).toMatchObject({ weights: 1, moreTargets: [2] });
    expect(withRole(both, report, 2, 'feature')).toMatchObject({
      moreTargets: [1],
      features: [2, 3],
    });
    expect(withRole(both, report, 2, 'ignore')).toMatchObject({ moreTargets: [1], features: [3] });
  });

  it('are none where classes or groups are asked for', () => {
    expect(withTarget(both, report, 3).moreTargets).toEqual([]);
    expect(withTarget(both, report, -1).moreTargets).toEqual([]);
    expect(withTask(both, report, 'classification')).toMatchObject({
      moreTargets: [],
      features: [1, 2, 3],
    });
  });
});
