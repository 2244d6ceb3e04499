import { beforeEach, describe, expect, it, vi } from 'vitest';
import { serve } from './session.js';

/** @import {Order, Report} from './protocol.js' */
/** @import {Module, Wire} from './orders.js' */

/**
 * @param {object} answer
 * @param {Float64Array[]} [arrays]
 */
const parcel = (answer, arrays = []) => ({ json: JSON.stringify(answer), arrays });

/** A module that reads models, and says of what. @type {Module} */
const reader = {
  read: (fitted, names, ...arrays) =>
    parcel({
      ok: true,
      kind: 'present',
      fitted: JSON.parse(fitted),
      features: JSON.parse(names).features,
      given: arrays.map((array) => [...array]),
    }),
};

/** A module of two-step runs. */
function fakeModule() {
  let iteration = 0;
  /** @type {Module} */
  const module = {
    describe: () => parcel({ version: '1', algorithms: [] }),
    cells: (first, count) => parcel({ rows: [[String(first), String(count)]] }),
    prepare: () => parcel({ ok: true }),
    workAt: () => parcel({ ok: true, done: true }),
    begin(algorithm, params) {
      iteration = 0;
      return algorithm === 'some'
        ? parcel({ ok: true, params: JSON.parse(params), path: null })
        : parcel({ ok: false, problems: [{ code: 'unknown', message: 'No such algorithm.' }] });
    },
    advance() {
      iteration++;
      return parcel(
        {
          status: iteration < 2 ? 'running' : 'converged',
          sentence: '',
          iteration,
          stepLimit: 2,
          objective: 1,
          trainingReset: false,
          validationReset: false,
          arrays: [
            'trainingIterations',
            'trainingLosses',
            'validationIterations',
            'validationLosses',
          ],
        },
        [Float64Array.of(iteration), Float64Array.of(0.5), new Float64Array(), new Float64Array()],
      );
    },
    view: () =>
      parcel({ ok: true, shown: 1, xMin: 0, xMax: 1, yMin: 2, yMax: 3, arrays: ['x', 'y'] }, [
        Float64Array.of(1),
        Float64Array.of(2),
      ]),
    picture: () => parcel({ arrays: ['surface'] }, [Float64Array.of(iteration)]),
    path: () =>
      parcel({ ok: true, chosen: -1, arrays: ['positions'] }, [Float64Array.of(iteration)]),
    readingRows: () =>
      parcel(
        {
          ok: true,
          fitted: `{"step":${iteration}}`,
          features: ['a'],
          arrays: ['x', 'target', 'weights', 'tableRows'],
        },
        [Float64Array.of(1), Float64Array.of(2), new Float64Array(), Float64Array.of(7)],
      ),
    predictionsCsv: () => parcel({ csv: 'a,b' }),
    saveModel: () => parcel({ text: '{}' }),
    judge: () => parcel({ ok: true }),
  };
  return module;
}

/** @type {{report: any, transfer: Transferable[]}[]} */
let reports;
/** @type {Wire} */
let wire;
/** @type {Module} */
let module;
/** @type {(() => void)[]} */
let waiting;
let lastId = 0;

beforeEach(() => {
  reports = [];
  waiting = [];
  module = fakeModule();
  wire = {
    postMessage: (/** @type {Report} */ report, transfer) => reports.push({ report, transfer }),
    onmessage: null,
  };
});

const clock = {
  now: () => 0,
  bytes: () => new ArrayBuffer(0),
  reader: async () => reader,
  later: (/** @type {() => void} */ callback) => {
    waiting.push(callback);
  },
  after: (/** @type {number} */ _millis, /** @type {() => void} */ callback) => {
    waiting.push(callback);
  },
};

/** @param {Order} order */
const order = (order) => wire.onmessage?.(new MessageEvent('message', { data: order }));

/**
 * @param {string} method
 * @param {...unknown} args
 */
async function ask(method, ...args) {
  const id = ++lastId;
  order({ type: 'call', id, method, args });
  await Promise.resolve();
  await Promise.resolve();
  return reports.find(({ report }) => report.id === id);
}

