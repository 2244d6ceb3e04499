/**
 * The processor time of the page's threads, from a trace.
 *
 * @param {Buffer} trace
 * @returns {{main: number, worker: number, longest: number, frame: number}} milliseconds; `longest` is
 *   that of the main thread's longest task, `frame` the most that it worked from one animation frame to
 *   the next
 */
export function threadTimes(trace) {
  /** @type {{name: string, ph: string, pid: number, tid: number, ts: number, tdur?: number,
   *   args: {name?: string}}[]} */
  const events = JSON.parse(trace.toString()).traceEvents;
  /** @type {Map<string, string>} */
  const names = new Map();
  for (const { name, pid, tid, args } of events) {
    if (name === 'thread_name') {
      names.set(`${pid} ${tid}`, args.name ?? '');
    }
  }
  const times = { main: 0, worker: 0, longest: 0, frame: 0 };
  let inFrame = 0;
  for (const { name, ph, pid, tid, tdur = 0 } of events.toSorted((a, b) => a.ts - b.ts)) {
    const thread = names.get(`${pid} ${tid}`);
    if (name === 'FireAnimationFrame' && thread === 'CrRendererMain') {
      inFrame = 0;
    }
    if (ph !== 'X' || name !== 'RunTask') {
      continue;
    }
    if (thread === 'CrRendererMain') {
      times.main += tdur / 1000;
      times.longest = Math.max(times.longest, tdur / 1000);
      inFrame += tdur / 1000;
      times.frame = Math.max(times.frame, inFrame);
    } else if (thread?.startsWith('DedicatedWorker')) {
      times.worker += tdur / 1000;
    }
  }
  return times;
}
