/**
 * CSV texts of 20 columns as programs write them: an identifier, whole numbers, rounded decimals,
 * doubles with all of their digits, numbers of which some are missing, and words.
 */

/** @typedef {'plain' | 'quoted'} Style Whether the words stand in quotes. */

const COLOURS = ['red', 'green', 'blue', 'dark orange', 'violet'];
const CITIES = ['Athens', 'Berlin', 'Cairo', 'Delhi', 'Edinburgh', 'Florence', 'Geneva', 'Havana'];
const GRADES = ['A', 'B', 'C', 'D'];

/**
 * mulberry32, by Tommy Ettinger: the same numbers from the same seed.
 * @param {number} seed
 * @returns {() => number} from 0 to below 1
 */
export function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * @param {number} rows
 * @param {Style} style
 * @returns {Promise<string>} one flat string, as reading a file gives it
 */
export function csvText(rows, style) {
  const random = randomNumbers(rows);
  const quote = style === 'quoted' ? '"' : '';
  const word = (/** @type {string[]} */ words) =>
    quote + words[Math.floor(random() * words.length)] + quote;
  const whole = (/** @type {number} */ most) => String(Math.floor(random() * most));
  const decimal = (/** @type {number} */ most, /** @type {number} */ digits) =>
    ((random() - 0.5) * most).toFixed(digits);
  const exact = () => String((random() - 0.5) * 100);
  const gappy = () => (random() < 0.05 ? '' : decimal(500, 2));

  const names = Array.from({ length: 20 }, (_, i) => `column${i + 1}`);
  const parts = [`${names.join(',')}\n`];
  let lines = [];
  for (let row = 1; row <= rows; row++) {
    lines.push(
      [
        row,
        whole(100),
        whole(10_000),
        whole(1_000_000),
        decimal(10, 1),
        decimal(100, 2),
        decimal(100, 3),
        decimal(1000, 3),
        decimal(1000, 4),
        decimal(1000, 5),
        decimal(10_000, 4),
        decimal(100_000, 5),
        exact(),
        exact(),
        exact(),
        gappy(),
        gappy(),
        word(COLOURS),
        word(CITIES),
        word(GRADES),
      ].join(','),
    );
    if (lines.length === 1000 || row === rows) {
      parts.push(`${lines.join('\n')}\n`);
      lines = [];
    }
  }
  return new Blob(parts).text();
}
