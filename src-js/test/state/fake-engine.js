/** An engine for tests: what it is asked is listed, and the test answers when it likes. */

/** @param {Partial<import('../../src/engine/protocol.js').ColumnReport>} [differing] */
export function column(differing = {}) {
  return {
    name: 'x',
    type: 'number',
    detected: 'number',
    missing: 0,
    distinct: 10,
    min: 0,
    max: 9,
    mean: 4.5,
    constant: false,
    histogram: [5, 5],
    top: [],
    tasks: ['regression'],
    format: '1234.5',
    formats: ['1234.5', '1234,5'],
    unit: '',
    role: 'feature',
    ...differing,
  };
}

export const category = (name = 'kind') =>
  column({ name, type: 'category', distinct: 3, tasks: ['classification'] });

/** @param {ReturnType<typeof column>[]} columns */
export function reportOf(...columns) {
  return {
    ok: true,
    rows: 10,
    readRows: 10,
    kept: 'all',
    columns,
    dialect: { delimiter: ',', header: true },
    chips: [],
    questions: [],
    problemRows: 0,
    rejected: 0,
    issues: { total: 0, kinds: [], first: [] },
  };
}

const field = {
  name: 'rate',
  label: 'Rate',
  help: '',
  kind: 'real',
  least: 0,
  most: 1,
  open: true,
  logarithmic: true,
  options: [],
  initial: 0.1,
  relevance: null,
};

/** @param {string} id @param {string} task */
const algorithm = (id, task) => ({
  id,
  title: id,
  task,
  summary: '',
  objective: 'loss',
  weights: id !== 'ridge' && id !== 'bayes',
  inference: false,
  fields: [
    field,
    { ...field, name: 'steps', kind: 'integer', least: 1, most: 1000, initial: 100, open: false },
    {
      ...field,
      name: 'solver',
      kind: 'choice',
      options: [
        { id: 'exact', label: 'Exact' },
        { id: 'descent', label: 'Descent' },
      ],
      initial: 'exact',
    },
    { ...field, name: 'intercept', kind: 'flag', initial: true },
  ],
});

export const algorithms = [
  algorithm('line', 'regression'),
  algorithm('ridge', 'regression'),
  algorithm('logit', 'classification'),
  algorithm('bayes', 'classification'),
  algorithm('means', 'clustering'),
];

/** The fields of preparation and split. */
export const settings = [
  {
    ...field,
    name: 'impute',
    kind: 'choice',
    options: [
      { id: 'mean', label: 'Mean' },
      { id: 'median', label: 'Median' },
    ],
    initial: 'mean',
  },
  { ...field, name: 'standardize', kind: 'flag', initial: true },
  { ...field, name: 'testShare', open: false, most: 0.5, initial: 0.25 },
  { ...field, name: 'seed', kind: 'integer', open: false, most: 1e6, initial: 3 },
];

/** @param {string} reason */
const failure = (reason) => Object.assign(new Error(reason), { reason });

/** The engine of one test. */
export function fakeEngine() {
  /** What waits for an answer, oldest first. */
  let asked = [];
  let listeners;
  const log = [];
  const methods = new Proxy(
    {},
    {
      get:
        (_, method) =>
        (...args) =>
          new Promise((resolve, reject) => {
            log.push([method, ...args]);
            asked.push({ method, args, resolve, reject });
          }),
    },
  );
  const settled = () => new Promise((done) => setImmediate(done));
  const engine = {
    log,
    /** To be given to `start`. */
    connect(given) {
      listeners = given;
      return methods;
    },
    waiting: () => asked.map(({ method }) => method),
    /** Answers the oldest request for a method. */
    async answer(method, value) {
      const at = asked.findIndex((request) => request.method === method);
      if (at < 0) {
        throw new Error(`${method} was not asked for, but ${engine.waiting().join(', ')}`);
      }
      const [request] = asked.splice(at, 1);
      request.resolve(value);
      await settled();
      return request.args;
    },
    /** Answers all requests that wait, and those which follow, in the usual way. */
    async answerAll(reportFor) {
      await settled();
      while (asked.length > 0) {
        const { method, args } = asked[0];
        await engine.answer(method, usualAnswer(method, args, reportFor));
      }
    },
    async frame(frame) {
      listeners.onFrame({ type: 'frame', status: 'running', moving: true, ...points(), ...frame });
      await settled();
    },
    /** The worker dies, as the client does it: requests are rejected, and the page is told. */
    async crash() {
      const lost = asked;
      asked = [];
      for (const { reject } of lost) {
        reject(failure('crashed'));
      }
      listeners.onFailure({ reason: 'crashed', message: 'out of memory' });
      await settled();
    },
  };
  return engine;
}

let runs = 0;

function usualAnswer(method, args, reportFor) {
  switch (method) {
    case 'describe':
      return { version: '1', algorithms, settings };
    case 'readCsv':
      return reportFor(...args);
    case 'prepare':
      return {
        ok: true,
        train: 6,
        validation: 2,
        test: 2,
        leftOut: 0,
        withoutDate: 0,
        repeated: 0,
        ofRareClasses: 0,
        features: args[0].features.map(String),
        axes: args[0].features.map(String),
        classes: [],
      };
    case 'traps':
      return { traps: [] };
    case 'profile':
      return { columns: [] };
    case 'associations':
      return { ok: true, columns: [] };
    case 'check':
      return { ok: true };
    case 'begin':
      return { ok: true, run: ++runs, path: null };
    case 'view':
      return { scene: { total: 6 }, picture: null };
    case 'evaluate':
      return { ok: true, kind: 'regression', scores: {}, coefficients: null };
    default:
      return undefined;
  }
}

/** Points of both curves. */
export function points(iterations = [], reset = false) {
  const curve = {
    iterations: Float64Array.from(iterations),
    losses: Float64Array.from(iterations, (i) => 1 / i),
    reset,
  };
  return { training: curve, validation: curve, picture: null, path: null };
}
