import { fitting, tasksOf, usualChoices } from './columns.js';
import { initialValues, valueIn } from './fields.js';
import { optionsIn, tellOptions } from './link-options.js';

/** @import {Algorithm, Choices, CsvOptions, DataReport, Field} from '../engine/protocol.js' */
/** @import {Params, ViewChoice} from '../engine/protocol.js' */

/**
 * An experiment as a link tells it, in the part of the address behind `#`, which no server sees.
 * Columns are told by index; names of files and columns and the contents of cells are not in it.
 *
 * `sample` is empty where the user's own file is meant, whose number of columns is then told.
 * `target` is -1 for none; `features` are pairs of first and last column. What is null or missing is
 * as usual. Values are texts until the fields they belong to are known.
 * @typedef {{
 *   page: 'playground' | 'lab', sample: string, columns: number | null, options: CsvOptions,
 *   target: number | null, moreTargets: [number, number][], features: [number, number][] | null,
 *   weights: number | null, algorithm: string,
 *   params: Map<string, string>, settings: Map<string, string>, plane: ViewChoice['plane'] | null,
 *   lab: Map<string, string>
 * }} Link
 */

/**
 * What a link comes to for the columns there are.
 * @typedef {{choices: Choices, algorithm: Algorithm | null, params: Params}} Arrangement
 */

const VERSION = '1';
/** Characters; browsers and mail programs break longer addresses. */
const MOST = 8000;
const MOST_COLUMNS = 100_000;

const PARAM = 'p.';
const SETTING = 's.';
const LAB = 'l.';

/** A link to a page alone. @type {Readonly<Link>} */
export const NO_EXPERIMENT = Object.freeze({
  page: 'playground',
  sample: '',
  columns: null,
  options: {},
  target: null,
  moreTargets: [],
  features: null,
  weights: null,
  algorithm: '',
  params: new Map(),
  settings: new Map(),
  plane: null,
  lab: new Map(),
});

/**
 * @param {Link} link
 * @returns {string} what comes behind `#`; empty for the empty page, and the page alone for an
 *   experiment that is too much for an address
 */
export function format(link) {
  const told = new URLSearchParams({ v: VERSION });
  if (link.page !== 'playground') {
    told.set('page', link.page);
  }
  const short = String(told);
  tellData(link, told);
  tellChoices(link, told);
  for (const [name, value] of link.lab) {
    told.set(LAB + name, value);
  }
  const text = String(told);
  const wanted = text.length > MOST ? short : text;
  return wanted === `v=${VERSION}` ? '' : wanted;
}

/**
 * @param {Link} link
 * @param {URLSearchParams} told
 */
function tellData({ sample, columns, options }, told) {
  if (sample !== '') {
    told.set('sample', sample);
  }
  if (columns !== null) {
    told.set('columns', String(columns));
  }
  tellOptions(options, told);
}

/**
 * @param {Link} link
 * @param {URLSearchParams} told
 */
function tellChoices(link, told) {
  const { target, moreTargets, features, weights, algorithm, params, settings, plane } = link;
  if (target !== null) {
    told.set('target', target === -1 ? 'none' : String(target));
  }
  if (moreTargets.length > 0) {
    told.set('also', rangesText(moreTargets));
  }
  if (features !== null) {
    told.set('features', rangesText(features));
  }
  if (weights !== null) {
    told.set('weights', String(weights));
  }
  for (const [name, value] of settings) {
    told.set(SETTING + name, value);
  }
  if (algorithm !== '') {
    told.set('alg', algorithm);
  }
  for (const [name, value] of params) {
    told.set(PARAM + name, value);
  }
  if (plane !== null) {
    told.set('plane', plane === 'components' ? plane : `${plane.x}.${plane.y}`);
  }
}

/** @param {[number, number][]} ranges */
function rangesText(ranges) {
  return ranges.map(([first, last]) => (first === last ? first : `${first}-${last}`)).join('.');
}

/**
 * Reads what somebody put behind `#`. Keys that are not ours are passed over, and so are values that
 * could not be meant.
 * @param {string} hash with or without `#`
 * @returns {Link | 'foreign' | 'other version'} `foreign` if it is no link of ours
 */
export function parse(hash) {
  const text = hash.replace(/^#/, '');
  const told = new URLSearchParams(text.length > MOST ? '' : text);
  if (!told.has('v')) {
    return 'foreign';
  }
  if (told.get('v') !== VERSION) {
    return 'other version';
  }
  return {
    page: told.get('page') === 'lab' ? 'lab' : 'playground',
    sample: /^[a-z0-9-]{1,40}$/.exec(told.get('sample') ?? '')?.[0] ?? '',
    columns: wholeNumber(told.get('columns'), 1, MOST_COLUMNS),
    options: optionsIn(told),
    target: told.get('target') === 'none' ? -1 : wholeNumber(told.get('target'), 0, MOST_COLUMNS),
    moreTargets: rangesIn(told.get('also') ?? ''),
    features: featuresIn(told.get('features')),
    weights: wholeNumber(told.get('weights'), 0, MOST_COLUMNS),
    algorithm: told.get('alg') ?? '',
    params: underPrefix(told, PARAM),
    settings: underPrefix(told, SETTING),
    plane: planeIn(told.get('plane') ?? ''),
    lab: underPrefix(told, LAB),
  };
}

/**
 * @param {URLSearchParams} told
 * @param {string} prefix
 */
function underPrefix(told, prefix) {
  return new Map(
    [...told]
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, value]) => [key.slice(prefix.length), value]),
  );
}

