/** @import {Failure, FailureReason, Frame, Methods, Order, Progress, Report} from './protocol.js' */

/**
 * What of a `Worker` is used.
 * @typedef {Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>} Port
 */

/** @typedef {{now(): number, every(millis: number, callback: () => void): () => void}} Clock */

/** A call that the engine could not answer; what the user got wrong is an answer instead. */
export class EngineError extends Error {
  /**
   * @param {FailureReason} reason
   * @param {string} message
   */
  constructor(reason, message) {
    super(message);
    this.name = 'EngineError';
    this.reason = reason;
  }
}

const PING_EVERY = 1000;
const PATIENCE = 5000;

/** @type {Clock} */
const realClock = {
  now: () => performance.now(),
  every(millis, callback) {
    const timer = setInterval(callback, millis);
    return () => clearInterval(timer);
  },
};

/**
 * The page's side of the engine. A worker that dies is replaced at once; its data and its run are
 * gone with it, so the page sends text and choices again when `onFailure` says `crashed`. A worker
 * that dies before it was ready is not replaced (`unavailable`), else a page that cannot run it
 * would start workers for ever.
 *
 * @param {{
 *   spawn(): Port,
 *   onFrame(frame: Frame): void,
 *   onFailure(failure: Failure | null): void,
 *   clock?: Clock
 * }} options `onFailure` gets null when a silent worker answers again
 * @returns {Methods & {restart(): void, close(): void}} `restart` replaces the worker and rejects
 *   what it was asked; `close` ends it for good
 */
