/**
 * Compares the answers of the JVM and the browser to the cases of `dropfit.parity`.
 *
 * @typedef {object} Answer numbers as the hexadecimal digits of their bits, and texts, by their names
 * @property {Record<string, string>} numbers
 * @property {Record<string, string[]>} texts
 *
 * @typedef {object} Case
 * @property {string} name
 * @property {number} tolerance as a share of the number; 0 for equal bits
 * @property {string} answer of the JVM, JSON
 */

/** How many differences of one case are told. */
const MOST_TOLD = 5;

/** @param {string} digits @returns {number} */
function fromBits(digits) {
  return new Float64Array(new BigUint64Array([BigInt(`0x${digits}`)]).buffer)[0] ?? Number.NaN;
}

/**
 * @param {string} expected bits of a number
 * @param {string} actual bits of a number
 * @param {number} tolerance as a share of the larger number; 0 for equal bits
 */
function agree(expected, actual, tolerance) {
  if (expected === actual) {
    return true;
  }
  const [a, b] = [fromBits(expected), fromBits(actual)];
  const most = tolerance * Math.max(Math.abs(a), Math.abs(b));
  return tolerance > 0 && Number.isFinite(most) && Math.abs(a - b) <= most;
}

/** @param {Record<string, string>} numbers @returns {Record<string, string[]>} the bits of each */
function apart(numbers) {
  const entries = Object.entries(numbers);
  return Object.fromEntries(entries.map(([name, all]) => [name, all === '' ? [] : all.split(' ')]));
}

/** @param {string} digits @returns {string} */
const tellNumber = (digits) => `${fromBits(digits)} (${digits})`;

/** @param {string} text @returns {string} */
const tellText = (text) => JSON.stringify(text.slice(0, 200));

/**
 * @param {string} where
 * @param {Record<string, string[]>} expected
 * @param {Record<string, string[]>} actual
 * @param {(expected: string, actual: string) => boolean} same
 * @param {(item: string) => string} tell
 * @returns {Generator<string>} one sentence for each difference
 */
function* differences(where, expected, actual, same, tell) {
  for (const name of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
    const [a, b] = [expected[name], actual[name]];
    if (a === undefined || b === undefined) {
      yield `${where}: only ${a === undefined ? 'the browser' : 'the JVM'} has ${name}`;
      continue;
    }
    if (a.length !== b.length) {
      yield `${where}: ${name} has ${a.length} on the JVM and ${b.length} in the browser`;
    }
    for (const [i, item] of a.slice(0, b.length).entries()) {
      if (!same(item, b[i] ?? '')) {
        yield `${where}: ${name} [${i}] is ${tell(item)} on the JVM and ${tell(b[i] ?? '')} in the browser`;
      }
    }
  }
}

/**
 * @param {Case} expected
 * @param {string} actual the browser's answer, JSON
 * @returns {string[]} one sentence for each of the first differences, none if the answers agree
 */
export function disagreements({ name, tolerance, answer }, actual) {
  /** @type {Answer} */
  const a = JSON.parse(answer);
  /** @type {Answer & { failed?: string }} */
  const b = JSON.parse(actual);
  if (b.failed !== undefined) {
    return [`${name}: fails in the browser: ${b.failed}`];
  }
  const near = (/** @type {string} */ x, /** @type {string} */ y) => agree(x, y, tolerance);
  const all = [
    ...differences(name, apart(a.numbers), apart(b.numbers), near, tellNumber),
    ...differences(name, a.texts, b.texts, (x, y) => x === y, tellText),
  ];
  const more = all.length - MOST_TOLD;
  return more > 0 ? [...all.slice(0, MOST_TOLD), `${name}: ${more} differences more`] : all;
}
