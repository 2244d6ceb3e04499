import { buffers } from './answers.js';

/** @import {Failure, FailureReason, Order, Progress, Report} from './protocol.js' */

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
 * @typedef {object} Line
 * @property {(method: string, args: unknown[], onProgress?: (progress: Progress) => void) =>
 *   Promise<any>} ask arrays of numbers in the arguments are moved, not copied
 * @property {(order: Order) => void} post
 * @property {() => void} restart replaces the worker and rejects what it was asked
 * @property {() => void} close ends it for good
 */

/**
 * The page's side of a worker, whatever it works at. A worker that dies is replaced at once; what it
 * held is gone with it, so the page gives it again when `onFailure` says `crashed`. A worker that
 * dies before it was ready is not replaced (`unavailable`), else a page that cannot run it would
 * start workers for ever. One that is asked something is pinged now and then, so that its silence is
 * noticed.
 *
 * @param {object} options
 * @param {() => Port} options.spawn
 * @param {(failure: Failure | null) => void} options.onFailure gets null when a silent worker answers
 *   again
 * @param {(report: Report) => void} [options.onReport] gets reports that belong to no call
 * @param {() => void} [options.onStart] is called with every new worker
 * @param {() => boolean} [options.isBusy] whether reports are awaited though nothing was asked
 * @param {Clock} [options.clock]
 * @returns {Line}
 */
export function openLine({
  spawn,
  onFailure,
  onReport = () => {},
  onStart = () => {},
  isBusy = () => false,
  clock = realClock,
}) {
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
  /** When the ping went off that was not answered yet; -1 if none. */
  let pingSent = -1;
  let silent = false;

  const post = (/** @type {Order} */ order) =>
    port?.postMessage(order, order.type === 'call' ? buffers({ ...order.args }) : []);

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
        onFailure(failure);
      }
    } else if (report.type === 'dead') {
      died(report.message);
    } else {
      onReport(report);
    }
  };

  const start = () => {
    const started = spawn();
    port = started;
    ready = false;
    pingSent = -1;
    silent = false;
    onStart();
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
    if (pending.size === 0 && !isBusy()) {
      pingSent = -1;
    } else if (pingSent < 0) {
      pingSent = clock.now();
      post({ type: 'ping' });
    } else if (!silent && clock.now() - pingSent >= PATIENCE) {
      silent = true;
      onFailure({ reason: 'silent', message: 'The engine has not answered for some seconds.' });
    }
  };

  start();
  const stopWatching = clock.every(PING_EVERY, watch);

  return {
    ask(method, args, onProgress) {
      if (unavailable !== null) {
        return Promise.reject(new EngineError(unavailable.reason, unavailable.message));
      }
      const id = ++lastId;
      return new Promise((resolve, reject) => {
        pending.set(id, { resolve, reject, onProgress });
        post({ type: 'call', id, method, args });
      });
    },
    post,
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
