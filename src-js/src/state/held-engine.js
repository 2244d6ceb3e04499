import { signal } from '@preact/signals';
import { notify } from './notices.js';

/** @import {Failure} from '../engine/protocol.js' */

/**
 * What the page knows of an engine of its: the one there is, and how it does.
 *
 * @template {{restart(): void}} E
 * @param {{title: string, kept: string, lost: string}} words its name, and what the page keeps and
 *   what is lost when it is replaced
 */
export function holdEngine({ title, kept, lost }) {
  /** @type {E | null} */
  let connected = null;

  /** How often the engine was replaced; whoever gave it something to hold gives it again. */
  const generation = signal(0);
  /** How often it met a fault while nothing was asked. */
  const faults = signal(0);
  /** Whether it has not answered for long: `restart` would replace it. */
  const silent = signal(false);
  /** Why there is no engine at all, or null. */
  const unavailable = signal(/** @type {string | null} */ (null));

  /** @param {string} message */
  const tellFault = (message) =>
    notify({
      tone: 'bad',
      title: `${title} met a fault of its own`,
      detail: `The page keeps ${kept}. (${message})`,
    });

  /** @param {Failure | null} failure */
  const failed = (failure) => {
    silent.value = failure?.reason === 'silent';
    if (failure?.reason === 'crashed') {
      notify({
        tone: 'warn',
        title: `${title} had to be restarted`,
        detail: `The page keeps ${kept}; ${lost} is lost. (${failure.message})`,
      });
      generation.value += 1;
    } else if (failure?.reason === 'unavailable') {
      unavailable.value = failure.message;
    } else if (failure?.reason === 'internal') {
      tellFault(failure.message);
      faults.value += 1;
    }
  };

  return {
    title,
    kept,
    generation,
    faults,
    silent,
    unavailable,

    /** @param {(onFailure: (failure: Failure | null) => void) => E} connect starts it */
    connect(connect) {
      connected = connect(failed);
    },

    /** @returns {E} the engine that was connected */
    engine() {
      if (connected === null) {
        throw new Error('an engine is connected first');
      }
      return connected;
    },

    /** Replaces an engine that does not answer. */
    restart() {
      connected?.restart();
      silent.value = false;
      generation.value += 1;
    },

    /**
     * Tells of a request that was not answered.
     * @param {unknown} error
     */
    unanswered(error) {
      if (!gone(error)) {
        tellFault(error instanceof Error ? error.message : String(error));
      }
    },
  };
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
