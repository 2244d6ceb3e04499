import { Chunks, survey } from './bytes/chunks.js';
import { inspect } from './bytes/inspect.js';
import { Refused, UNREADABLE } from './bytes/refused.js';
import { Cancelled, Job } from './job.js';
import { answerOrders, ask } from './orders.js';
import { Pace } from './pace.js';

/** @import {Module, Wire} from './orders.js' */

/** Milliseconds of judging and explaining between two looks at the orders that came meanwhile. */
const PIECE = 8;

/** Milliseconds of reading between two looks at the orders that came meanwhile. */
const SLICE = 15;

/** @param {Refused} refused @returns {import('./protocol.js').Problem} */
function fileProblem({ message }) {
  return { code: 'file', message, field: '', line: -1, column: -1 };
}

/**
 * Answers the page's orders with the wasm module that reads, trains and judges: at most one run at a
 * time.
 *
 * @param {Wire} wire
 * @param {Promise<Module>} loading
 * @param {Pick<import('./pace.js').World, 'now' | 'later' | 'after'> & {
 *   bytes(part: Blob): ArrayBuffer, reader(): Promise<Module>
 * }} world time, a way to read a part of a file at once, and one to load the module that reads models
 *   statistically
 * @returns {Promise<void>} when the module is ready or has failed to load
 */
export function serve(wire, loading, world) {
  return answerOrders(wire, loading, (desk) => duties(desk, world));
}

/**
 * @param {import('./orders.js').Desk} desk
 * @param {Parameters<typeof serve>[2]} world
 * @returns {import('./orders.js').Duties}
 */