/**
 * The answer to a call, however long it takes.
 * @param {string} method
 * @param {...unknown} args
 */
async function told(method, ...args) {
  const id = lastId + 1;
  ask(method, ...args);
  await vi.waitFor(() => expect(reports.some(({ report }) => report.id === id)).toBe(true));
  return reports.find(({ report }) => report.id === id)?.report.value;
}

const types = () => reports.map(({ report }) => report.type);
const started = () => serve(wire, Promise.resolve(module), clock);

describe('a session', () => {
  it('answers pings while the module loads, and calls in order afterwards', async () => {
    /** @type {(module: Module) => void} */
    let loaded = () => {};
    const ready = serve(wire, new Promise((resolve) => (loaded = resolve)), clock);
    order({ type: 'call', id: 1001, method: 'describe', args: [] });
    order({ type: 'call', id: 1002, method: 'cells', args: [0, 1] });
    order({ type: 'ping' });
    expect(types()).toEqual(['pong']);
    loaded(module);
    await ready;
    await Promise.resolve();
    expect(types()).toEqual(['pong', 'ready', 'answer', 'answer']);
    expect(reports.at(-1)?.report).toEqual({ type: 'answer', id: 1002, value: [['0', '1']] });
  });

  it('reads something once it has described itself, so that the first file need not wait', async () => {
    const calls = /** @type {string[]} */ ([]);
    module['warmUp'] = () => {
      calls.push('warmUp');
      return parcel({ ok: true });
    };
    await started();
    await ask('describe');
    expect(calls).toEqual([]);
    waiting.splice(0).forEach((run) => void run());
    expect(calls).toEqual(['warmUp']);
    expect(types()).toEqual(['ready', 'answer']);
  });

  it('tells when that fails', async () => {
    module['warmUp'] = () => {
      throw new Error('broken');
    };
    await started();
    await ask('describe');
    waiting.splice(0).forEach((run) => void run());
    expect(reports.at(-1)?.report).toEqual({ type: 'failed', id: null, message: 'broken' });
  });

  it('says that it is dead when the module does not load', async () => {
    await serve(wire, Promise.reject(new Error('no wasm')), clock);
    expect(reports[0]?.report).toEqual({ type: 'dead', message: 'no wasm' });
    await ask('describe');
    expect(types()).toEqual(['dead']);
  });

  it('unpacks answers and moves their arrays', async () => {
    await started();
    await ask('begin', 'some', {}, 3);
    const answer = await ask('view', { plane: 'components', columns: 2, rows: 2 });
    expect(answer?.report.value).toEqual({
      ok: true,
      scene: {
        shown: 1,
        bounds: { xMin: 0, xMax: 1, yMin: 2, yMax: 3 },
        x: Float64Array.of(1),
        y: Float64Array.of(2),
      },
      picture: { surface: Float64Array.of(0) },
    });
    expect(answer?.transfer).toHaveLength(3);
  });

  it('unwraps what is only one thing', async () => {
    await started();
    expect((await ask('predictionsCsv'))?.report.value).toBe('a,b');
    expect((await ask('saveModel'))?.report.value).toBe('{}');
  });

  it('sends frames with the number of their run', async () => {
    await started();
    await ask('begin', 'some', { rate: 1 }, 42);
    await ask('step');
    const frame = reports.find(({ report }) => report.type === 'frame');
    expect(frame?.report).toMatchObject({ run: 42, iteration: 1, moving: false, picture: null });
    expect(types().slice(-2)).toEqual(['frame', 'answer']);
  });

  it('sends the models of a path with the frames of a run that has one', async () => {
    await started();
    await ask('begin', 'some', {}, 1);
    await ask('step');
    module.begin = () => parcel({ ok: true, path: 'penalty' });
    expect((await ask('begin', 'some', {}, 2))?.report.value).toEqual({
      ok: true,
      run: 2,
      path: 'penalty',
    });
    await ask('step');
    const frames = reports.filter(({ report }) => report.type === 'frame');
    expect(frames.map(({ report }) => report.path?.positions ?? null)).toEqual([
      null,
      Float64Array.of(2),
    ]);
    expect(frames[1]?.transfer).toContain(frames[1]?.report.path.positions.buffer);
  });

  it('reads the model of the run there is, and of no other', async () => {
    await started();
    await ask('begin', 'some', {}, 3);
    await ask('step');
    expect(await told('inference', 3)).toEqual({
      ok: true,
      kind: 'present',
      fitted: { step: 1 },
      features: ['a'],
      given: [[1], [2], [], [7]],
    });
    expect(await told('inference', 2)).toBeNull();
  });

  it('loads what reads models once, when it is first wanted, and again after a failure', async () => {
    let loads = 0;
    const load = async () => {
      loads++;
      if (loads === 1) {
        throw new TypeError('Failed to fetch');
      }
      return reader;
    };
    await serve(wire, Promise.resolve(module), { ...clock, reader: load });
    await ask('begin', 'some', {}, 1);
    expect(loads).toBe(0);
    expect(await told('inference', 1)).toMatchObject({
      kind: 'absent',
      reason: expect.stringContaining('Failed to fetch'),
    });
    expect(await told('inference', 1)).toMatchObject({ kind: 'present' });
    expect(await told('inference', 1)).toMatchObject({ kind: 'present' });
    expect(loads).toBe(2);
  });

  it('obeys while it loads what reads models, and reads no run that is over by then', async () => {
    /** @type {(module: Module) => void} */
    let loaded = () => {};
    const load = () =>
      new Promise((/** @type {(module: Module) => void} */ done) => (loaded = done));
    await serve(wire, Promise.resolve(module), { ...clock, reader: load });
    await ask('begin', 'some', {}, 1);
    const reading = told('inference', 1);
    expect((await ask('begin', 'some', {}, 2))?.report.value.ok).toBe(true);
    loaded(reader);
    expect(await reading).toBeNull();
  });

  it('says that a reading failed where the module that reads meets a fault', async () => {
    const problems = [{ code: 'internal', message: 'IllegalStateException: oh' }];
    const faulty = { read: () => parcel({ ok: false, problems }) };
    await serve(wire, Promise.resolve(module), { ...clock, reader: async () => faulty });
    await ask('begin', 'some', {}, 1);
    const id = lastId + 1;
    ask('inference', 1);
    await vi.waitFor(() =>
      expect(reports.at(-1)?.report).toEqual({
        type: 'failed',
        id,
        message: 'IllegalStateException: oh',
      }),
    );
    expect((await ask('cells', 0, 1))?.report.value).toEqual([['0', '1']]);
  });

  it('moves while it is resumed', async () => {
    await started();
    await ask('begin', 'some', {}, 1);
    await ask('resume');
    while (waiting.length > 0) {
      waiting.shift()?.();
    }
    expect(reports.at(-1)?.report).toMatchObject({ status: 'converged', moving: false });
  });

  it('keeps the run after a refused begin', async () => {
    await started();
    await ask('begin', 'some', {}, 1);
    const refused = await ask('begin', 'other', {}, 2);
    expect(refused?.report.value.ok).toBe(false);
    await ask('step');
    expect(reports.some(({ report }) => report.run === 1)).toBe(true);
  });

  it('forgets run and view with other data', async () => {
    await started();
    await ask('begin', 'some', {}, 1);
    await ask('view', {});
    await ask('prepare', {});
    await ask('step');
    expect(types()).not.toContain('frame');
    await ask('begin', 'some', {}, 2);
    await ask('step');
    expect(reports.find(({ report }) => report.type === 'frame')?.report.picture).toBeNull();
  });
});

