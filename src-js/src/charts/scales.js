/**
 * From values to pixels and back, and the range of values worth showing.
 */

/**
 * @typedef {object} Scale
 * @property {number} min value at `from`
 * @property {number} max value at `to`
 * @property {number} from pixel
 * @property {number} to pixel; less than `from` for a vertical axis
 * @property {boolean} log whether equal factors, not equal differences, are equally far apart
 * @property {number} factor pixels per unit (per unit of the natural logarithm if `log`)
 */

/**
 * @param {number} min > 0 if `log`
 * @param {number} max > min
 * @param {number} from
 * @param {number} to
 * @param {boolean} [log]
 * @returns {Scale}
 */
export function createScale(min, max, from, to, log = false) {
  const span = log ? Math.log(max / min) : max - min;
  return { min, max, from, to, log, factor: (to - from) / span };
}

/**
 * @param {Scale} scale
 * @param {number} value
 * @returns {number} pixel; NaN for a value that has no place (not finite, or <= 0 on a log scale)
 */
export function toPixel(scale, value) {
  if (scale.log) {
    return value > 0 ? scale.from + Math.log(value / scale.min) * scale.factor : Number.NaN;
  }
  return scale.from + (value - scale.min) * scale.factor;
}

/**
 * @param {Scale} scale
 * @param {number} pixel
 * @returns {number} value
 */
export function toValue(scale, pixel) {
  const distance = (pixel - scale.from) / scale.factor;
  return scale.log ? scale.min * Math.exp(distance) : scale.min + distance;
}

/**
 * Least and greatest finite value.
 *
 * @param {ArrayLike<number>} values
 * @param {[number, number]} [into] widened in place; start with `[Infinity, -Infinity]`
 * @returns {[number, number]} `[Infinity, -Infinity]` if there is none
 */
export function extent(values, into = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
  let [min, max] = into;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value - value !== 0) continue;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  into[0] = min;
  into[1] = max;
  return into;
}

/**
 * A range with some air around it, never empty.
 *
 * @param {number} min
 * @param {number} max less than `min` if there are no values
 * @param {number} [share] of the range, added at each end
 * @returns {[number, number]}
 */
export function padded(min, max, share = 0.04) {
  if (!(max >= min)) return [0, 1];
  if (max === min) {
    const air = Math.abs(min) * 0.1 || 1;
    return [min - air, max + air];
  }
  const air = (max - min) * share;
  return [min - air, max + air];
}

/**
 * The range of a value axis for curves such as losses: from zero where zero is near, with air.
 *
 * @param {number} min
 * @param {number} max less than `min` if there are no values
 * @param {boolean} log
 * @returns {[number, number]}
 */
export function valueRange(min, max, log) {
  if (!(max >= min)) return log ? [0.1, 1] : [0, 1];
  if (log) {
    const air = max > min ? (max / min) ** 0.05 : 2;
    return [min / air, max * air];
  }
  const [low, high] = padded(min, max, 0.05);
  return min >= 0 && min < max * 0.5 ? [0, high] : [low, high];
}
