import { beforeEach, describe, expect, it } from 'vitest';
import { serve } from './session.js';

/** @import {Order, Report} from './protocol.js' */
/** @import {Module, Wire} from './session.js' */

/**
 * @param {object} answer
 * @param {Float64Array[]} [arrays]
 */
const parcel = (answer, arrays = []) => ({ json: JSON.stringify(answer), arrays });

/** A module of two-step runs. */
function fakeModule() {
  let iteration = 0;
  /** @type {Module} */
  const module = {
    describe: () => parcel({ version: '1', algorithms: [] }),
    readCsv: (text, options) => parcel({ ok: true, text, options: JSON.parse(options) }),
    cells: (first, count) => parcel({ rows: [[String(first), String(count)]] }),
    prepare: () => parcel({ ok: true }),
    begin(algorithm, params) {
      iteration = 0;
      return algorithm === 'some'
        ? parcel({ ok: true, params: JSON.parse(params) })
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
