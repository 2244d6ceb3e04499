/**
 * Times things side by side: A, B, A, B, ..., so that a machine that slows down slows all of them.
 */

/**
 * What one unit of a contender's work took, in milliseconds.
 * @typedef {{name: string, best: number, median: number, worst: number}} Times
 */

/**
 * `prepare` is not timed; `run` returns how many units of work it did.
 * @typedef {{name: string, prepare?: () => void, run: () => number}} Contender
 */

/**
 * With `compared`, the first of the times is what the others are measured by.
 * @typedef {{title: string, times: Times[], compared: boolean}} Comparison
 */

/** Lets what waits be done, and collects garbage where the browser was told to allow it. */
export async function settle() {
  await new Promise((resolve) => setTimeout(resolve));
  /** @type {any} */ (globalThis).gc?.();
}

/**
 * @param {Contender[]} contenders
 * @param {number} rounds how often each is timed, after one untimed round
 * @returns {Promise<Times[]>} in the order of the contenders
 */
export async function race(contenders, rounds) {
  /** @type {number[][]} */
  const times = contenders.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [i, { prepare, run }] of contenders.entries()) {
      prepare?.();
      await settle();
      const start = performance.now();
      const units = run();
      const time = performance.now() - start;
      if (round > 0) {
        times[i]?.push(time / units);
      }
    }
  }
  return contenders.map(({ name }, i) => summary(name, times[i] ?? []));
}

/**
 * @param {string} name
 * @param {readonly number[]} times one or more
 * @returns {Times}
 */
export function summary(name, times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ index) => Number(sorted[index]);
  return {
    name,
    best: at(0),
    median: at(sorted.length >> 1),
    worst: at(sorted.length - 1),
  };
}
