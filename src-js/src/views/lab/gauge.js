/** Milliseconds over which the speed is measured. */
const MEASURED = 3000;
/** Milliseconds that a told speed stays, to be read. */
const TOLD_EVERY = 250;

/**
 * Measures how fast something moves.
 * @returns {(steps: number) => number} is told the steps so far after each frame, and tells the steps
 *   a second over the last moments
 */
export function createGauge() {
  /** @type {{at: number, steps: number}[]} */
  const seen = [];
  let told = 0;
  let toldAt = 0;
  return (steps) => {
    const at = performance.now();
    seen.push({ at, steps });
    while (seen.length > 2 && at - seen[0].at > MEASURED) seen.shift();
    if (at - toldAt >= TOLD_EVERY && seen.length > 1) {
      toldAt = at;
      told = ((steps - seen[0].steps) * 1000) / (at - seen[0].at);
    }
    return told;
  };
}