export function connect({ spawn, onFrame, onFailure, clock = realClock }) {
  /**
   * @type {Map<number, {resolve(value: any): void, reject(error: EngineError): void,
   *   onProgress: ((progress: Progress) => void) | undefined}>}
   */
  const pending = new Map();
  /** @type {Port | null} */
  let port = null;
  /** @type {Failure | null} */
  let unavailable = null;
  let ready = false;
  let lastId = 0;
  let lastRun = 0;
  let currentRun = 0;
  let moving = false;
  /** When the ping went off that was not answered yet; -1 if none. */
  let pingSent = -1;
  let silent = false;

  const post = (/** @type {Order} */ order) => port?.postMessage(order);

  /** @param {Failure} failure */
  const rejectAll = ({ reason, message }) => {
    const calls = [...pending.values()];
    pending.clear();
    for (const { reject } of calls) {
      reject(new EngineError(reason, message));
    }
  };

  const heard = () => {
    pingSent = -1;
    if (silent) {
      silent = false;
      onFailure(null);
    }
  };

  /** @param {Report} report */
  const receive = (report) => {
    heard();
    if (report.type === 'ready') {
      ready = true;
    } else if (report.type === 'answer') {
      const call = pending.get(report.id);
      pending.delete(report.id);
      call?.resolve(report.value);
    } else if (report.type === 'progress') {
      pending.get(report.id)?.onProgress?.(report.progress);
    } else if (report.type === 'failed') {
      const failure = { reason: /** @type {const} */ ('internal'), message: report.message };
      const call = report.id === null ? undefined : pending.get(report.id);
      if (call) {
        pending.delete(/** @type {number} */ (report.id));
        call.reject(new EngineError(failure.reason, failure.message));
      } else {
        moving = false;
        onFailure(failure);
      }
    } else if (report.type === 'dead') {
      died(report.message);
    } else if (report.type === 'frame') {
      post({ type: 'seen' });
      if (report.run === currentRun) {
        moving = report.moving;
        onFrame(report);
      }
    }
  };

  const start = () => {
    const started = spawn();
    port = started;
    ready = false;
    currentRun = 0;
    moving = false;
    pingSent = -1;
    silent = false;
    /** @param {(event: any) => void} listener that a replaced worker no longer reaches */
    const whileCurrent = (listener) => (/** @type {Event} */ event) => {
      if (port === started) {
        listener(event);
      }
    };
    started.addEventListener(
      'message',
      whileCurrent((event) => receive(event.data)),
    );
    started.addEventListener(
      'error',
      whileCurrent((event) => {
        event.preventDefault();
        died(event.message || 'The worker could not be loaded.');
      }),
    );
    started.addEventListener(
      'messageerror',
      whileCurrent(() => died('A message of the worker could not be read.')),
    );
  };

  const discard = () => {
    port?.terminate();
    port = null;
  };

  /** @param {string} message */
  const died = (message) => {
    discard();
    const failure = {
      reason: ready ? /** @type {const} */ ('crashed') : /** @type {const} */ ('unavailable'),
      message,
    };
    if (ready) {
      start();
    } else {
      unavailable = failure;
    }
    rejectAll(failure);
    onFailure(failure);
  };

  const watch = () => {
    if (pending.size === 0 && !moving) {
      pingSent = -1;
    } else if (pingSent < 0) {
      pingSent = clock.now();
      post({ type: 'ping' });
    } else if (!silent && clock.now() - pingSent >= PATIENCE) {
      silent = true;
      onFailure({ reason: 'silent', message: 'The engine has not answered for some seconds.' });
    }
  };

  /**
   * @param {string} method
   * @param {unknown[]} args
   * @param {(progress: Progress) => void} [onProgress]
   * @returns {Promise<any>}
   */
  const ask = (method, args, onProgress) => {
    if (unavailable !== null) {
      return Promise.reject(new EngineError(unavailable.reason, unavailable.message));
    }
    const id = ++lastId;
    return new Promise((resolve, reject) => {
      pending.set(id, { resolve, reject, onProgress });
      post({ type: 'call', id, method, args });
    });
  };

  /**
   * @param {string} method
   * @param {...unknown} args
   * @returns {Promise<any>}
   */
  const call = (method, ...args) => ask(method, args);

  /** Frames of the run that there is are no longer of interest. */
  const forgetRun = () => {
    currentRun = 0;
    moving = false;
  };

  start();
  const stopWatching = clock.every(PING_EVERY, watch);

  return {
    describe: () => call('describe'),
    inspect: (file, onProgress) => ask('inspect', [file], onProgress),
    async readFile(file, encoding, options, onProgress) {
      const answer = await ask('readFile', [file, encoding, options], onProgress);
      if (answer.ok) {
        forgetRun();
      }
      return answer;
    },
    cancel: () => call('cancel'),
    readCsv(text, options) {
      forgetRun();
      return call('readCsv', text, options);
    },
    cells: (firstRow, count) => call('cells', firstRow, count),
    prepare(choices) {
      forgetRun();
      return call('prepare', choices);
    },
    traps: () => call('traps'),
    profile: () => call('profile'),
    associations: (task, target) => call('associations', task, target),
    check: (algorithm, params) => call('check', algorithm, params),
    async begin(algorithm, params) {
      const run = ++lastRun;
      const answer = await call('begin', algorithm, params, run);
      if (answer.ok) {
        currentRun = run;
      }
      return answer;
    },
    view: (choice) => call('view', choice),
    resume() {
      moving = currentRun !== 0;
      return call('resume');
    },
    pause: () => call('pause'),
    step: () => call('step'),
    stop: () => call('stop'),
    setSpeed: (stepsPerSecond) => call('setSpeed', stepsPerSecond),
    evaluate: (run) => call('evaluate', run),
    fitted: () => call('fitted'),
    rejectedCsv: () => call('rejectedCsv'),
    predictionsCsv: () => call('predictionsCsv'),
    saveModel: () => call('saveModel'),
    loadModel: (text) => call('loadModel', text),
    applyModel: (text, options) => call('applyModel', text, options),
    labDescribe: () => call('labDescribe'),
    labTerrain: (choice) => call('labTerrain', choice),
    labMap: (choice) => call('labMap', choice),
    labStart: (field) => call('labStart', field),
    labAdvance: (steps, millis) => call('labAdvance', steps, millis),
    labBack: (steps) => call('labBack', steps),
    labExplain: (racer) => call('labExplain', racer),
    labTune: (field) => call('labTune', field),
    labTrials: (field) => call('labTrials', field),
    labBasins: (field) => call('labBasins', field),
    labWork: (millis) => call('labWork', millis),
    restart() {
      discard();
      unavailable = null;
      start();
      rejectAll({ reason: 'restarted', message: 'The engine was started anew.' });
    },
    close() {
      stopWatching();
      discard();
      rejectAll({ reason: 'restarted', message: 'The engine was closed.' });
    },
  };
}