function duties({ call, report, failed, isDead }, world) {
  let viewed = false;
  let onPath = false;
  /**
   * What is worked at in pieces, oldest first: the call that is answered with it, and what does a piece.
   * @type {{id: number, what: string, next: () => any}[]}
   */
  let waiting = [];
  let working = false;

  const picture = () => (viewed && pace.run !== 0 ? call('picture') : null);

  const pace = new Pace({
    ...world,
    advance: (millis) => call('advance', millis),
    picture,
    path: () => (onPath ? call('path') : null),
    send: report,
    failed: (error) => failed(error, null),
  });

  const warmUp = () => {
    try {
      call('warmUp');
    } catch (error) {
      failed(error, null);
    }
  };

  const forgetRun = () => {
    pace.drop();
    viewed = false;
  };

  /** Does a piece of what has waited longest, between which orders are obeyed and the run moves on. */
  const work = () => {
    const [first] = waiting;
    if (first !== undefined) {
      try {
        const { done, ...value } = first.next();
        if (done) {
          waiting.shift();
          report({ type: 'answer', id: first.id, value });
        }
      } catch (error) {
        waiting.shift();
        failed(error, first.id);
      }
    }
    working = waiting.length > 0 && !isDead();
    if (working) {
      world.later(work);
    }
  };

  /**
   * @param {number} id of the call
   * @param {string} what
   * @param {() => any} next does a piece
   */
  const workAt = (id, what, next) => {
    waiting.push({ id, what, next });
    if (!working) {
      working = true;
      world.later(work);
    }
  };

  /** Answers with null what is of no use any more. @param {string[]} gone */
  const drop = (gone) => {
    const dropped = waiting.filter(({ what }) => gone.includes(what));
    waiting = waiting.filter(({ what }) => !gone.includes(what));
    for (const { id } of dropped) {
      report({ type: 'answer', id, value: null });
    }
  };

  /**
   * Begins what is done in pieces; the same that was asked before makes way for it.
   *
   * @param {number} id of the call
   * @param {string} what
   * @param {unknown[]} args
   */
  const beginWork = (id, what, args) => {
    drop([what]);
    const begun = call(what, ...args);
    if (begun.ok) {
      workAt(id, what, () => call('workAt', what, PIECE));
    } else {
      report({ type: 'answer', id, value: begun });
    }
  };

  /**
   * Prepares rows to learn from. What is being prepared, and found out about what was prepared
   * before, is of no use then.
   *
   * @param {number} id of the call
   * @param {unknown} choices
   */
  const prepare = (id, choices) => {
    forgetRun();
    drop(['prepare', 'traps']);
    const begun = call('prepare', JSON.stringify(choices));
    if (!begun.ok) {
      report({ type: 'answer', id, value: begun });
      return;
    }
    workAt(id, 'prepare', () => {
      const answer = call('workAt', 'prepare', PIECE);
      if (answer.done && answer.ok) {
        forgetRun();
        drop(['traps']);
      }
      return answer;
    });
  };

  /**
   * Answers with the scores of the model as it stands now, in pieces between which orders are obeyed
   * and the run moves on; with null if it is of another run.
   *
   * @param {number} id of the call
   * @param {number} run
   */
  const evaluate = (id, run) => {
    if (run !== pace.run) {
      report({ type: 'answer', id, value: null });
      return;
    }
    call('judge');
    workAt(id, 'evaluate', () => call('evaluate', PIECE));
  };

  /** Settled when the module that reads models is there. @type {Promise<Module> | null} */
  let reader = null;

  /** @param {unknown} error */
  const notLoaded = (error) => {
    reader = null;
    const message = error instanceof Error ? error.message : String(error);
    const reason = `The statistics could not be loaded (${message}). Train again, or reload the page, once you are online.`;
    return { ok: true, kind: 'absent', reason };
  };

  /**
   * The statistical reading of the model as it stands now; null if it is of another run, or if there is
   * another by the time that the module that reads it is loaded.
   *
   * @param {number} run
   */
  const inference = async (run) => {
    if (run !== pace.run) {
      return null;
    }
    const { fitted, x, target, weights, tableRows, ...names } = call('readingRows');
    reader ??= world.reader();
    const module = await reader.catch(notLoaded);
    if ('reason' in module) {
      return module;
    }
    return run === pace.run
      ? ask(module, 'read', fitted, JSON.stringify(names), x, target, weights, tableRows)
      : null;
  };

  /** @type {Job | null} */
  let current = null;
  /** Settled when no job is under way. */
  let idle = Promise.resolve();

  /**
   * Reads on in slices, between which other orders are obeyed.
   *
   * @param {Job} job
   * @param {number} size bytes, or characters of a text that is held
   * @param {number} length characters
   * @param {() => void} check throws if the reading came to nothing
   */
  const readOn = async (job, size, length, check) => {
    try {
      while (true) {
        await new Promise((/** @type {(value?: unknown) => void} */ go) => world.later(go));
        job.check();
        const answer = call('readOn', SLICE);
        check();
        if (answer.done !== false) {
          if (answer.ok) {
            forgetRun();
            drop(['prepare', 'traps', 'profile', 'associations']);
          }
          return answer;
        }
        const bytes = (size * answer.characters) / length;
        const stage = answer.counting ? 'counting' : 'reading';
        job.progress({ stage, bytes, total: size, rows: answer.rows });
      }
    } finally {
      call('endReading');
    }
  };

  /**
   * What takes long, and lets other orders in between.
   * @type {Record<string, (job: Job, ...args: any[]) => Promise<unknown>>}
   */
  const jobs = {
    inspect: (job, file) => inspect(file, job),
    readCsv(job, text, options) {
      call('beginText', text, JSON.stringify(options));
      return readOn(job, text.length, text.length, () => {});
    },
    async readFile(job, file, encoding, options) {
      const { head, tail, length } = await survey(file, encoding, job);
      const chunks = new Chunks(file, encoding, world.bytes);
      call('beginFile', head, tail, length, chunks, JSON.stringify(options));
      return readOn(job, file.size, length, () => {
        if (chunks.failed) {
          throw new Refused(UNREADABLE);
        }
      });
    },
  };

  /**
   * @param {string} method of a job
   * @param {number} id of the call
   * @param {unknown[]} args
   */
  const begin = (method, id, args) => {
    current?.cancel();
    const job = new Job((progress) => report({ type: 'progress', id, progress }), world.now);
    current = job;
    idle = idle
      .then(() => jobs[method](job, ...args))
      .then((value) => report({ type: 'answer', id, value }))
      .catch((error) => {
        if (error instanceof Cancelled) {
          report({ type: 'answer', id, value: { ok: false, problems: [], cancelled: true } });
        } else if (error instanceof Refused) {
          report({ type: 'answer', id, value: { ok: false, problems: [fileProblem(error)] } });
        } else {
          failed(error, id);
        }
      });
  };

  /** @type {Record<string, (...args: any[]) => unknown>} */
  const methods = {
    describe() {
      // Once the page knows what there is, it waits for its user.
      world.later(warmUp);
      return call('describe');
    },
    cancel: () => current?.cancel(),
    cells: (first, count) => call('cells', first, count).rows,
    check: (algorithm, params) => call('check', algorithm, JSON.stringify(params)),
    begin(algorithm, params, run) {
      const answer = call('begin', algorithm, JSON.stringify(params));
      if (!answer.ok) {
        return answer;
      }
      pace.begin(run);
      onPath = answer.path !== null;
      return { ok: true, run, path: answer.path };
    },
    view(choice) {
      const answer = call('view', JSON.stringify(choice));
      viewed = answer.ok;
      if (!answer.ok) {
        return answer;
      }
      const { ok: _, xMin, xMax, yMin, yMax, ...scene } = answer;
      return {
        ok: true,
        scene: { ...scene, bounds: { xMin, xMax, yMin, yMax } },
        picture: picture(),
      };
    },
    resume: () => pace.resume(),
    pause: () => pace.pause(),
    step: () => pace.step(),
    stop: () => pace.stop(),
    setSpeed: (stepsPerSecond) => pace.setSpeed(stepsPerSecond),
    rejectedCsv: () => call('rejectedCsv').csv,
    predictionsCsv: () => call('predictionsCsv').csv,
    saveModel: () => call('saveModel').text,
    loadModel: (text) => call('loadModel', text),
    applyModel: (text, options) => call('applyModel', text, JSON.stringify(options)),
    lossRows: () => call('lossRows'),
  };

  return {
    methods,
    later: {
      evaluate: (id, run) => evaluate(id, Number(run)),
      inference: (id, run) =>
        inference(Number(run)).then(
          (value) => report({ type: 'answer', id, value }),
          (error) => failed(error, id),
        ),
      prepare,
      traps: (id) => beginWork(id, 'traps', []),
      profile: (id) => beginWork(id, 'profile', []),
      associations: (id, ...args) => beginWork(id, 'associations', args),
      inspect: (id, ...args) => begin('inspect', id, args),
      readCsv: (id, ...args) => begin('readCsv', id, args),
      readFile: (id, ...args) => begin('readFile', id, args),
    },
    seen: () => pace.seen(),
    died: () => pace.drop(),
  };
}
