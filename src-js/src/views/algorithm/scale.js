/** @import {Field} from '../../engine/protocol.js' */

/**
 * The values that a slider offers, by position 0 to `last`.
 * @typedef {{last: number, valueAt(position: number): number, positionOf(value: number): number}}
 *   Scale
 */

/** Positions of a linear slider, if its values are not fewer. */
const POSITIONS = 200;
/** Positions of a logarithmic slider from one power of ten to the next. */
const PER_DECADE = 10;
/** A logarithmic slider reaches this many powers of ten to each side of the default, or of 1 if that is 0. */
const DECADES = 4;
/** A linear slider reaches to so many times the default where the range goes on much further. */
const TIMES = 10;

/**
 * The slider beside a number field. It covers what is usual; the field itself takes all that is
 * allowed.
 * @param {Field} field of kind real or integer
 * @returns {Scale | null} null if the range is so open that there is nothing to slide over
 */
export function scaleOf(field) {
  return field.logarithmic ? logarithmic(field) : linear(field);
}

/**
 * @param {Field} field
 * @returns {Scale | null}
 */
function linear({ kind, least, most, initial }) {
  if (least === null) {
    return null;
  }
  const reach = least + TIMES * (Number(initial) - least);
  const end = most === null || most > reach ? reach : most;
  if (!(end > least)) {
    return null;
  }
  const span = end - least;
  const last = kind === 'integer' ? Math.min(POSITIONS, span) : POSITIONS;
  return {
    last,
    valueAt: (position) => tidy(least + (span * position) / last, kind, 3),
    positionOf: (value) => clamp(Math.round(((value - least) / span) * last), last),
  };
}

/**
 * @param {Field} field
 * @returns {Scale}
 */
function logarithmic({ kind, least, most, open, initial }) {
  const center = Number(initial) > 0 ? Number(initial) : Math.min(1, most ?? 1);
  const start = Math.max(least ?? 0, 10 ** (Math.floor(Math.log10(center)) - DECADES));
  const end = Math.min(most ?? Infinity, 10 ** (Math.ceil(Math.log10(center)) + DECADES));
  const decades = Math.log10(end / start);
  const steps = Math.round(decades * PER_DECADE);
  // Zero has no place on a logarithmic scale; where it is allowed it lies before the beginning.
  const zero = least === 0 && !open ? 1 : 0;
  return {
    last: steps + zero,
    valueAt: (position) =>
      position < zero ? 0 : tidy(start * 10 ** ((decades * (position - zero)) / steps), kind, 2),
    positionOf: (value) =>
      value > 0
        ? zero + clamp(Math.round((Math.log10(value / start) / decades) * steps), steps)
        : 0,
  };
}

/**
 * The neighbour of a value, for the arrow keys: 1, 2, 5, 10, 20, 50 … on a logarithmic field, whole
 * numbers or tenths of the default's power of ten else.
 * @param {Field} field of kind real or integer
 * @param {number} value
 * @param {1 | -1} direction
 * @returns {number} the value itself at the end of the range
 */
export function neighbour(field, value, direction) {
  const { least, most, open } = field;
  const next = field.logarithmic
    ? rung(field, value, direction)
    : Number((value + direction * stepOf(field)).toPrecision(12));
  if (most !== null && next > most) {
    return most;
  }
  if (least !== null && (open ? next <= least : next < least)) {
    return open ? value : least;
  }
  return next;
}

/** @param {Field} field */
function stepOf({ kind, initial }) {
  const size = Math.abs(Number(initial)) || 1;
  return kind === 'integer' ? 1 : 10 ** (Math.floor(Math.log10(size)) - 1);
}

/**
 * @param {Field} field
 * @param {number} value
 * @param {1 | -1} direction
 */
function rung(field, value, direction) {
  const smallest = scaleOf({ ...field, open: true })?.valueAt(0) ?? 1;
  if (!(value > 0)) {
    return direction > 0 ? smallest : value;
  }
  const power = Math.floor(Math.log10(value));
  const rungs = [power - 1, power, power + 1].flatMap((exponent) =>
    [1, 2, 5].map((digit) => Number(`${digit}e${exponent}`)),
  );
  const next = Number(
    direction > 0 ? rungs.find((one) => one > value) : rungs.findLast((one) => one < value),
  );
  return next < smallest && !field.open ? 0 : next;
}

/**
 * A value with few digits, or a whole number.
 * @param {number} value
 * @param {Field['kind']} kind
 * @param {number} digits
 */
function tidy(value, kind, digits) {
  const short = Number(value.toPrecision(digits));
  return kind === 'integer' ? Math.round(short) : short;
}

/**
 * @param {number} position
 * @param {number} last
 */
function clamp(position, last) {
  return Math.min(last, Math.max(0, position));
}