describe('explaining the data', () => {
  beforeEach(() => {
    for (const what of ['traps', 'profile', 'associations']) {
      module[what] = (_task, target) =>
        parcel(target === 9 ? { ok: false, problems: [] } : { ok: true });
    }
    const left = new Map();
    module['workAt'] = (what) => {
      left.set(what, (left.get(what) ?? 2) - 1);
      return parcel({ ok: true, done: left.get(what) === 0, what });
    };
  });

  it('leaves room for other orders between its pieces', async () => {
    await started();
    expect(await ask('traps')).toBeUndefined();
    waiting.shift()?.();
    expect((await ask('cells', 0, 1))?.report.value).toEqual([['0', '1']]);
    waiting.shift()?.();
    expect(reports.at(-1)?.report.value).toEqual({ ok: true, what: 'traps' });
    expect(waiting).toEqual([]);
  });

  it('refuses at once what cannot be explained', async () => {
    await started();
    const refused = await ask('associations', 'regression', 9);
    expect(refused?.report.value).toEqual({ ok: false, problems: [] });
    expect(waiting).toEqual([]);
  });

  it.each(['prepare', 'profile', 'associations'])('%s makes way for the same', async (what) => {
    await started();
    await ask(what, 'regression', 1);
    const first = lastId;
    waiting.shift()?.();
    await ask(what, 'regression', 2);
    expect(reports.filter(({ report }) => report.id === first).at(-1)?.report.value).toBeNull();
    const second = lastId;
    while (waiting.length > 0) {
      waiting.shift()?.();
    }
    expect(reports.filter(({ report }) => report.id === second)).toHaveLength(1);
    expect(reports.filter(({ report }) => report.id === first)).toHaveLength(1);
  });

  it('ends its search for traps where other rows are prepared', async () => {
    await started();
    await ask('traps');
    const traps = lastId;
    await ask('prepare', {});
    expect(reports.find(({ report }) => report.id === traps)?.report.value).toBeNull();
  });

  it('ends where the data are others by then', async () => {
    await started();
    await ask('prepare', {});
    const prepare = lastId;
    await ask('traps');
    const traps = lastId;
    await ask('profile');
    const profile = lastId;
    const answered = (/** @type {number} */ id) =>
      reports.filter(({ report }) => report.id === id).map(({ report }) => report.value);
    waiting.shift()?.();
    expect([prepare, traps, profile].map(answered)).toEqual([[], [], []]);
    waiting.shift()?.();
    expect(answered(prepare)).toEqual([{ ok: true, what: 'prepare' }]);
    expect(answered(traps)).toEqual([null]);
    expect(answered(profile)).toEqual([]);
    waiting.shift()?.();
    waiting.shift()?.();
    expect(answered(profile)).toEqual([{ ok: true, what: 'profile' }]);
    expect(waiting).toEqual([]);
  });
});

