/**
 * Where to put the ticks of an axis.
 */

/**
 * The step among 1, 2 and 5 times a power of ten that gives about so many ticks.
 *
 * @param {number} span > 0
 * @param {number} count >= 1
 * @returns {number}
 */
export function niceStep(span, count) {
  const rough = span / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const lead = rough / power;
  return (lead < Math.SQRT2 ? 1 : lead < Math.sqrt(10) ? 2 : lead < Math.sqrt(50) ? 5 : 10) * power;
}

/**
 * Round numbers inside a range.
 *
 * @param {number} min
 * @param {number} max >= min
 * @param {number} count about how many are wanted
 * @returns {{step: number, values: number[]}} ascending; one value if the range is empty
 */
export function linearTicks(min, max, count) {
  const span = max - min;
  if (!(span > 0) || !Number.isFinite(span)) return { step: Math.abs(min) || 1, values: [min] };
  const step = niceStep(span, count);
  const first = Math.ceil(min / step - 1e-9);
  const last = Math.floor(max / step + 1e-9);
  const values = [];
  for (let i = first; i <= last; i++) {
    // Dividing by a whole number keeps 0.3 from becoming 0.30000000000000004.
    values.push(step < 1 ? i / Math.round(1 / step) || 0 : i * step);
  }
  return { step, values };
}

/**
 * Ticks for a logarithmic axis: powers of ten, with 2 and 5 between them where there is room, thinned
 * where there are many powers; round numbers where the range is less than a decade.
 *
 * @param {number} min > 0
 * @param {number} max >= min
 * @param {number} count about how many are wanted
 * @returns {number[]} ascending
 */
export function logTicks(min, max, count) {
  const low = Math.log10(min);
  const high = Math.log10(max);
  const decades = high - low;
  if (decades < 1) return linearTicks(min, max, count).values.filter((value) => value > 0);
  const leads = decades * 3 <= count ? [1, 2, 5] : [1];
  const stride = Math.max(1, Math.ceil(decades / Math.max(1, count)));
  const values = [];
  for (let power = Math.floor(low); power <= Math.ceil(high); power++) {
    if (power % stride !== 0) continue;
    for (const lead of leads) {
      const value = Number(`${lead}e${power}`);
      if (value >= min * (1 - 1e-9) && value <= max * (1 + 1e-9)) values.push(value);
    }
  }
  return values;
}
