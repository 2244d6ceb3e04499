import { describe, expect, it } from 'vitest';
import { pieces, search } from './search.js';

/** @param {string} id @param {string} title @param {string} summary */
const algorithm = (id, title, summary) =>
  /** @type {import('../../engine/protocol.js').Algorithm} */ ({
    id,
    title,
    summary,
    task: 'regression',
    objective: '',
    weights: true,
    several: false,
    inference: false,
    fields: [],
  });

const all = [
  algorithm('ridge', 'Ridge', 'Shrinks the weights of columns that say the same.'),
  algorithm('lasso', 'Lasso', 'Leaves features out; unlike ridge it gives weights of zero.'),
  algorithm('lasso_lars', 'LARS for the lasso', 'Goes from few features to many.'),
  algorithm('huber_regression', 'Huber', 'For targets with outliers.'),
];

/** @param {string} text */
const found = (text) => search(all, text).map(({ algorithm: { id } }) => id);

describe('a search', () => {
  it('looks into titles, ids and summaries, titles first', () => {
    expect(found('ridge')).toEqual(['ridge', 'lasso']);
    expect(found('OUTLIERS')).toEqual(['huber_regression']);
    expect(found('lasso_lars')).toEqual(['lasso_lars']);
    expect(found('huber regression')).toEqual(['huber_regression']);
  });

  it('wants every word, wherever it stands', () => {
    expect(found('features few')).toEqual(['lasso_lars']);
    expect(found('features nothing')).toEqual([]);
    expect(found('   ')).toEqual([]);
    expect(found('.*')).toEqual([]);
  });

  it('shows an id only where that is what was found', () => {
    expect(search(all, 'huber')[0]?.id).toEqual([]);
    expect(search(all, 'regression')[0]?.id).toEqual([
      { text: 'huber_', found: false },
      { text: 'regression', found: true },
    ]);
  });
});

describe('a text', () => {
  it('is cut into what was looked for and the rest', () => {
    expect(pieces('Lasso, lassos', ['lasso'])).toEqual([
      { text: 'Lasso', found: true },
      { text: ', ', found: false },
      { text: 'lasso', found: true },
      { text: 's', found: false },
    ]);
    expect(pieces('aaa', ['aa'])).toEqual([{ text: 'aaa', found: true }]);
    expect(pieces('', ['a'])).toEqual([]);
  });
});
