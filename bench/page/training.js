/**
 * Training at 100,000 rows of 20 features, through the product's exports as its worker calls them.
 */
import { unpack } from '../../src-js/src/engine/answers.js';
import { randomNumbers } from './csv-text.js';
import { race } from './measure.js';

/** @import {Comparison, Contender} from './measure.js' */

const ROWS = 100_000;
const FEATURES = 20;
const MILLIS = 200;

/** 20 features, then a noisy sum of some and its sign. */
function trainingText() {
  const random = randomNumbers(ROWS);
  const features = Array.from({ length: FEATURES }, (_, j) => `x${j + 1}`);
  const lines = [[...features, 'sum', 'sign'].join(',')];
  for (let i = 0; i < ROWS; i++) {
    const x = features.map(() => 2 * random() - 1);
    const sum = Number(x[0]) - 2 * Number(x[1]) + 3 * Number(x[2]) + random() - 0.5;
    lines.push(
      [...x.map((value) => value.toFixed(4)), sum.toFixed(4), sum > 0 ? 'up' : 'down'].join(','),
    );
  }
  return lines.join('\n');
}

/**
 * What does not end before it is measured.
 * @type {{name: string, task: string, target: number, algorithm: string, params: object}[]}
 */
const RUNS = [
  {
    name: 'linear regression, descent',
    task: 'regression',
    target: FEATURES,
    algorithm: 'linear_regression',
    params: { solver: 'descent', maxIterations: 1_000_000, tolerance: 0 },
  },
  {
    name: 'logistic regression, descent',
    task: 'classification',
    target: FEATURES + 1,
    algorithm: 'logistic_regression',
    params: { solver: 'descent', maxIterations: 1_000_000, tolerance: 0 },
  },
  {
    name: 'k-means',
    task: 'clustering',
    target: -1,
    algorithm: 'k_means',
    params: { tolerance: 0 },
  },
];

/**
 * What is fitted from the beginning to the end, the copy of the data included.
 * @type {typeof RUNS}
 */
const FITS = [
  {
    name: 'linear regression, exact',
    task: 'regression',
    target: FEATURES,
    algorithm: 'linear_regression',
    params: { solver: 'exact' },
  },
  {
    name: 'ridge regression',
    task: 'regression',
    target: FEATURES,
    algorithm: 'ridge',
    params: {},
  },
  {
    name: 'lasso, penalty 0.01',
    task: 'regression',
    target: FEATURES,
    algorithm: 'lasso',
    params: { penalty: 0.01 },
  },
  {
    name: 'lasso path, cross-validated',
    task: 'regression',
    target: FEATURES,
    algorithm: 'lasso_path',
    params: {},
  },
  {
    name: 'ridge path, cross-validated',
    task: 'regression',
    target: FEATURES,
    algorithm: 'ridge_path',
    params: {},
  },
  {
    name: 'logistic regression, L-BFGS',
    task: 'classification',
    target: FEATURES + 1,
    algorithm: 'logistic_regression',
    params: { solver: 'lbfgs' },
  },
];

/**
 * @param {Record<string, any>} module Dropfit's
 * @param {number} rounds
 * @returns {Promise<Comparison[]>}
 */
export async function training(module, rounds) {
  const call = (/** @type {string} */ name, /** @type {unknown[]} */ ...args) => {
    const answer = unpack(module[name](...args));
    if (!answer.ok) {
      throw new Error(`${name} was refused: ${JSON.stringify(answer.problems)}`);
    }
    return answer;
  };
  call('beginText', trainingText(), '{}');
  call('readOn', Number.POSITIVE_INFINITY);

  const prepare = (/** @type {typeof RUNS[number]} */ { task, target }) => {
    const choices = {
      task,
      target,
      features: Array.from({ length: FEATURES }, (_, j) => j),
      weights: -1,
      impute: 'mean',
      standardize: true,
      validationShare: 0,
      testShare: 0,
      seed: 1,
    };
    call('prepare', JSON.stringify(choices));
    call('workAt', 'prepare', Number.POSITIVE_INFINITY);
  };
  const start = (/** @type {typeof RUNS[number]} */ { algorithm, params }) =>
    call('begin', algorithm, JSON.stringify(params));
  const begin = (/** @type {typeof RUNS[number]} */ run) => {
    prepare(run);
    start(run);
  };

  /** @type {Contender[]} */
  const moving = RUNS.map((run) => ({
    name: run.name,
    prepare: () => begin(run),
    run: () => call('advance', MILLIS).steps,
  }));
  /** @type {Contender[]} */
  const judging = RUNS.map((run) => ({
    name: run.name,
    prepare() {
      begin(run);
      call('advance', 0);
    },
    run() {
      call('judge');
      if (!call('evaluate', Number.POSITIVE_INFINITY).done) {
        throw new Error('the model was not judged in one go');
      }
      return 1;
    },
  }));
  /** @type {Contender[]} */
  const fitting = FITS.map((fit) => ({
    name: fit.name,
    prepare: () => prepare(fit),
    run() {
      start(fit);
      for (let status = 'running'; status === 'running'; ) {
        status = call('advance', MILLIS).status;
      }
      return 1;
    },
  }));
  return [
    {
      title: `One training step, ${ROWS.toLocaleString('en')} × ${FEATURES}`,
      times: await race(moving, rounds),
      compared: false,
    },
    {
      title: `A whole fit, ${ROWS.toLocaleString('en')} × ${FEATURES}`,
      times: await race(fitting, rounds),
      compared: false,
    },
    {
      title: `Evaluation on ${ROWS.toLocaleString('en')} rows`,
      times: await race(judging, rounds),
      compared: false,
    },
  ];
}
