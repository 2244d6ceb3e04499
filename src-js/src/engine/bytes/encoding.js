/** How the bytes of a text stand for its characters. */

/**
 * What can be chosen, under the names that `TextDecoder` knows.
 * @type {readonly {id: string, label: string}[]}
 */
export const ENCODINGS = [
  { id: 'utf-8', label: 'UTF-8' },
  { id: 'windows-1252', label: 'Western (Windows-1252)' },
  { id: 'iso-8859-15', label: 'Western (ISO-8859-15)' },
  { id: 'windows-1250', label: 'Central European (Windows-1250)' },
  { id: 'iso-8859-2', label: 'Central European (ISO-8859-2)' },
  { id: 'windows-1251', label: 'Cyrillic (Windows-1251)' },
  { id: 'koi8-r', label: 'Cyrillic (KOI8-R)' },
  { id: 'windows-1253', label: 'Greek (Windows-1253)' },
  { id: 'windows-1254', label: 'Turkish (Windows-1254)' },
  { id: 'shift_jis', label: 'Japanese (Shift_JIS)' },
  { id: 'euc-jp', label: 'Japanese (EUC-JP)' },
  { id: 'gbk', label: 'Chinese, simplified (GBK)' },
  { id: 'big5', label: 'Chinese, traditional (Big5)' },
  { id: 'euc-kr', label: 'Korean (EUC-KR)' },
  { id: 'utf-16le', label: 'UTF-16 LE' },
  { id: 'utf-16be', label: 'UTF-16 BE' },
];

/** What a text is taken for that is no Unicode and may be Latin; no byte is wrong in it. */
export const FALLBACK = 'windows-1252';

/**
 * @param {Uint8Array} head the first bytes of a text
 * @returns {string | null} the encoding that a byte order mark names
 */
export function byteOrderMark(head) {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) {
    return 'utf-8';
  }
  if (head[0] === 0xff && head[1] === 0xfe) {
    return 'utf-16le';
  }
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : null;
}

/**
 * UTF-16 without a mark shows by its zero bytes: digits, delimiters and line ends of any table have
 * one, and always the same of their two bytes.
 *
 * @param {Uint8Array} head the first bytes of a text
 * @returns {string | null}
 */
export function withoutMark(head) {
  const zeros = [0, 0];
  const pairs = head.length >> 1;
  for (let i = 0; i < 2 * pairs; i++) {
    if (head[i] === 0) {
      zeros[i & 1] = (zeros[i & 1] ?? 0) + 1;
    }
  }
  const [even = 0, odd = 0] = zeros;
  const most = Math.max(even, odd);
  if (most === 0 || 10 * most < pairs || 10 * Math.min(even, odd) > most) {
    return null;
  }
  return even < odd ? 'utf-16le' : 'utf-16be';
}

/** Whether bytes are UTF-8, piece by piece: a character may be cut at any byte. */
export class Utf8Check {
  #decoder = new TextDecoder('utf-8', { fatal: true });

  /** Whether the bytes so far are UTF-8. */
  valid = true;

  /**
   * @param {Uint8Array} bytes the next piece
   * @returns {boolean} whether all of it are the simplest characters, those of ASCII
   */
  add(bytes) {
    return this.#decode(bytes, true) === bytes.length;
  }

  /** Nothing follows: a character that was begun is wrong. */
  end() {
    this.#decode(new Uint8Array(), false);
  }

  /**
   * @param {Uint8Array} bytes
   * @param {boolean} stream whether more follows
   * @returns {number} how many characters were complete
   */
  #decode(bytes, stream) {
    try {
      return this.valid ? this.#decoder.decode(bytes, { stream }).length : -1;
    } catch {
      this.valid = false;
      return -1;
    }
  }
}
