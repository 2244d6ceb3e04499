import { openLine } from './line.js';

/** @import {Failure, Frame, Methods, Progress} from './protocol.js' */
/** @import {Clock, Port} from './line.js' */

/**
 * The page's side of the engine that reads, trains and judges; see {@link openLine} for what becomes
 * of a worker that dies. Frames of a run that is over are dropped.
 *
 * @param {{
 *   spawn(): Port,
 *   onFrame(frame: Frame): void,
 *   onFailure(failure: Failure | null): void,
 *   clock?: Clock
 * }} options `onFailure` gets null when a silent worker answers again
 * @returns {Methods & {restart(): void, close(): void}}
 */
export function connect({ spawn, onFrame, onFailure, clock }) {
  let lastRun = 0;
  let currentRun = 0;
  let moving = false;

  /** Frames of the run that there is are no longer of interest. */
  const forgetRun = () => {
    currentRun = 0;
    moving = false;
  };

  const { ask, post, restart, close } = openLine({
    spawn,
    clock,
    onFailure(failure) {
      if (failure?.reason === 'internal') {
        moving = false;
      }
      onFailure(failure);
    },
    onStart: forgetRun,
    isBusy: () => moving,
    onReport(report) {
      if (report.type !== 'frame') {
        return;
      }
      post({ type: 'seen' });
      if (report.run === currentRun) {
        moving = report.moving;
        onFrame(report);
      }
    },
  });

  /**
   * @param {string} method
   * @param {...unknown} args
   * @returns {Promise<any>}
   */
  const call = (method, ...args) => ask(method, args);

  /**
   * Asks for another table. What there was goes on until it is there.
   * @param {string} method
   * @param {unknown[]} args
   * @param {(progress: Progress) => void} onProgress
   */
  const read = async (method, args, onProgress) => {
    const answer = await ask(method, args, onProgress);
    if (answer.ok) {
      forgetRun();
    }
    return answer;
  };

  return {
    describe: () => call('describe'),
    inspect: (file, onProgress) => ask('inspect', [file], onProgress),
    readCsv: (text, options, onProgress) => read('readCsv', [text, options], onProgress),
    readFile: (file, encoding, options, onProgress) =>
      read('readFile', [file, encoding, options], onProgress),
    cancel: () => call('cancel'),
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
    inference: (run) => call('inference', run),
    rejectedCsv: () => call('rejectedCsv'),
    predictionsCsv: () => call('predictionsCsv'),
    saveModel: () => call('saveModel'),
    loadModel: (text) => call('loadModel', text),
    applyModel: (text, options) => call('applyModel', text, options),
    lossRows: () => call('lossRows'),
    restart,
    close,
  };
}
