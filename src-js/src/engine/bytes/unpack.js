import { Refused, UNREADABLE } from './refused.js';

/** @import {Job} from '../job.js' */

/** Bytes: more than a table of the largest size needs. */
export const MOST_UNPACKED = 2_000_000_000;

/**
 * A file may grow by this factor. Tables shrink to a fifth or a twentieth, one of equal rows to a
 * two hundredth; a file made to fill the memory grows by a thousand, which is all that gzip can do.
 */
export const MOST_GROWTH = 400;

/** Bytes; what is not larger than this harms nobody, however much it grew. */
const HARMLESS = 64_000_000;

/** Bytes that are gathered before the browser may put them on its disk. */
const PIECE = 4_000_000;

/**
 * Unpacks a gzip file piece by piece, in memory of the browser's own: never is much of it here.
 *
 * @param {Blob} file
 * @param {Pick<Job, 'check' | 'progress'>} job
 * @returns {Promise<Blob>}
 * @throws {Refused} if it is damaged, or grows beyond what is sensible
 */
export async function unpack(file, job) {
  let taken = 0;
  const counted = new TransformStream({
    transform(/** @type {Uint8Array<ArrayBuffer>} */ chunk, controller) {
      taken += chunk.length;
      controller.enqueue(chunk);
    },
  });
  const reader = file
    .stream()
    .pipeThrough(counted)
    .pipeThrough(new DecompressionStream('gzip'))
    .getReader();
  /** @type {Blob[]} */
  const pieces = [];
  /** @type {Uint8Array<ArrayBuffer>[]} */
  let gathered = [];
  let gatheredBytes = 0;
  let size = 0;
  const put = () => {
    pieces.push(new Blob(gathered));
    gathered = [];
    gatheredBytes = 0;
  };
  try {
    while (true) {
      job.check();
      const { done, value } = await next(reader);
      if (done) {
        put();
        return new Blob(pieces);
      }
      size += value.length;
      refuseBomb(size, file.size);
      gathered.push(value);
      gatheredBytes += value.length;
      if (gatheredBytes >= PIECE) {
        put();
      }
      job.progress({ stage: 'unpacking', bytes: Math.min(taken, file.size), total: file.size });
    }
  } catch (error) {
    reader.cancel(error).catch(() => {});
    throw error;
  }
}

/**
 * @param {ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>} reader
 * @returns {Promise<ReadableStreamReadResult<Uint8Array<ArrayBuffer>>>}
 */
async function next(reader) {
  try {
    return await reader.read();
  } catch (error) {
    throw new Refused(
      error instanceof DOMException
        ? UNREADABLE
        : 'It is compressed with gzip and could not be unpacked: it is damaged, cut off, or made ' +
            'of several parts. Unpack it yourself and open the CSV file.',
    );
  }
}

/**
 * @param {number} size bytes unpacked so far
 * @param {number} packed bytes of the file
 */
function refuseBomb(size, packed) {
  if (size > MOST_UNPACKED) {
    throw new Refused(
      `Unpacked, it has more than ${MOST_UNPACKED / 1e9} GB. Take a part of its rows.`,
    );
  }
  if (size > HARMLESS && size > MOST_GROWTH * packed) {
    throw new Refused(
      `Unpacking was stopped: the file grows to more than ${MOST_GROWTH} times its size, as no ` +
        'table does.',
    );
  }
}
