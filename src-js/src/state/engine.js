import { batch, signal } from '@preact/signals';
import { holdEngine } from './held-engine.js';

/** @import {Algorithm, Failure, Field, Frame, Methods} from '../engine/protocol.js' */

/** @typedef {Methods & {restart(): void}} Engine */

/**
 * Starts an engine that tells of its frames and failures.
 * @typedef {(listeners: {
 *   onFrame(frame: Frame): void, onFailure(failure: Failure | null): void
 * }) => Engine} Connect
 */

/** The engine that reads, trains and judges. @type {ReturnType<typeof holdEngine<Engine>>} */
export const mainEngine = holdEngine({
  title: 'The engine',
  kept: 'your file and settings',
  lost: 'a run under way',
});

export const { engine, generation, faults, unavailable, unanswered } = mainEngine;
export { gone } from './held-engine.js';

/** The algorithms there are; none until the engine is ready. */
export const catalog = signal(/** @type {Algorithm[]} */ ([]));

/** The fields of what is chosen about preparation and split; none until the engine is ready. */
export const settingFields = signal(/** @type {Field[]} */ ([]));

/** The version of the core; empty until the engine is ready. */
export const version = signal('');

/**
 * Starts the engine and asks it for the catalog.
 * @param {Connect} connect
 * @param {(frame: Frame) => void} onFrame
 */
export async function connectEngine(connect, onFrame) {
  mainEngine.connect((onFailure) => connect({ onFrame, onFailure }));
  await describe();
}

/** Replaces an engine that does not answer. */
export function restart() {
  mainEngine.restart();
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
