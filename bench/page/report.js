/** @import {Comparison} from './measure.js' */

const COLUMN = 11;

/** @param {number} millis */
function time(millis) {
  if (Number.isNaN(millis)) {
    return '';
  }
  if (millis < 1e-3) {
    return `${(millis * 1e6).toPrecision(3)} ns`;
  }
  return millis < 1
    ? `${(millis * 1e3).toPrecision(3)} µs`
    : `${millis < 100 ? millis.toPrecision(3) : millis.toFixed(0)} ms`;
}

/** @param {number} millis the time of one unit */
function rate(millis) {
  const perSecond = 1000 / millis;
  return perSecond < 1e6 ? perSecond.toPrecision(3) : `${(perSecond / 1e6).toPrecision(3)} M`;
}

/**
 * A table of text: the times of one unit of work, the units a second at best, and how many times the time of the
 * first each took.
 *
 * @param {Comparison} comparison
 * @returns {string} ends with an empty line
 */
export function table({ title, times, compared }) {
  const width = Math.max(...times.map(({ name }) => name.length));
  const first = times[0];
  const row = (/** @type {string} */ name, /** @type {string[]} */ cells) =>
    `${name.padEnd(width)}${cells.map((cell) => cell.padStart(COLUMN)).join('')}\n`;
  const heads = ['best', 'median', 'worst', 'processor', 'a second'];
  const ratio = (/** @type {number} */ part, /** @type {number} */ whole) =>
    Number.isNaN(part) ? '' : `× ${(part / whole).toFixed(2)}`;
  const rows = times.map(({ name, best, median, worst, processor }) => {
    const cells = [best, median, worst, processor].map(time).concat(rate(best));
    if (compared && first) {
      cells.push(ratio(best, first.best), ratio(processor, first.processor));
    }
    return row(name, cells);
  });
  return `${title}\n${row('', compared ? heads.concat('best', 'processor') : heads)}${rows.join('')}\n`;
}
