/**
 * The product as a visitor meets it: how soon the page is ready, and how soon a dropped file is shown. Each visit is
 * a new one, with nothing in the cache and no code compiled.
 */
import { summary } from './measure.js';

/** @import {Browser, Page} from '../../src-js/scripts/browse.js' */
/** @import {Comparison} from './measure.js' */

/** Notes when the worker says that the engine is ready. */
function noteReadiness() {
  const Plain = globalThis.Worker;
  globalThis.Worker = class extends Plain {
    /** @param {ConstructorParameters<typeof Plain>} args */
    constructor(...args) {
      super(...args);
      this.addEventListener('message', ({ data }) => {
        if (data.type === 'ready') {
          /** @type {any} */ (globalThis).engineReady = performance.now();
        }
      });
    }
  };
}

/**
 * Milliseconds from the start of the navigation until there is a form and an engine to answer it.
 * @param {Page} page
 */
function readiness(page) {
  return page.evaluate(async () => {
    for (;;) {
      const engine = /** @type {any} */ (globalThis).engineReady;
      if (engine !== undefined && document.querySelector('input[type=file]')) {
        return performance.now();
      }
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
}

/**
 * Milliseconds from the drop of a file until the first of its cells is on the screen.
 * @param {Page} page
 * @param {string} text
 */
function dropped(page, text) {
  return page.evaluate(async (content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'dropped.csv', { type: 'text/csv' }));
    const start = performance.now();
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }));
    while (
      !document.querySelector('table[aria-label=Preview] tbody td:not([aria-hidden]):not(:empty)')
    ) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return performance.now() - start;
  }, text);
}

/**
 * @param {Browser} browser
 * @param {string} address of the product
 * @param {string} text a CSV
 * @param {string} what it is
 * @param {number} rounds
 * @returns {Promise<Comparison>}
 */
export async function visits(browser, address, text, what, rounds) {
  /** @type {number[]} */
  const ready = [];
  /** @type {number[]} */
  const shown = [];
  for (let round = 0; round <= rounds; round++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(noteReadiness);
    await page.goto(address);
    const readyAfter = await readiness(page);
    const shownAfter = await dropped(page, text);
    await context.close();
    if (round > 0) {
      ready.push(readyAfter);
      shown.push(shownAfter);
    }
  }
  return {
    title: 'A visit to the product, each the first',
    times: [summary('page ready', ready), summary(`${what}, drop to preview`, shown)],
    compared: false,
  };
}
