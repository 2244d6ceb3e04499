import { beforeEach, describe, expect, it } from 'vitest';
import { connect } from './client.js';
import { EngineError } from './line.js';

/** @import {Failure, Frame, Order, Report} from './protocol.js' */

/** A worker whose thread is the test. */
class FakeWorker extends EventTarget {
  /** @type {Order[]} */
  received = [];
  terminated = false;

  /** @param {Order} order */
  postMessage(order) {
    this.received.push(order);
  }

  terminate() {
    this.terminated = true;
  }

  /** @param {Report} report */
  say(report) {
    this.dispatchEvent(new MessageEvent('message', { data: report }));
  }

  /** @param {unknown} value answers the latest call */
  answer(value) {
    this.say({ type: 'answer', id: this.lastCall.id, value });
  }

  get lastCall() {
    const calls = this.received.filter((order) => order.type === 'call');
    return /** @type {Extract<Order, {type: 'call'}>} */ (calls.at(-1));
  }
}

/** Time that passes only when told to. */
class FakeClock {
  time = 0;
  /** @type {(() => void) | null} */
  #tick = null;
  #millis = 0;

  now() {
    return this.time;
  }

  /**
   * @param {number} millis
   * @param {() => void} callback
   */
  every(millis, callback) {
    this.#tick = callback;
    this.#millis = millis;
    return () => {
      this.#tick = null;
    };
  }

  /** @param {number} millis */
  pass(millis) {
    for (const end = this.time + millis; this.time < end; ) {
      this.time += this.#millis;
      this.#tick?.();
    }
  }

  get watched() {
    return this.#tick !== null;
  }
}

/**
 * @param {number} run
 * @param {Partial<Frame>} [rest]
 * @returns {Frame}
 */
function frame(run, rest) {
  const nothing = { iterations: new Float64Array(), losses: new Float64Array(), reset: false };
  return {
    type: 'frame',
    run,
    moving: true,
    status: 'running',
    sentence: 'Training',
    iteration: 1,
    stepLimit: 10,
    objective: 1,
    seconds: 0,
    stepsPerSecond: 1,
    secondsLeft: null,
    training: nothing,
    validation: nothing,
    picture: null,
    path: null,
    ...rest,
  };
}

/** @type {FakeWorker[]} */
let workers;
/** @type {Frame[]} */
let frames;
/** @type {(Failure | null)[]} */
let failures;
/** @type {FakeClock} */
let clock;
/** @type {ReturnType<typeof connect>} */
let engine;

const worker = () => /** @type {FakeWorker} */ (workers.at(-1));

beforeEach(() => {
  workers = [];
  frames = [];
  failures = [];
  clock = new FakeClock();
  engine = connect({
    spawn() {
      workers.push(new FakeWorker());
      return worker();
    },
    onFrame: (received) => frames.push(received),
    onFailure: (failure) => failures.push(failure),
    clock,
  });
});

async function begin() {
  const begun = engine.begin('some', {});
  const run = worker().lastCall.args[2];
  worker().answer({ ok: true, run });
  await begun;
  return /** @type {number} */ (run);
}

describe('calls', () => {
  it('are answered by id, in any order', async () => {
    const first = engine.cells(0, 10);
    const { id } = worker().lastCall;
    const second = engine.cells(10, 10);
    worker().answer([['b']]);
    worker().say({ type: 'answer', id, value: [['a']] });
    expect(await first).toEqual([['a']]);
    expect(await second).toEqual([['b']]);
  });

  it('carry their arguments', () => {
    engine.readCsv('a,b', { header: true }, () => {});
    expect(worker().lastCall).toMatchObject({
      method: 'readCsv',
      args: ['a,b', { header: true }],
    });
  });

  it('that meet a fault of ours are rejected, and the worker stays', async () => {
    const call = engine.evaluate(1);
    worker().say({ type: 'failed', id: worker().lastCall.id, message: 'null' });
    await expect(call).rejects.toMatchObject({ name: 'EngineError', reason: 'internal' });
    expect(workers).toHaveLength(1);
    expect(failures).toEqual([]);
  });
});

describe('frames', () => {
  it('of the run reach the page, and are acknowledged', async () => {
    const run = await begin();
    worker().say(frame(run));
    expect(frames).toHaveLength(1);
    expect(worker().received.at(-1)).toEqual({ type: 'seen' });
  });

  it('of an earlier run are dropped, and acknowledged all the same', async () => {
    const first = await begin();
    const second = await begin();
    worker().say(frame(first));
    expect(worker().received.at(-1)).toEqual({ type: 'seen' });
    worker().say(frame(second));
    expect(frames.map(({ run }) => run)).toEqual([second]);
  });

  it('are dropped once other data were read', async () => {
    const run = await begin();
    const read = engine.readCsv('a', {}, () => {});
    worker().say(frame(run));
    expect(frames).toHaveLength(1);
    worker().answer({ ok: true });
    await read;
    worker().say(frame(run));
    expect(frames).toHaveLength(1);
  });

  it('go on after a refused begin', async () => {
    const run = await begin();
    const refused = engine.begin('some', {});
    worker().answer({ ok: false, problems: [] });
    expect(await refused).toEqual({ ok: false, problems: [] });
    worker().say(frame(run));
    expect(frames).toHaveLength(1);
  });

  it('of a run that failed leave a failure', async () => {
    await begin();
    worker().say({ type: 'failed', id: null, message: 'fault' });
    expect(failures).toEqual([{ reason: 'internal', message: 'fault' }]);
  });
});

