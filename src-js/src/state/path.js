/** @import {PathAxis, PathPoints} from '../engine/model-protocol.js' */

/**
 * A path so far: for each model its place on the axis and a weight of each feature (`coefficients`,
 * model by model). `errors` and `deviations` are as many or empty. The arrays are views on storage that
 * may still grow.
 * @typedef {{axis: PathAxis, features: string[], positions: Float64Array,
 *   coefficients: Float64Array, errors: Float64Array, deviations: Float64Array,
 *   chosen: number}} Path
 */

const FIRST_CAPACITY = 128;

/** A path that grows by the models of each frame. */
export class GrowingPath {
  #axis;
  #features;
  #length = 0;
  #positions = new Float64Array(FIRST_CAPACITY);
  #coefficients;
  /** @type {Float64Array} */
  #errors = new Float64Array();
  /** @type {Float64Array} */
  #deviations = new Float64Array();
  #chosen = -1;

  /**
   * @param {PathAxis} axis
   * @param {string[]} features what the weights belong to
   */
  constructor(axis, features) {
    this.#axis = axis;
    this.#features = features;
    this.#coefficients = new Float64Array(FIRST_CAPACITY * features.length);
  }

  /** @param {PathPoints} added */
  append({ positions, coefficients, errors, deviations, chosen }) {
    const width = this.#features.length;
    const end = this.#length + positions.length;
    if (end > this.#positions.length) {
      const capacity = Math.max(end, 2 * this.#positions.length);
      this.#positions = grown(this.#positions, capacity);
      this.#coefficients = grown(this.#coefficients, capacity * width);
    }
    this.#positions.set(positions, this.#length);
    this.#coefficients.set(coefficients, this.#length * width);
    this.#length = end;
    this.#errors = errors;
    this.#deviations = deviations;
    this.#chosen = chosen;
  }

  /** @returns {Path} */
  path() {
    return {
      axis: this.#axis,
      features: this.#features,
      positions: this.#positions.subarray(0, this.#length),
      coefficients: this.#coefficients.subarray(0, this.#length * this.#features.length),
      errors: this.#errors,
      deviations: this.#deviations,
      chosen: this.#chosen,
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
