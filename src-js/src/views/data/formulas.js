/** How a spreadsheet recognises what it computes. */
const STARTS = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?[\d.,\s]*\d(e[+-]?\d+)?\s*%?$/i;

/**
 * How rows are written, as the options of reading name it.
 * @typedef {{delimiter: string, quote: string, escape: string}} Dialect
 */

/**
 * Rows as they stand in a file, made safe to open in a spreadsheet: before each cell that it would
 * take for a formula, an apostrophe is put. Numbers stay as they are.
 *
 * @param {string} text
 * @param {Dialect} dialect
 */
export function guardFormulas(text, dialect) {
  let out = '';
  let at = 0;
  while (at < text.length) {
    const open = isQuoted(text, at, dialect) ? dialect.quote : '';
    const end = cellEnd(text, at, dialect);
    const cell = text.slice(at + open.length, end);
    const bare = open !== '' && cell.endsWith(open) ? cell.slice(0, -1) : cell;
    out += open + (STARTS.test(bare) && !NUMBER.test(bare) ? "'" : '') + cell + text.charAt(end);
    at = end + 1;
  }
  return out;
}

/**
 * Where the cell that begins at `from` ends: at its delimiter, its line break, or the end.
 * @param {string} text
 * @param {number} from
 * @param {Dialect} dialect
 */
function cellEnd(text, from, dialect) {
  const { delimiter, quote } = dialect;
  const enclosed = isQuoted(text, from, dialect);
  let inside = enclosed;
  let at = enclosed ? from + 1 : from;
  while (at < text.length) {
    const c = text.charAt(at);
    if (!inside && (c === '\n' || c === '\r' || isBetween(c, delimiter))) {
      return at;
    }
    if (inside && dialect.escape === 'backslash' && c === '\\') {
      at++;
    } else if (enclosed && c === quote) {
      // A doubled quote closes and opens again.
      inside = !inside;
    }
    at++;
  }
  return text.length;
}

/** @param {string} text @param {number} at @param {Dialect} dialect */
function isQuoted(text, at, { quote }) {
  return quote !== '' && text.charAt(at) === quote;
}

/** @param {string} c @param {string} delimiter */
function isBetween(c, delimiter) {
  return delimiter === '\\s+' ? c === ' ' || c === '\t' : c === delimiter;
}