describe('a worker that dies', () => {
  const deaths = {
    'by its own word': () => worker().say({ type: 'dead', message: 'unreachable' }),
    'of an error': () => worker().dispatchEvent(new Event('error')),
    'of an unreadable message': () => worker().dispatchEvent(new Event('messageerror')),
  };

  it.each(Object.entries(deaths))('%s is replaced', async (_, die) => {
    worker().say({ type: 'ready' });
    const first = worker();
    const call = engine.evaluate(1);
    die();
    await expect(call).rejects.toBeInstanceOf(EngineError);
    await expect(call).rejects.toMatchObject({ reason: 'crashed' });
    expect(first.terminated).toBe(true);
    expect(workers).toHaveLength(2);
    expect(failures.map((failure) => failure?.reason)).toEqual(['crashed']);
    const again = engine.cells(0, 1);
    worker().answer([]);
    expect(await again).toEqual([]);
  });

  it('can be asked again from within onFailure', async () => {
    worker().say({ type: 'ready' });
    /** @type {Promise<unknown> | null} */
    let resent = null;
    failures.push = () => {
      resent = engine.readCsv('a', {}, () => {});
      return 0;
    };
    worker().say({ type: 'dead', message: '' });
    worker().answer({ ok: true });
    expect(await resent).toEqual({ ok: true });
  });

  it('no longer reaches the page', async () => {
    worker().say({ type: 'ready' });
    const first = worker();
    first.say({ type: 'dead', message: '' });
    const run = await begin();
    first.say(frame(run));
    first.say({ type: 'dead', message: '' });
    expect(frames).toEqual([]);
    expect(workers).toHaveLength(2);
  });

  it('before it was ready is not replaced until asked for', async () => {
    worker().say({ type: 'dead', message: 'no wasm here' });
    expect(workers).toHaveLength(1);
    expect(failures).toEqual([{ reason: 'unavailable', message: 'no wasm here' }]);
    await expect(engine.describe()).rejects.toMatchObject({ reason: 'unavailable' });
    engine.restart();
    const call = engine.describe();
    worker().answer({ version: '1' });
    expect(await call).toEqual({ version: '1' });
  });

  it('takes its run with it, whose number is not used again', async () => {
    worker().say({ type: 'ready' });
    const run = await begin();
    worker().say({ type: 'dead', message: '' });
    expect(await begin()).toBeGreaterThan(run);
  });
});

describe('the watchdog', () => {
  it('does not ping an idle worker', () => {
    clock.pass(60_000);
    expect(worker().received).toEqual([]);
  });

  it('reports silence during a call once, and withdraws it', () => {
    engine.readCsv('long', {}, () => {});
    clock.pass(10_000);
    expect(failures.map((failure) => failure?.reason)).toEqual(['silent']);
    worker().answer({ ok: true });
    expect(failures).toHaveLength(2);
    expect(failures[1]).toBeNull();
  });

  it('is content with pongs', () => {
    engine.readCsv('long', {}, () => {});
    for (let i = 0; i < 10; i++) {
      clock.pass(2000);
      worker().say({ type: 'pong' });
    }
    expect(failures).toEqual([]);
  });

  it('watches a moving run', async () => {
    const run = await begin();
    engine.resume();
    worker().answer(undefined);
    worker().say(frame(run));
    clock.pass(10_000);
    expect(failures.map((failure) => failure?.reason)).toEqual(['silent']);
  });

  it('leaves a resting run alone', async () => {
    const run = await begin();
    engine.resume();
    worker().answer(undefined);
    worker().say(frame(run, { moving: false }));
    clock.pass(10_000);
    expect(failures).toEqual([]);
  });

  it('lets a silent worker be replaced', async () => {
    const call = engine.readCsv('long', {}, () => {});
    clock.pass(10_000);
    const first = worker();
    engine.restart();
    expect(first.terminated).toBe(true);
    await expect(call).rejects.toMatchObject({ reason: 'restarted' });
    expect(workers).toHaveLength(2);
  });

  it('ends with close', async () => {
    const call = engine.describe();
    engine.close();
    await expect(call).rejects.toMatchObject({ reason: 'restarted' });
    expect(clock.watched).toBe(false);
    expect(worker().terminated).toBe(true);
  });
});
