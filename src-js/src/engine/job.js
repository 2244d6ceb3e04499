/** @import {Progress} from './protocol.js' */

/** What a cancelled job ends with. */
export class Cancelled extends Error {}

/** Milliseconds between two reports: often enough to look smooth. */
const EVERY = 50;
/** Milliseconds after which the time left can be told from the time spent. */
const TELLING = 500;

/** Work of the worker that takes long: it tells how far it is, and can be cancelled. */
export class Job {
  #cancelled = false;
  #lastTold;
  /** @type {Progress['stage'] | null} */
  #stage = null;
  #bytes = 0;
  #began = 0;

  /**
   * @param {(progress: Progress) => void} tell
   * @param {() => number} now milliseconds
   */
  constructor(tell, now) {
    this.tell = tell;
    this.now = now;
    // What is done before there is something to tell needs no telling.
    this.#lastTold = now();
  }

  cancel() {
    this.#cancelled = true;
  }

  /** @throws {Cancelled} if it is wanted no more */
  check() {
    if (this.#cancelled) {
      throw new Cancelled();
    }
  }

  /**
   * Tells how far it is, unless that was told just now.
   * @param {Omit<Progress, 'secondsLeft'>} progress
   */
  progress(progress) {
    const now = this.now();
    // What goes back to the start takes as long as what is left from there.
    if (progress.stage !== this.#stage || progress.bytes < this.#bytes) {
      this.#stage = progress.stage;
      this.#began = now;
    }
    this.#bytes = progress.bytes;
    if (now - this.#lastTold < EVERY) {
      return;
    }
    this.#lastTold = now;
    const spent = now - this.#began;
    const left = (spent / 1000) * (progress.total / progress.bytes - 1);
    this.tell({
      ...progress,
      secondsLeft: spent >= TELLING && Number.isFinite(left) ? left : null,
    });
  }
}
