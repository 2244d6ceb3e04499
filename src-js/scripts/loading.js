/**
 * Measures whether the page stays smooth while a large file is loaded, after a build:
 *
 *     npm run loading [MEGABYTES] [SITE]
 *
 * From the drop of the file until its table and all that belongs to it are shown it prints the gaps
 * between animation frames, the tasks over 50 ms, and the processor time of the main thread. Gaps grow
 * when the machine is busy with other things; processor time does much less.
 */
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { drop, HEADER, makeLarge, ROW } from '../e2e/drop-large.js';
import { browse } from './browse.js';
import { threadTimes } from './thread-times.js';

/** @typedef {import('@playwright/test').Page} Page */

/**
 * Watches frames and long tasks from the drop of a file on, until it is open and some frames longer.
 * @param {Page} page
 * @param {string} name of the file
 * @returns {Promise<{gaps: number[], tasks: number[]}>} milliseconds; all gaps in their order
 */
function watch(page, name) {
  return page.evaluate(
    ([wanted, after]) =>
      new Promise((resolve) => {
        /** @type {number[]} */
        const tasks = [];
        /** @type {number[]} */
        const gaps = [];
        const observer = new PerformanceObserver((list) => {
          tasks.push(...list.getEntries().map(({ duration }) => duration));
        });
        observer.observe({ type: 'longtask' });
        let last = 0;
        let shown = 0;
        const count = (/** @type {number} */ time) => {
          gaps.push(time - last);
          last = time;
          const open = document.querySelector('.source-name strong')?.textContent === wanted;
          const cells = open && document.querySelector('table[aria-label=Preview] tbody td');
          shown += cells ? 1 : 0;
          if (shown <= after) {
            requestAnimationFrame(count);
            return;
          }
          observer.disconnect();
          resolve({ gaps, tasks });
        };
        const begin = () => {
          last = performance.now();
          requestAnimationFrame(count);
        };
        window.addEventListener('drop', begin, { capture: true, once: true });
      }),
    /** @type {const} */ ([name, FRAMES_AFTER]),
  );
}

/** Longer than this, at 60 frames a second, and a frame was dropped. */
const DROPPED = 25;
const SHOWN = 5;
/** Rows of a piece of the file. */
const ROWS = 16_000;
/** Frames that are watched once the first cells are shown: the rest of the page comes in these. */
const FRAMES_AFTER = 30;

const megabytes = Number(process.argv[2] ?? 200);
const root = process.argv[3] ?? fileURLToPath(new URL('../../web/target/site', import.meta.url));

await browse(
  root,
  async (browser, address) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(address);
    await page.getByLabel('Sample data').waitFor();
    console.log(`load ${loadavg()[0]?.toFixed(1)}`);
    for (const title of ['the first file', 'another file']) {
      const name = `${title}.csv`;
      const { carried } = await makeLarge(page, name, HEADER, ROW.repeat(ROWS), megabytes);
      await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline'] });
      const watched = watch(page, name);
      const start = performance.now();
      await drop(carried);
      const { gaps, tasks } = await watched;
      const seconds = (performance.now() - start) / 1000;
      const times = threadTimes(await browser.stopTracing());
      const longest = gaps
        .map((gap, frame) => ({ gap, frame }))
        .toSorted((a, b) => b.gap - a.gap)
        .slice(0, SHOWN)
        .map(({ gap, frame }) => `${gap.toFixed(0)} (${frame})`);
      console.log(
        `${megabytes} MB, ${title}: ${seconds.toFixed(1)} s, ${gaps.length} frames, ` +
          `${gaps.filter((gap) => gap > DROPPED).length} gaps over ${DROPPED} ms, ` +
          `longest ${longest.join(', ')} ms (frame); ` +
          `${tasks.length} tasks over 50 ms with waiting (${Math.max(0, ...tasks).toFixed(0)}); ` +
          `processor time: main ${times.main.toFixed(0)} ms, its longest task ` +
          `${times.longest.toFixed(0)} ms, most in a frame ${times.frame.toFixed(0)} ms, worker ${(times.worker / 1000).toFixed(1)} s`,
      );
    }
    console.log(`load ${loadavg()[0]?.toFixed(1)}`);
  },
  { args: ['--disable-gpu'] },
);
