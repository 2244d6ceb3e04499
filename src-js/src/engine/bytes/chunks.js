/** @import {Job} from '../job.js' */

/** Bytes that are decoded together: some milliseconds of work, so that Cancel is soon heard. */
const CHUNK = 1_000_000;

/** Characters of the beginning and of the end of a text that the core wants to know at first. */
const HEAD = 9 << 20;
const TAIL = 1 << 20;

/**
 * Goes over a file that is too large for one text.
 *
 * @param {Blob} file
 * @param {string} encoding
 * @param {Pick<Job, 'check' | 'progress'>} job
 * @returns {Promise<{head: string, tail: string, length: number}>} the beginning and the end of its
 *   text, and the number of its characters
 */
export async function survey(file, encoding, job) {
  const decoder = new TextDecoder(encoding);
  let head = '';
  let tail = '';
  let length = 0;
  const add = (/** @type {string} */ text) => {
    head += text.slice(0, HEAD - head.length);
    tail = text.length < TAIL ? tail.slice(text.length - TAIL) + text : text.slice(-TAIL);
    length += text.length;
  };
  for (let at = 0; at < file.size; at += CHUNK) {
    const bytes = await file.slice(at, at + CHUNK).arrayBuffer();
    job.check();
    add(decoder.decode(bytes, { stream: true }));
    job.progress({ stage: 'measuring', bytes: Math.min(at + CHUNK, file.size), total: file.size });
  }
  add(decoder.decode());
  return { head, tail, length };
}

/** The text of a file chunk by chunk. A character may be cut where a chunk of bytes ends. */
export class Chunks {
  #at = 0;
  #decoder;
  #open = true;

  /** Whether bytes could not be read; the text then seems to end there. */
  failed = false;

  /**
   * @param {Blob} file
   * @param {string} encoding
   * @param {(part: Blob) => ArrayBuffer} bytes reads a part of a file and waits for it
   * @param {number} size bytes of a chunk
   */
  constructor(file, encoding, bytes, size = CHUNK) {
    this.file = file;
    this.encoding = encoding;
    this.bytes = bytes;
    this.size = size;
    this.#decoder = new TextDecoder(encoding);
  }

  /** Goes back to the start. */
  rewind() {
    this.#at = 0;
    this.#open = true;
    this.#decoder = new TextDecoder(this.encoding);
  }

  /** @returns {string} what comes next, of at least one character; empty at the end */
  next() {
    let text = '';
    while (text === '' && this.#open) {
      text = this.#decode();
    }
    return text;
  }

  #decode() {
    try {
      const part = this.file.slice(this.#at, this.#at + this.size);
      this.#at += this.size;
      this.#open = this.#at < this.file.size;
      return this.#decoder.decode(this.bytes(part), { stream: this.#open });
    } catch {
      this.failed = true;
      this.#open = false;
      return '';
    }
  }
}
