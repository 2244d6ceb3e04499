/**
 * Small data sets made from a seed, the same every time, to try an algorithm's habits on.
 */

/**
 * Uniform random numbers in [0, 1): mulberry32 (Tommy Ettinger, public domain).
 *
 * @param {number} seed
 * @returns {() => number}
 */
function uniform(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Normal random numbers of mean 0 and deviation 1 (Box and Muller 1958).
 *
 * @param {() => number} random
 */
function normal(random) {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** @param {string} header @param {(string | number)[][]} rows */
function csv(header, rows) {
  const text = (/** @type {string | number} */ cell) =>
    typeof cell === 'number' ? cell.toFixed(4) : cell;
  return `${[header, ...rows.map((row) => row.map(text).join(','))].join('\n')}\n`;
}

/** @returns {string} two interleaved half circles of 200 points each, with noise */
export function twoMoons() {
  const random = uniform(7);
  const rows = Array.from({ length: 400 }, (_, i) => {
    const upper = i % 2 === 0;
    const angle = Math.PI * random();
    const x = upper ? Math.cos(angle) : 1 - Math.cos(angle);
    const y = upper ? Math.sin(angle) : 0.5 - Math.sin(angle);
    return [x + 0.12 * normal(random), y + 0.12 * normal(random), upper ? 'upper' : 'lower'];
  });
  return csv('x,y,moon', rows);
}

/** @returns {string} four round clouds of 100 points each */
export function blobs() {
  const random = uniform(11);
  const centers = [
    [-3, -2],
    [-2.5, 3],
    [2.5, 2],
    [3, -3],
  ];
  const rows = Array.from({ length: 400 }, (_, i) => {
    const [x, y] = centers[i % 4];
    return [x + 0.9 * normal(random), y + 0.9 * normal(random)];
  });
  return csv('x,y', rows);
}

/** @returns {string} 200 points about the line y = 2 x + 1 */
export function noisyLine() {
  const random = uniform(3);
  const rows = Array.from({ length: 200 }, () => {
    const x = 10 * random() - 5;
    return [x, 2 * x + 1 + 1.5 * normal(random)];
  });
  return csv('x,y', rows);
}
