/** @import {Comparison} from './measure.js' */

const COLUMN = 11;

/** @param {number} millis */
function time(millis) {
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
 * A table of text: the times of one unit of work, the most units a second, and how many times the time of the first
 * each took at its best and at its median.
 *
 * @param {Comparison} comparison
 * @returns {string} ends with an empty line
 */
export function table({ title, times, compared }) {
  const width = Math.max(...times.map(({ name }) => name.length));
  const first = times[0];
  const heads = ['best', 'median', 'worst', '1/s'].concat(compared ? ['× best', '× median'] : []);
  const row = (/** @type {string} */ name, /** @type {string[]} */ cells) =>
    `${name.padEnd(width)}${cells.map((cell) => cell.padStart(COLUMN)).join('')}\n`;
  const rows = times.map(({ name, best, median, worst }) => {
    const cells = [time(best), time(median), time(worst), rate(best)];
    if (compared && first) {
      cells.push((best / first.best).toFixed(2), (median / first.median).toFixed(2));
    }
    return row(name, cells);
  });
  return `${title}\n${row('', heads)}${rows.join('')}\n`;
}
