/**
 * What a page does with its time, measured inside of it.
 *
 * @typedef {import('@playwright/test').Page} Page
 */

/**
 * Counts animation frames and looks for tasks that held the page up.
 *
 * @param {Page} page
 * @param {number} frames how many to wait for
 * @returns {Promise<{perSecond: number, longTasks: number, longest: number}>} frames a second, how
 *   many tasks took more than 50 ms, and the longest of these, 0 if there was none
 */
export function gaugeFrames(page, frames) {
  return page.evaluate(
    (wanted) =>
      new Promise((resolve) => {
        /** @type {number[]} */
        const tasks = [];
        const observer = new PerformanceObserver((list) => {
          tasks.push(...list.getEntries().map(({ duration }) => duration));
        });
        observer.observe({ type: 'longtask' });
        let start = 0;
        let frames = -1;
        const count = (/** @type {number} */ time) => {
          frames++;
          if (frames === 0) {
            start = time;
          }
          if (frames < wanted) {
            requestAnimationFrame(count);
            return;
          }
          observer.disconnect();
          resolve({
            perSecond: (1000 * frames) / (time - start),
            longTasks: tasks.length,
            longest: Math.max(0, ...tasks),
          });
        };
        requestAnimationFrame(count);
      }),
    frames,
  );
}

/**
 * Presses a button of the run, and waits until the page says that it was obeyed.
 *
 * @param {Page} page
 * @param {string} name of the button
 * @param {string} answer how the sentence about the run begins then
 * @returns {Promise<number>} milliseconds from the press to the answer in the document
 */
export function gaugeOrder(page, name, answer) {
  return page.evaluate(
    ([name, answer]) =>
      new Promise((resolve) => {
        const status = /** @type {HTMLElement} */ (
          document.querySelector('.training [role=status]')
        );
        const button = [...document.querySelectorAll('[role=toolbar] button')].find(
          ({ textContent }) => textContent === name,
        );
        const start = performance.now();
        const observer = new MutationObserver(() => {
          if (status.textContent?.startsWith(String(answer))) {
            observer.disconnect();
            resolve(performance.now() - start);
          }
        });
        observer.observe(status, { subtree: true, childList: true, characterData: true });
        /** @type {HTMLElement} */ (button).click();
      }),
    [name, answer],
  );
}
