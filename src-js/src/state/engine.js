import { batch, signal } from '@preact/signals';
import { notify } from './notices.js';

/** @import {Algorithm, Failure, Field, Frame, Methods} from '../engine/protocol.js' */

/** @typedef {Methods & {restart(): void}} Engine */

/**
 * Starts an engine that tells of its frames and failures.
 * @typedef {(listeners: {
 *   onFrame(frame: Frame): void, onFailure(failure: Failure | null): void
 * }) => Engine} Connect
 */

/** @type {Engine | null} */
let connected = null;

/** How often the engine was replaced; whoever gave it something to hold gives it again. */
export const generation = signal(0);

/** How often a moving run met a fault of the engine. */
export const faults = signal(0);

/** Whether the engine has not answered for long: {@link restart} would replace it. */
export const silent = signal(false);

/** Why there is no engine at all, or null. */
export const unavailable = signal(/** @type {string | null} */ (null));

/** The algorithms there are; none until the engine is ready. */
export const catalog = signal(/** @type {Algorithm[]} */ ([]));

/** The fields of what is chosen about preparation and split; none until the engine is ready. */
export const settingFields = signal(/** @type {Field[]} */ ([]));

/** The version of the core; empty until the engine is ready. */
export const version = signal('');

/** @returns {Engine} the engine given to {@link connectEngine} */
export function engine() {
  if (connected === null) {
    throw new Error('connectEngine comes first');
  }
  return connected;
}

/**
 * Starts the engine and asks it for the catalog.
 * @param {Connect} connect
 * @param {(frame: Frame) => void} onFrame
 */
export async function connectEngine(connect, onFrame) {
  connected = connect({ onFrame, onFailure: failed });
  await describe();
}

/** Replaces an engine that does not answer. */
export function restart() {
  engine().restart();
  silent.value = false;
  generation.value += 1;
  if (catalog.peek().length === 0) {
    describe();
  }
}

async function describe() {
  try {
    const described = await engine().describe();
    batch(() => {
      version.value = described.version;
      settingFields.value = described.settings;
      catalog.value = described.algorithms;
    });
  } catch (error) {
    unanswered(error);
  }
}

/** @param {Failure | null} failure */
function failed(failure) {
  silent.value = failure?.reason === 'silent';
  if (failure?.reason === 'crashed') {
    notify({
      tone: 'warn',
      title: 'The engine had to be restarted',
      detail: `Your file and settings are kept; a run under way is lost. (${failure.message})`,
    });
    generation.value += 1;
  } else if (failure?.reason === 'unavailable') {
    unavailable.value = failure.message;
  } else if (failure?.reason === 'internal') {
    tellFault(failure.message);
    faults.value += 1;
  }
}

/**
 * Whether a request failed because the engine is another by now, or is not there; that is told, and
 * made good, elsewhere.
 * @param {unknown} error
 */
export function gone(error) {
  return (
    error instanceof Error &&
    'reason' in error &&
    ['crashed', 'restarted', 'unavailable'].includes(String(error.reason))
  );
}

/**
 * Tells of a request that was not answered.
 * @param {unknown} error
 */
export function unanswered(error) {
  if (!gone(error)) {
    tellFault(error instanceof Error ? error.message : String(error));
  }
}

/** @param {string} message */
function tellFault(message) {
  notify({
    tone: 'bad',
    title: 'The engine met a fault of its own',
    detail: `Your file and settings are kept. (${message})`,
  });
}
