/** @import {Algorithm} from '../../engine/protocol.js' */

/**
 * A part of a text, and whether it is what was looked for.
 * @typedef {{text: string, found: boolean}} Piece
 */

/**
 * An algorithm that was found. `id` is empty unless it is by the id that it was found.
 * @typedef {{algorithm: Algorithm, title: Piece[], id: Piece[], summary: Piece[]}} Match
 */

/**
 * The algorithms that hold every word of a text in their title, id or summary. Those with the most
 * words in the title come first, those with the most in the id next, and else they stay in order.
 * @param {Algorithm[]} algorithms
 * @param {string} text
 * @returns {Match[]} none for a text without words
 */
export function search(algorithms, text) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    return [];
  }
  return algorithms
    .flatMap((algorithm) => {
      const { id, title, summary } = algorithm;
      const all = `${title}\n${id}\n${spaced(id)}\n${summary}`.toLowerCase();
      return words.every((word) => all.includes(word))
        ? [{ algorithm, inTitle: holds(title, words), inId: holds(spaced(id), words) }]
        : [];
    })
    .sort((a, b) => b.inTitle - a.inTitle || b.inId - a.inId)
    .map(({ algorithm, inTitle }) => {
      const { id, title, summary } = algorithm;
      const idPieces = pieces(id, words);
      const byId = inTitle < words.length && idPieces.some(({ found }) => found);
      return {
        algorithm,
        title: pieces(title, words),
        id: byId ? idPieces : [],
        summary: pieces(summary, words),
      };
    });
}

/** @param {string} id */
function spaced(id) {
  return id.replaceAll('_', ' ');
}

/** How many of the words a text holds. @param {string} text @param {string[]} words */
function holds(text, words) {
  const lower = text.toLowerCase();
  return words.filter((word) => lower.includes(word)).length;
}

/**
 * A text cut where words that were looked for begin and end.
 * @param {string} text
 * @param {string[]} words in lower case
 * @returns {Piece[]} none of them empty
 */
export function pieces(text, words) {
  const lower = text.toLowerCase();
  const found = new Array(text.length).fill(false);
  for (const word of words) {
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
      found.fill(true, at, at + word.length);
    }
  }
  /** @type {Piece[]} */
  const cut = [];
  for (let i = 0; i < text.length; i++) {
    const last = cut.at(-1);
    if (last !== undefined && last.found === found[i]) {
      last.text += text[i];
    } else {
      cut.push({ text: text.charAt(i), found: found[i] });
    }
  }
  return cut;
}
