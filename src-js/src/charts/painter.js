/**
 * Shares animation frames out among all charts, so that however many there are, and however long
 * each takes, the page keeps its pace: the charts take turns, and a frame ends when its time is up.
 */

/** Milliseconds of one frame for painting; the browser needs the rest to show what was painted. */
const BUDGET = 5;

/** @typedef {(time: number) => void} Paint told the time of the frame */

/**
 * @param {{now(): number, nextFrame(callback: (time: number) => void): void}} clock of the page
 * @returns {Painter}
 *
 * @typedef {object} Painter
 * @property {(paint: Paint) => void} request calls it at the next animation frame that has room; once,
 *     however often it was asked for
 * @property {(paint: Paint) => void} cancel forgets it
 */
export function createPainter(clock) {
  /** Who waits longest comes first. @type {Set<Paint>} */
  const waiting = new Set();
  let scheduled = false;

  /** @param {number} time */
  function paintSome(time) {
    const start = clock.now();
    try {
      // What asks again while it paints goes to the end, and has its turn in another frame.
      for (const paint of [...waiting]) {
        if (!waiting.delete(paint)) continue;
        paint(time);
        if (clock.now() - start >= BUDGET) break;
      }
    } finally {
      scheduled = false;
      schedule();
    }
  }

  function schedule() {
    if (scheduled || waiting.size === 0) return;
    scheduled = true;
    clock.nextFrame(paintSome);
  }

  return {
    request(paint) {
      waiting.add(paint);
      schedule();
    },
    cancel(paint) {
      waiting.delete(paint);
    },
  };
}

/** The painter of the page. */
export const painter = createPainter({
  now: () => performance.now(),
  nextFrame: (callback) => requestAnimationFrame(callback),
});
