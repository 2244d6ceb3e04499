/** @typedef {import('../engine/protocol.js').CurvePoints} CurvePoints */

/**
 * The points of a curve so far, as views on storage that may still grow: take a copy to keep them.
 * @typedef {{iterations: Float64Array, losses: Float64Array}} Points
 */

const FIRST_CAPACITY = 1024;

/** A curve that grows by the points of each frame. */
export class Curve {
  #iterations = new Float64Array(FIRST_CAPACITY);
  #losses = new Float64Array(FIRST_CAPACITY);
  #length = 0;

  /** @param {CurvePoints} added */
  append({ iterations, losses, reset }) {
    const start = reset ? 0 : this.#length;
    const end = start + iterations.length;
    if (end > this.#iterations.length) {
      const capacity = Math.max(end, 2 * this.#iterations.length);
      this.#iterations = grown(this.#iterations, capacity);
      this.#losses = grown(this.#losses, capacity);
    }
    this.#iterations.set(iterations, start);
    this.#losses.set(losses, start);
    this.#length = end;
  }

  /** Drops all but the first points. @param {number} count how many stay */
  keep(count) {
    this.#length = Math.min(this.#length, count);
  }

  /** @returns {Points} */
  points() {
    return {
      iterations: this.#iterations.subarray(0, this.#length),
      losses: this.#losses.subarray(0, this.#length),
    };
  }
}

/**
 * @param {Float64Array} from
 * @param {number} capacity
 */
function grown(from, capacity) {
  const to = new Float64Array(capacity);
  to.set(from);
  return to;
}
