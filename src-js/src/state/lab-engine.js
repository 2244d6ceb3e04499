import { holdEngine } from './held-engine.js';

/** @import {LabMethods} from '../engine/lab-protocol.js' */

/**
 * The optimizer lab's own engine, which is connected when the lab is opened first.
 * @type {ReturnType<typeof holdEngine<LabMethods & {restart(): void}>>}
 */
export const labEngine = holdEngine({
  title: 'The optimizer lab',
  kept: 'your choices',
  lost: 'the race',
});
