/**
 * Dates and times as text and as ticks of an axis. They are seconds since 1970 or of the day, without
 * a time zone, as files have them.
 */

import { formatCount, formatNumber } from './numbers.js';

/** Whole days, days with a time, or times of the day. @typedef {'date' | 'date_time' | 'time'} TimeScale */

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTH = 30.44 * DAY;
const YEAR = 365.25 * DAY;

/** Distances of ticks: fixed ones in seconds, then in months. */
const SECONDS = [1, 2, 5, 10, 15, 30].flatMap((each) => [each, each * MINUTE]);
const HOURS = [1, 2, 3, 6, 12].map((each) => each * HOUR);
const DAYS = [1, 2, 7, 14].map((each) => each * DAY);
const FIXED = [...SECONDS, ...HOURS, ...DAYS].sort((a, b) => a - b);
const MONTHS = [1, 3, 6, ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000].map((y) => 12 * y)];

/**
 * @param {number | null} seconds
 * @param {TimeScale} scale
 * @returns {string} such as 2024-05-17 13:05; a dash for none
 */
export function formatMoment(seconds, scale) {
  if (seconds === null || Number.isNaN(seconds)) return '–';
  const text = isoOf(seconds);
  const time = text.slice(11, text.endsWith('00.000Z') ? 16 : 19);
  return scale === 'time'
    ? time
    : scale === 'date'
      ? text.slice(0, 10)
      : `${text.slice(0, 10)} ${time}`;
}

/**
 * @param {number | null} seconds 0 or more
 * @returns {string} such as 3.5 years or 45 days; a dash for none
 */
export function formatSpan(seconds) {
  if (seconds === null || Number.isNaN(seconds)) return '–';
  if (seconds >= 2 * YEAR) return `${formatNumber(seconds / YEAR, 3)} years`;
  /** @type {[number, string][]} */
  const units = [
    [DAY, 'day'],
    [HOUR, 'hour'],
    [MINUTE, 'minute'],
  ];
  for (const [size, unit] of units) {
    if (seconds >= 2 * size || seconds === size) {
      return formatCount(Number((seconds / size).toPrecision(3)), unit);
    }
  }
  return formatCount(seconds, 'second');
}

/**
 * Ticks at the beginnings of days, months or years, or at full hours, minutes or seconds.
 *
 * @param {number} from
 * @param {number} to beyond from
 * @param {number} most how many at most, about
 * @param {TimeScale} scale
 * @returns {{values: number[], labels: string[]}}
 */
export function timeTicks(from, to, most, scale) {
  const wanted = (to - from) / Math.max(1, most);
  const fixed = FIXED.find((step) => step >= wanted);
  if (fixed !== undefined) {
    const values = multiples(from, to, fixed);
    return { values, labels: values.map((value) => labelOf(value, fixed, scale)) };
  }
  const months = MONTHS.find((step) => step * MONTH >= wanted) ?? Number(MONTHS.at(-1));
  const values = multiples(monthsAt(from), monthsAt(to), months).map(startOfMonth);
  const inside = values.filter((value) => value >= from && value <= to);
  const length = months % 12 === 0 ? 4 : 7;
  return { values: inside, labels: inside.map((value) => isoOf(value).slice(0, length)) };
}

/** @param {number} value @param {number} step @param {TimeScale} scale */
function labelOf(value, step, scale) {
  if (scale !== 'time' && value % DAY === 0) return formatMoment(value, 'date');
  return isoOf(value).slice(11, step < MINUTE ? 19 : 16);
}

/** @param {number} from @param {number} to @param {number} step */
function multiples(from, to, step) {
  const first = Math.ceil(from / step);
  const count = Math.max(0, Math.floor(to / step) - first + 1);
  return Array.from({ length: count }, (_, i) => (first + i) * step);
}

/** Months since the year 0. @param {number} seconds */
function monthsAt(seconds) {
  const date = new Date(seconds * 1000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** @param {number} months since the year 0 */
function startOfMonth(months) {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(months / 12), months % 12, 1);
  return date.getTime() / 1000;
}

/** @param {number} seconds */
const isoOf = (seconds) => new Date(Math.round(seconds * 1000)).toISOString();