describe('judging a model', () => {
  /** Lets the module judge in so many pieces. @param {number} pieces */
  function judgeIn(pieces) {
    let left = pieces;
    module['evaluate'] = () => parcel(--left > 0 ? { done: false } : { done: true, kind: 'some' });
  }

  it('leaves room for other orders between its pieces', async () => {
    await started();
    judgeIn(3);
    await ask('begin', 'some', {}, 1);
    await ask('step');
    const asked = await ask('evaluate', 1);
    expect(asked).toBeUndefined();
    waiting.shift()?.();
    expect((await ask('step'))?.report.type).toBe('answer');
    waiting.shift()?.();
    waiting.shift()?.();
    expect(reports.at(-1)?.report).toMatchObject({ type: 'answer', value: { kind: 'some' } });
    expect(waiting).toEqual([]);
  });

  it('answers those who asked in their order', async () => {
    await started();
    module['evaluate'] = () => parcel({ done: true });
    await ask('begin', 'some', {}, 1);
    await ask('evaluate', 1);
    await ask('evaluate', 1);
    waiting.shift()?.();
    waiting.shift()?.();
    const [first, second] = reports.slice(-2).map(({ report }) => report.id);
    expect([first, second]).toEqual([lastId - 1, lastId]);
    expect(waiting).toEqual([]);
  });

  it('goes on although its run is put away, but does not begin for another run', async () => {
    await started();
    judgeIn(2);
    await ask('begin', 'some', {}, 1);
    await ask('evaluate', 1);
    waiting.shift()?.();
    await ask('prepare', {});
    waiting.shift()?.();
    expect(reports.at(-1)?.report.value).toEqual({ kind: 'some' });
    expect((await ask('evaluate', 1))?.report.value).toBeNull();
  });

  it('that fails is an answer to its call, and the next one has its turn', async () => {
    await started();
    module['evaluate'] = () =>
      parcel({ ok: false, problems: [{ code: 'internal', message: 'index 3' }] });
    await ask('begin', 'some', {}, 1);
    await ask('evaluate', 1);
    await ask('evaluate', 1);
    waiting.shift()?.();
    expect(reports.at(-1)?.report).toMatchObject({ type: 'failed', id: lastId - 1 });
    judgeIn(1);
    waiting.shift()?.();
    expect(reports.at(-1)?.report).toMatchObject({ type: 'answer', id: lastId });
  });
});

