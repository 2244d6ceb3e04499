import { Refused } from './refused.js';

/** @import {Job} from '../job.js' */

/** Bytes that are decoded together. */
const PIECE = 4_000_000;

/** Bytes; a string of more characters is near the limit of browsers. */
const MOST = 200_000_000;

/**
 * The text of a file. A character may be cut where a piece ends.
 *
 * @param {Blob} file
 * @param {string} encoding
 * @param {Pick<Job, 'check' | 'progress'>} job
 */
export async function decode(file, encoding, job) {
  if (file.size > MOST) {
    const megabytes = Math.round(file.size / 1e6);
    throw new Refused(
      `It has ${megabytes} MB; at most ${MOST / 1e6} MB can be read. Take a part of its rows.`,
    );
  }
  const decoder = new TextDecoder(encoding);
  let text = '';
  for (let at = 0; at < file.size; at += PIECE) {
    const bytes = await file.slice(at, at + PIECE).arrayBuffer();
    job.check();
    text += decoder.decode(bytes, { stream: true });
    job.progress({ stage: 'reading', bytes: Math.min(at + PIECE, file.size), total: file.size });
  }
  return text + decoder.decode();
}
