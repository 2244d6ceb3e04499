/** @import {ColumnChoice, CsvOptions} from '../engine/protocol.js' */

/** What a link calls the values of an option, and all the values it may have. */
const WORDS = {
  delimiter: {
    comma: ',',
    semicolon: ';',
    tab: '\t',
    bar: '|',
    colon: ':',
    space: ' ',
    blanks: '\\s+',
    caret: '^',
    tilde: '~',
    none: '',
  },
  quote: { double: '"', single: "'", none: '' },
  escape: { doubled: 'doubled', backslash: 'backslash' },
  comment: { none: '', hash: '#', percent: '%', semicolon: ';', bang: '!' },
  header: { true: true, false: false },
  units: { true: true, false: false },
  decimal: { point: '.', comma: ',' },
};

/** More than any file has that can be read. */
export const MOST_LINES = 2_000_000_000;

/** Options that are numbers, with their least and greatest value. */
const COUNTS = { headerLine: [1, MOST_LINES], headerRows: [1, 3], skipEnd: [0, MOST_LINES] };

/** What is told of single columns. */
const COLUMN_WORDS = {
  type: {
    number: 'number',
    boolean: 'boolean',
    category: 'category',
    date: 'date',
    identifier: 'identifier',
    text: 'text',
  },
  format: {
    point: '1234.5',
    comma: '1234,5',
    'comma-point': '1,234.5',
    'point-comma': '1.234,5',
    'space-point': '1 234.5',
    'space-comma': '1 234,5',
    'apostrophe-point': "1'234.5",
    'apostrophe-comma': "1'234,5",
    ymd: 'yyyy-mm-dd',
    dmy: 'dd/mm/yyyy',
    mdy: 'mm/dd/yyyy',
    time: 'hh:mm',
  },
};

const MOST_COLUMNS = 100_000;
const MOST_MISSING = 20;

/**
 * Numbers that programs write for no value. Other words for it than these and the usual ones may be
 * someone's data, and are not told.
 */
const SENTINEL = /^-?9{2,6}$/;

/** The usual words for no value of which the user may be asked whether they are values. */
const USUAL = /^(?:none|na|[-?\u2212\u2013\u2014])$/i;

/**
 * @param {CsvOptions} options
 * @param {URLSearchParams} told
 */
export function tellOptions(options, told) {
  tellWords(WORDS, options, told, '');
  for (const name of Object.keys(COUNTS)) {
    const value = options[/** @type {keyof typeof COUNTS} */ (name)];
    if (value !== undefined) {
      told.set(name, String(value));
    }
  }
  tellTaken('missing', options.missing, told, '');
  for (const [index, choice] of Object.entries(options.columns ?? {})) {
    tellWords(COLUMN_WORDS, choice, told, `.${index}`);
    tellTaken('missing', choice.missing, told, `.${index}`);
    tellTaken('values', choice.values, told, `.${index}`);
  }
}

/**
 * @param {Record<string, Record<string, unknown>>} known
 * @param {Record<string, any>} values
 * @param {URLSearchParams} told
 * @param {string} ending
 */
function tellWords(known, values, told, ending) {
  for (const [name, words] of Object.entries(known)) {
    const word = Object.keys(words).find((each) => words[each] === values[name]);
    if (word !== undefined) {
      told.set(name + ending, word);
    }
  }
}

/**
 * @param {'missing' | 'values'} as what the words are taken as
 * @param {string[] | undefined} words
 * @param {URLSearchParams} told
 * @param {string} ending
 */
function tellTaken(as, words, told, ending) {
  const known = (words ?? []).filter((word) => isKnown(as, word)).slice(0, MOST_MISSING);
  if (known.length > 0) {
    told.set(as + ending, known.join('.'));
  }
}

/** @param {'missing' | 'values'} as @param {string} word */
function isKnown(as, word) {
  return USUAL.test(word) || (as === 'missing' && SENTINEL.test(word));
}

/**
 * What in a link is about how a text is read; what could not be meant is passed over.
 * @param {URLSearchParams} told
 * @returns {CsvOptions}
 */
export function optionsIn(told) {
  const counts = Object.entries(COUNTS).flatMap(([name, [least, most]]) => {
    const text = told.get(name) ?? '';
    const value = /^\d{1,10}$/.test(text) ? Number(text) : -1;
    return value >= Number(least) && value <= Number(most) ? [[name, value]] : [];
  });
  const columns = columnsIn(told);
  return {
    ...wordsIn(WORDS, told, ''),
    ...Object.fromEntries(counts),
    ...takenIn('missing', told, ''),
    ...(Object.keys(columns).length === 0 ? {} : { columns }),
  };
}

/** @param {URLSearchParams} told @returns {Record<string, ColumnChoice>} by index */
function columnsIn(told) {
  /** @type {Record<string, ColumnChoice>} */
  const columns = {};
  for (const key of told.keys()) {
    const index = /^(?:type|format|missing|values)\.(\d{1,6})$/.exec(key)?.[1];
    if (index === String(Number(index)) && Number(index) < MOST_COLUMNS) {
      const choice = {
        ...wordsIn(COLUMN_WORDS, told, `.${index}`),
        ...takenIn('missing', told, `.${index}`),
        ...takenIn('values', told, `.${index}`),
      };
      if (Object.keys(choice).length > 0) {
        columns[index] = choice;
      }
    }
  }
  return columns;
}

/**
 * @param {Record<string, Record<string, unknown>>} known
 * @param {URLSearchParams} told
 * @param {string} ending
 */
function wordsIn(known, told, ending) {
  return Object.fromEntries(
    Object.entries(known).flatMap(([name, words]) => {
      const word = told.get(name + ending) ?? '';
      return Object.hasOwn(words, word) ? [[name, words[word]]] : [];
    }),
  );
}

/**
 * @param {'missing' | 'values'} as what the words are taken as
 * @param {URLSearchParams} told
 * @param {string} ending
 * @returns {{missing?: string[], values?: string[]}}
 */
function takenIn(as, told, ending) {
  const words = (told.get(as + ending) ?? '').split('.').slice(0, MOST_MISSING);
  const known = words.filter((word) => isKnown(as, word));
  return known.length === 0 ? {} : { [as]: known };
}