/** Lets go on what waits for other orders, until nothing does. */
async function goOn() {
  for (let calm = 0; calm < 3; calm++) {
    await new Promise((done) => setTimeout(done));
    if (waiting.length > 0) {
      waiting.shift()?.();
      calm = 0;
    }
  }
}

describe('what is read as a job', () => {
  /** How often the module is asked to read on, and what it answers at last. */
  let readings = 0;
  /** @type {string[]} */
  let texts = [];
  let ended = 0;

  beforeEach(() => {
    readings = 0;
    texts = [];
    ended = 0;
    module['beginFile'] = (head, _tail, length, chunks, options) => {
      chunks.rewind();
      texts.push(head, String(length), chunks.next(), options);
      return parcel({ ok: true });
    };
    module['beginText'] = (text, options) => {
      texts.push(text, options);
      return parcel({ ok: true });
    };
    module['readOn'] = () => {
      readings++;
      return readings < 3
        ? parcel({ ok: true, done: false, characters: readings, rows: readings })
        : parcel({ ok: true, done: true, rows: 7 });
    };
    module['endReading'] = () => {
      ended++;
      return parcel({ ok: true });
    };
  });

  const file = new Blob([Buffer.from('gr\xf6\xdfe', 'latin1')]);
  const bytes = () => new Uint8Array(Buffer.from('gr\xf6\xdfe', 'latin1')).buffer;
  const startedWithBytes = () => serve(wire, Promise.resolve(module), { ...clock, bytes });
  const answers = () => reports.filter(({ report }) => report.type === 'answer');

  async function firstReading() {
    while (readings < 1) {
      waiting.shift()?.();
      await new Promise((done) => setTimeout(done));
    }
  }

  it('is given decoded, and read on until it is done', async () => {
    await startedWithBytes();
    ask('readFile', file, 'windows-1252', { delimiter: ';' });
    await goOn();
    expect(texts).toEqual(['größe', '5', 'größe', '{"delimiter":";"}']);
    expect(answers().at(-1)?.report.value).toMatchObject({ ok: true, rows: 7 });
    expect(ended).toBe(1);
  });

  it('is given as a text, and read on until it is done', async () => {
    await started();
    ask('readCsv', 'a;b', { delimiter: ';' });
    await goOn();
    expect(texts).toEqual(['a;b', '{"delimiter":";"}']);
    expect(answers().at(-1)?.report.value).toMatchObject({ ok: true, rows: 7 });
    expect(ended).toBe(1);
  });

  it('ends where it is cancelled, also if it is a text', async () => {
    await started();
    ask('readCsv', 'a,b', {});
    await firstReading();
    await ask('cancel');
    await goOn();
    expect([readings, ended]).toEqual([1, 1]);
    expect(answers().at(-1)?.report.value).toEqual({ ok: false, problems: [], cancelled: true });
  });

  it('tells when rows are only counted', async () => {
    let time = 0;
    module['readOn'] = () =>
      readings++ < 3
        ? parcel({ ok: true, done: false, counting: readings > 2, characters: 3, rows: readings })
        : parcel({ ok: true, done: true, rows: 7 });
    await serve(wire, Promise.resolve(module), { ...clock, bytes, now: () => (time += 60) });
    ask('readFile', file, 'utf-8', {});
    await goOn();
    const told = reports.flatMap(({ report }) =>
      report.type === 'progress' && report.progress.rows !== undefined
        ? [`${report.progress.stage} ${report.progress.rows}`]
        : [],
    );
    expect(told).toEqual(['reading 1', 'reading 2', 'counting 3']);
  });

  it('lets other orders in between, and keeps the run until it is done', async () => {
    await startedWithBytes();
    await ask('begin', 'some', {}, 5);
    ask('readFile', file, 'utf-8', {});
    await firstReading();
    await ask('step');
    expect(reports.some(({ report }) => report.type === 'frame')).toBe(true);
    await goOn();
    reports.length = 0;
    await ask('step');
    expect(types()).not.toContain('frame');
  });

  it('ends where it is cancelled, and changes nothing', async () => {
    await startedWithBytes();
    ask('readFile', file, 'utf-8', {});
    await firstReading();
    await ask('cancel');
    await goOn();
    expect(readings).toBe(1);
    expect(ended).toBe(1);
    expect(answers().at(-1)?.report.value).toEqual({ ok: false, problems: [], cancelled: true });
  });

  it('makes way for the next one', async () => {
    await startedWithBytes();
    ask('readFile', file, 'utf-8', {});
    ask('inspect', new Blob(['a,b\n']));
    await goOn();
    expect(answers().map(({ report }) => report.value.cancelled)).toEqual([true, undefined]);
    expect(answers().at(-1)?.report.value.encoding).toBe('utf-8');
  });

  it('is refused where its bytes cannot be read', async () => {
    const gone = () => {
      throw new DOMException('gone', 'NotReadableError');
    };
    await serve(wire, Promise.resolve(module), { ...clock, bytes: gone });
    ask('readFile', file, 'utf-8', {});
    await goOn();
    expect(answers().at(-1)?.report.value.problems[0].message).toMatch(/cannot be read/);
    expect(ended).toBe(1);
  });

  it('is refused where it is no text', async () => {
    await started();
    ask('inspect', new Blob(['%PDF-1.7']));
    await goOn();
    expect(answers().at(-1)?.report.value).toMatchObject({
      ok: false,
      problems: [{ code: 'file', field: '', line: -1, column: -1 }],
    });
  });
});

