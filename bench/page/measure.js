/**
 * Times things side by side: A, B, A, B, ..., so that a machine that slows down slows all of them.
 */

/**
 * What one unit of a contender's work took, in milliseconds. `processor` is the least time that the processor
 * spent on it, on this thread alone; it hardly depends on what else the machine does. NaN where it is not known.
 * @typedef {{name: string, best: number, median: number, worst: number, processor: number}} Times
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
 * Milliseconds that the processor has spent on this thread; told by who started the browser.
 * @returns {Promise<number>}
 */
const threadTime = async () => /** @type {any} */ (globalThis).threadTime?.() ?? Number.NaN;

/**
 * @param {Contender[]} contenders
 * @param {number} rounds how often each is timed, after one untimed round
 * @returns {Promise<Times[]>} in the order of the contenders
 */
export async function race(contenders, rounds) {
  /** @type {{elapsed: number[], processor: number[]}[]} */
  const times = contenders.map(() => ({ elapsed: [], processor: [] }));
  for (let round = 0; round <= rounds; round++) {
    for (const [i, { prepare, run }] of contenders.entries()) {
      prepare?.();
      await settle();
      const threadStart = await threadTime();
      const start = performance.now();
      const units = run();
      const elapsed = performance.now() - start;
      const processor = (await threadTime()) - threadStart;
      if (round > 0) {
        times[i]?.elapsed.push(elapsed / units);
        times[i]?.processor.push(processor / units);
      }
    }
  }
  return contenders.map(({ name }, i) => ({
    ...summary(name, times[i]?.elapsed ?? []),
    processor: Math.min(...(times[i]?.processor ?? [])),
  }));
}

/**
 * @param {string} name
 * @param {readonly number[]} elapsed times, one or more
 * @returns {Times}
 */
export function summary(name, elapsed) {
  const sorted = elapsed.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ index) => Number(sorted[index]);
  return {
    name,
    best: at(0),
    median: at(sorted.length >> 1),
    worst: at(sorted.length - 1),
    processor: Number.NaN,
  };
}
