/**
 * Numbers as text for people: few digits, no noise, one spelling everywhere.
 */

const TRUE_MINUS = '\u2212';

/** @type {Intl.NumberFormat[]} */
const fixed = [];

/** @param {number} decimals */
function fixedFormat(decimals) {
  fixed[decimals] ??= new Intl.NumberFormat('en', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return fixed[decimals];
}

/**
 * A number with so many significant digits, trailing zeros dropped, thousands grouped. Whole numbers
 * below 1e9 keep all their digits; below 1e-4 and from 1e9 on, powers of ten are used. The minus is
 * the ASCII one, so that what a reader copies can be pasted as a number.
 *
 * @param {number} value any number; NaN gives an en dash
 * @param {number} [digits] significant digits, 1 to 15
 * @returns {string}
 */
export function formatNumber(value, digits = 4) {
  if (Number.isNaN(value)) return '–';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '-∞';
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e9) return fixedFormat(0).format(value);
  if (size < 1e-4 || size >= 1e9) return powerOfTen(value, digits);
  const rounded = Number(value.toPrecision(digits));
  const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(rounded))));
  const text = fixedFormat(Math.min(decimals, 15)).format(rounded);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/**
 * A big number in little room: 950, 1.2k, 35k, 1.2M.
 *
 * @param {number} value
 * @returns {string}
 */
export function formatCompact(value) {
  if (!Number.isFinite(value) || Math.abs(value) < 1000) return formatNumber(value, 3);
  const units = ['k', 'M', 'G', 'T'];
  let scaled = value;
  for (const unit of units) {
    scaled /= 1000;
    const short = Number(scaled.toPrecision(Math.abs(scaled) < 10 ? 2 : 3));
    if (Math.abs(short) < 1000) return `${short}${unit}`;
  }
  return powerOfTen(value, 3);
}

/**
 * The text of an axis tick: as many decimals as the step needs, so that a row of ticks lines up.
 *
 * @param {number} value
 * @param {number} step distance to the next tick, > 0
 * @returns {string}
 */
export function formatTick(value, step) {
  const clean = Math.abs(value) < step * 1e-9 ? 0 : value;
  const size = Math.max(Math.abs(clean), step);
  let text;
  if (size >= 1e6 || size < 1e-3) {
    const digits = clean === 0 ? 1 : Math.round(Math.log10(Math.abs(clean) / step)) + 2;
    text = clean === 0 ? '0' : powerOfTen(clean, Math.min(15, Math.max(1, digits)));
  } else {
    const decimals = Math.min(15, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
    text = fixedFormat(decimals).format(clean);
  }
  return text.replace('-', TRUE_MINUS);
}

/**
 * The text of a tick on a logarithmic axis.
 *
 * @param {number} value > 0
 * @returns {string}
 */
export function formatLogTick(value) {
  return value >= 1e-3 && value < 1e6 ? formatNumber(value, 3) : powerOfTen(value, 2);
}

/**
 * @param {number} count
 * @param {string} singular
 * @param {string} [plural]
 * @returns {string} "1 row", "12,000 rows"
 */
export function formatCount(count, singular, plural = `${singular}s`) {
  return `${formatNumber(count)} ${count === 1 ? singular : plural}`;
}

/**
 * @param {number} value
 * @param {number} digits
 */
function powerOfTen(value, digits) {
  return value
    .toExponential(digits - 1)
    .replace(/\.?0+e/, 'e')
    .replace('e+', 'e');
}