/**
 * @param {string | null} text empty for no features
 * @returns {[number, number][] | null} null if nothing in it could be meant
 */
function featuresIn(text) {
  const ranges = rangesIn(text ?? '');
  return text === '' || ranges.length > 0 ? ranges : null;
}

/**
 * @param {string} text
 * @returns {[number, number][]}
 */
function rangesIn(text) {
  return text.split('.').flatMap((part) => {
    const [first, last = first, ...more] = part
      .split('-')
      .map((end) => wholeNumber(end, 0, MOST_COLUMNS));
    return first === null || last === null || more.length > 0
      ? []
      : [/** @type {[number, number]} */ ([first, last])];
  });
}

/**
 * @param {string} text
 * @returns {ViewChoice['plane'] | null}
 */
function planeIn(text) {
  const [x, y, ...more] = text.split('.').map((end) => wholeNumber(end, 0, MOST_COLUMNS));
  if (text === 'components') {
    return text;
  }
  return x === null || y === null || y === undefined || more.length > 0 ? null : { x, y };
}

/**
 * @param {string | null} text
 * @param {number} least
 * @param {number} most
 */
function wholeNumber(text, least, most) {
  const value = /^\d{1,6}$/.test(text ?? '') ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : null;
}

/**
 * The experiment as a link. What is as usual for these columns is not told, except for target and
 * features: what is usual may change.
 * @param {{
 *   sample: string, options: CsvOptions, report: DataReport, choices: Choices,
 *   algorithm: Algorithm | null, params: Params, settingFields: Field[],
 *   plane: ViewChoice['plane'] | null
 * }} experiment
 * @returns {Link}
 */
export function linkTo(experiment) {
  const { sample, options, report, choices, algorithm, params, settingFields, plane } = experiment;
  return {
    page: 'playground',
    sample,
    columns: sample === '' ? report.columns.length : null,
    options,
    target: choices.target,
    moreTargets: rangesOf(choices.moreTargets),
    features: rangesOf(choices.features),
    weights: choices.weights === -1 ? null : choices.weights,
    algorithm: algorithm?.id ?? '',
    params: changed(algorithm?.fields ?? [], params),
    settings: changed(settingFields, choices),
    plane,
    lab: new Map(),
  };
}

/**
 * The values that are not as usual, as texts.
 * @param {Field[]} fields
 * @param {Record<string, unknown>} values
 */
export function changed(fields, values) {
  return new Map(
    fields.flatMap((field) => {
      const text = String(values[field.name] ?? field.initial);
      return text === String(field.initial) || valueIn(field, text) === undefined
        ? []
        : [/** @type {const} */ ([field.name, text])];
    }),
  );
}

/**
 * @param {number[]} indices ascending
 * @returns {[number, number][]}
 */
function rangesOf(indices) {
  /** @type {[number, number][]} */
  const ranges = [];
  for (const index of indices) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === index - 1) {
      last[1] = index;
    } else {
      ranges.push([index, index]);
    }
  }
  return ranges;
}

/**
 * @param {[number, number][]} ranges
 * @param {DataReport} report
 */
function indicesIn(ranges, report) {
  return report.columns.flatMap((_, index) =>
    ranges.some(([first, last]) => first <= index && index <= last) ? [index] : [],
  );
}

/**
 * What a link comes to for these columns, algorithms and fields; what does not fit is as usual.
 * @param {Link} link
 * @param {{report: DataReport, catalog: Algorithm[], settingFields: Field[], usualTarget: number}} known
 * @returns {Arrangement}
 */
export function arrange(link, { report, catalog, settingFields, usualTarget }) {
  const target =
    link.target !== null && tasksOf(report, link.target).length > 0 ? link.target : usualTarget;
  const usual = usualChoices(report, target, initialValues(settingFields));
  const { features } = link;
  const taken = features === null ? usual.features : indicesIn(features, report);
  const choices = fitting(
    {
      ...usual,
      ...valuesIn(settingFields, link.settings),
      moreTargets: indicesIn(link.moreTargets, report),
      features: taken,
      weights: link.weights ?? -1,
    },
    report,
  );
  const tasks = tasksOf(report, choices.target);
  const algorithm =
    catalog.find(({ id, task }) => id === link.algorithm && tasks.includes(task)) ?? null;
  return {
    choices: algorithm === null ? choices : { ...choices, task: algorithm.task },
    algorithm,
    params: algorithm === null ? {} : valuesIn(algorithm.fields, link.params),
  };
}

/**
 * The values that the fields take of what somebody wrote.
 * @param {Field[]} fields
 * @param {Map<string, string>} texts
 * @returns {Params}
 */
export function valuesIn(fields, texts) {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const text = texts.get(field.name);
      const value = text === undefined ? undefined : valueIn(field, text);
      return value === undefined ? [] : [/** @type {const} */ ([field.name, value])];
    }),
  );
}