describe('a fault', () => {
  it.each([new WebAssembly.RuntimeError('unreachable'), new RangeError('stack')])(
    'of %s is the end',
    async (fault) => {
      await started();
      module['saveModel'] = () => {
        throw fault;
      };
      await ask('saveModel');
      expect(reports.at(-1)?.report).toEqual({ type: 'dead', message: fault.message });
      const { length } = reports;
      await ask('describe');
      expect(reports).toHaveLength(length);
    },
  );

  it('that the module caught is an answer to its call', async () => {
    await started();
    module['saveModel'] = () =>
      parcel({ ok: false, problems: [{ code: 'internal', message: 'index 3' }] });
    expect((await ask('saveModel'))?.report).toMatchObject({ type: 'failed', message: 'index 3' });
    expect((await ask('describe'))?.report.type).toBe('answer');
  });

  it('that leaves nothing working is the end', async () => {
    await started();
    module['saveModel'] = () =>
      parcel({ ok: false, problems: [{ code: 'internal', message: 'index 3' }] });
    module['describe'] = () => parcel({ ok: false, problems: [{ code: 'internal', message: '' }] });
    await ask('saveModel');
    expect(types().at(-1)).toBe('dead');
  });

  it('of a moving run is told without a call', async () => {
    await started();
    await ask('begin', 'some', {}, 1);
    await ask('resume');
    module['advance'] = () => {
      throw new Error('fault');
    };
    waiting.shift()?.();
    expect(reports.at(-1)?.report).toEqual({ type: 'failed', id: null, message: 'fault' });
  });
});
