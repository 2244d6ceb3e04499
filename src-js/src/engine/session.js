import { Chunks, survey } from './bytes/chunks.js';
import { inspect } from './bytes/inspect.js';
import { Refused, UNREADABLE } from './bytes/refused.js';
import { Cancelled, Job } from './job.js';
import { answerOrders, ask } from './orders.js';
import { Pace } from './pace.js';

/** @import {Module, Wire} from './orders.js' */

/** Milliseconds of judging between two looks at the orders that came meanwhile. */
const JUDGING = 8;

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
  return answerOrders(wire, loading, (desk) => work(desk, world));
}

/**
 * @param {import('./orders.js').Desk} desk
 * @param {Parameters<typeof serve>[2]} world
 * @returns {import('./orders.js').Duties}
 */
function work({ call, report, failed, isDead }, world) {
  let viewed = false;
  let onPath = false;
  /** The calls to `evaluate` whose models wait to be judged, oldest first. @type {number[]} */
  const judging = [];

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

  const judge = () => {
    const id = Number(judging[0]);
    try {
      const { done, ...evaluation } = call('evaluate', JUDGING);
      if (done) {
        judging.shift();
        report({ type: 'answer', id, value: evaluation });
      }
    } catch (error) {
      judging.shift();
      failed(error, id);
    }
    if (judging.length > 0 && !isDead()) {
      world.later(judge);
    }
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
    judging.push(id);
    if (judging.length === 1) {
      world.later(judge);
    }
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
   * What takes long, and lets other orders in between.
   * @type {Record<string, (job: Job, ...args: any[]) => Promise<unknown>>}
   */
  const jobs = {
    inspect: (job, file) => inspect(file, job),
    async readFile(job, file, encoding, options) {
      const { head, tail, length } = await survey(file, encoding, job);
      const chunks = new Chunks(file, encoding, world.bytes);
      call('beginFile', head, tail, length, chunks, JSON.stringify(options));
      try {
        while (true) {
          await new Promise((/** @type {(value?: unknown) => void} */ go) => world.later(go));
          job.check();
          const answer = call('readFile', SLICE);
          if (chunks.failed) {
            throw new Refused(UNREADABLE);
          }
          if (answer.done !== false) {
            if (answer.ok) {
              forgetRun();
            }
            return answer;
          }
          const bytes = (file.size * answer.characters) / length;
          const stage = answer.counting ? 'counting' : 'reading';
          job.progress({ stage, bytes, total: file.size, rows: answer.rows });
        }
      } finally {
        call('endFile');
      }
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
    readCsv(text, options) {
      current?.cancel();
      forgetRun();
      return call('readCsv', text, JSON.stringify(options));
    },
    cells: (first, count) => call('cells', first, count).rows,
    prepare(choices) {
      forgetRun();
      return call('prepare', JSON.stringify(choices));
    },
    traps: () => call('traps'),
    profile: () => call('profile'),
    associations: (task, target) => call('associations', task, target),
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
      inspect: (id, ...args) => begin('inspect', id, args),
      readFile: (id, ...args) => begin('readFile', id, args),
    },
    seen: () => pace.seen(),
    died: () => pace.drop(),
  };
}
