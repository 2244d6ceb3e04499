/**
 * A file of numbers between 0 and 1, with two classes that no line tells apart as its last column.
 *
 * @param {number} rows
 * @param {number} features columns of numbers
 * @returns {string}
 */
export function bigCsv(rows, features) {
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const lines = [`${Array.from({ length: features }, (_, j) => `x${j + 1}`).join(',')},kind`];
  for (let i = 0; i < rows; i++) {
    const values = Array.from({ length: features }, () => next().toFixed(4));
    lines.push(`${values.join(',')},${next() + Number(values[0]) > 1 ? 'yes' : 'no'}`);
  }
  return lines.join('\n');
}
