/** Places of the centres that are remembered. */
const LENGTH = 24;

/** Where the centres of groups came from. */
export class CenterTrail {
  #scene = /** @type {object | null} */ (null);
  /** @type {Float64Array[]} */
  #places = [];
  #objective = Number.POSITIVE_INFINITY;

  /**
   * Takes note of the centres.
   * @param {object} scene the plane they lie on; on another one the trail begins anew
   * @param {Float64Array} centers x, y pairs
   * @param {number} objective of the model; centres that only move never make it worse, so that a
   *   worse one tells of a new start
   * @returns {Float64Array} the places so far, oldest first, each as long as `centers`
   */
  follow(scene, centers, objective) {
    const last = this.#places.at(-1);
    if (scene !== this.#scene || last?.length !== centers.length || objective > this.#objective) {
      this.#places = [centers];
    } else if (centers.some((value, i) => value !== last[i])) {
      this.#places = [...this.#places, centers].slice(-LENGTH);
    }
    this.#scene = scene;
    this.#objective = objective;
    const trail = new Float64Array(this.#places.length * centers.length);
    this.#places.forEach((place, i) => {
      trail.set(place, i * centers.length);
    });
    return trail;
  }
}
