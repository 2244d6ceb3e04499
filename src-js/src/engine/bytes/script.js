/** In which script a text is written that is no Unicode, as far as its bytes tell. */

/** Bytes that are looked at. */
const MOST = 1 << 16;
/** Fewer bytes outside of ASCII tell nothing. */
const FEWEST = 4;

/**
 * The encodings of East Asia, in the order in which they are tried: the bytes of one are often also
 * those of another, but then of characters that nobody writes. `leads` are first bytes of frequent
 * characters, of which at least the share `least` has to be; `letters` are characters that
 * Japanese or Korean has and Chinese has not, and their least share.
 *
 * @type {readonly {id: string, leads: [number, number][], least: number, letters?: [RegExp, number]}[]}
 */
const EAST_ASIAN = [
  {
    id: 'shift_jis',
    leads: [
      [0x81, 0x9f],
      [0xe0, 0xea],
    ],
    least: 0.8,
  },
  { id: 'euc-jp', leads: [[0xa1, 0xcf]], least: 0.9, letters: [/[\u3041-\u30fe]/g, 0.1] },
  { id: 'euc-kr', leads: [[0xa1, 0xc8]], least: 0.9, letters: [/[\uac00-\ud7a3]/g, 0.9] },
  { id: 'big5', leads: [[0xa1, 0xc6]], least: 0.9, letters: [/[\u4e00-\u9fff]/g, 0.8] },
  {
    id: 'gbk',
    leads: [
      [0xa1, 0xa3],
      [0xb0, 0xd7],
    ],
    least: 0.8,
  },
];

/**
 * Encodings of alphabets in which whole words have no letter of ASCII, with the letters that are
 * half of such a text or more.
 */
const ALPHABETS = [
  { id: 'windows-1251', frequent: 'оеаинтсрвл' },
  { id: 'koi8-r', frequent: 'оеаинтсрвл' },
  { id: 'windows-1253', frequent: 'αοιετσνηυρς' },
];

/**
 * @param {Uint8Array} bytes of a text that is no UTF-8, from the beginning of a line
 * @returns {string | null} the encoding of its script; null if that may be Latin
 */
export function scriptOf(bytes) {
  const part = bytes.subarray(0, MOST);
  if (part.filter((byte) => byte > 0x7f).length < FEWEST) {
    return null;
  }
  const asian = EAST_ASIAN.find((candidate) => isEastAsian(part, candidate));
  return asian?.id ?? alphabet(part);
}

/**
 * @param {Uint8Array} bytes
 * @param {typeof EAST_ASIAN[number]} candidate
 */
function isEastAsian(bytes, { id, leads, least, letters }) {
  const text = decoded(bytes, id);
  if (text === null) {
    return false;
  }
  const wide = count(text, /[^\0-\x7f]/g);
  const together = lengths(text, /[^\0-\x7f]{2,}/g);
  // Latin words have single letters outside of ASCII, between others of ASCII.
  const beside = count(text, /[a-z][^\0-\x7f]|[^\0-\x7f](?=[a-z])/gi);
  const fits = letters === undefined || count(text, letters[0]) >= letters[1] * wide;
  return fits && together >= 0.6 * wide && beside <= 0.2 * wide && share(bytes, leads) >= least;
}

/**
 * @param {Uint8Array} bytes
 * @param {[number, number][]} ranges
 * @returns {number} which part of the first bytes of characters is in some ranges, 0 to 1
 */
function share(bytes, ranges) {
  let all = 0;
  let within = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte > 0x7f) {
      all++;
      within += ranges.some(([from, to]) => byte >= from && byte <= to) ? 1 : 0;
      i++;
    }
  }
  return within / all;
}

/** @param {Uint8Array} bytes */
function alphabet(bytes) {
  let best = /** @type {string | null} */ (null);
  let most = 0.4;
  for (const { id, frequent } of ALPHABETS) {
    const text = decoded(bytes, id) ?? '';
    const letters = count(text, /[^\0-\x7f]/g);
    const words = lengths(text, /[\u0370-\u03ff\u0400-\u04ff]{3,}/g);
    const found = count(text.toLowerCase(), new RegExp(`[${frequent}]`, 'g')) / letters;
    // A capital behind a small letter shows that both are others.
    const odd = count(text, /\p{Ll}\p{Lu}/gu) / letters;
    if (words >= 0.5 * letters && found - odd > most) {
      best = id;
      most = found - odd;
    }
  }
  return best;
}

/**
 * @param {Uint8Array} bytes
 * @param {string} encoding
 * @returns {string | null} null if a byte is wrong
 */
function decoded(bytes, encoding) {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

/** @param {string} text @param {RegExp} pattern */
function count(text, pattern) {
  return text.match(pattern)?.length ?? 0;
}

/** @param {string} text @param {RegExp} pattern */
function lengths(text, pattern) {
  return (text.match(pattern) ?? []).reduce((sum, { length }) => sum + length, 0);
}
