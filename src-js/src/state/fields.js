/** @import {Field, Params} from '../engine/protocol.js' */

/**
 * The value of every field before anybody sets one.
 * @param {Field[]} fields
 * @returns {Params}
 */
export function initialValues(fields) {
  return Object.fromEntries(fields.map(({ name, initial }) => [name, initial]));
}

/** Digits enough for any double, and nothing else that `Number` would take. */
const NUMBER = /^-?\d{1,25}(\.\d{1,25})?(e[+-]?\d{1,3})?$/;

/**
 * The value that a text stands for.
 * @param {Field} field
 * @param {string} text from anywhere
 * @returns {number | string | boolean | undefined} undefined if the field does not take it
 */
export function valueIn(field, text) {
  switch (field.kind) {
    case 'flag':
      return text === 'true' ? true : text === 'false' ? false : undefined;
    case 'choice':
      return field.options.find(({ id }) => id === text)?.id;
    default: {
      const value = NUMBER.test(text) ? Number(text) : Number.NaN;
      const whole = field.kind === 'real' || Number.isInteger(value);
      return whole && inRange(field, value) ? value : undefined;
    }
  }
}

/**
 * @param {Field} field
 * @param {number} value
 */
function inRange({ least, most, open }, value) {
  const aboveLeast = least === null || (open ? value > least : value >= least);
  return Number.isFinite(value) && aboveLeast && (most === null || value <= most);
}
