import { byteOrderMark, ENCODINGS, FALLBACK, Utf8Check, withoutMark } from './encoding.js';
import { FOREIGN_BYTES, foreignKind, isGzip } from './foreign.js';
import { differingLine, looks, PREVIEW_BYTES } from './preview.js';
import { Refused, UNREADABLE } from './refused.js';
import { scriptOf } from './script.js';
import { MOST_UNPACKED, unpack } from './unpack.js';

/** @import {Job} from '../job.js' */
/** @import {Inspected} from '../protocol.js' */

/** Bytes that are looked at together: some milliseconds of work, so that Cancel is soon heard. */
const PIECE = 4_000_000;
/** Bytes in which the zeros of UTF-16 are counted. */
const HEAD = 1 << 16;

/**
 * Looks at all bytes of a file to tell what it is: what is packed is unpacked, what is no text is
 * refused, and the encoding is found.
 *
 * @param {Blob} given
 * @param {Pick<Job, 'check' | 'progress'>} job
 * @returns {Promise<Inspected>}
 * @throws {Refused} if it is no text
 */
export async function inspect(given, job) {
  const packed = isGzip(await piece(given, 0, FOREIGN_BYTES));
  const file = packed ? await unpack(given, job) : given;
  if (file.size > MOST_UNPACKED) {
    throw new Refused(
      `It has ${(file.size / 1e9).toFixed(1)} GB; at most ${MOST_UNPACKED / 1e9} GB can be read. ` +
        'Take a part of its rows.',
    );
  }
  const head = await piece(file, 0, HEAD);
  const foreign = foreignKind(head);
  if (foreign !== null) {
    throw new Refused(`It is ${foreign.what}. ${foreign.advice}.`);
  }
  const marked = byteOrderMark(head);
  if (marked !== null) {
    const only = ENCODINGS.filter(({ id }) => id === marked);
    return {
      ok: true,
      file,
      encoding: marked,
      detected: marked,
      encodings: only.map((encoding) => ({ ...encoding, lines: [] })),
    };
  }
  const wide = withoutMark(head);
  if (wide !== null) {
    return { ok: true, file, encoding: wide, detected: wide, encodings: looks(head) };
  }
  const { valid, differs } = await checkUtf8(file, job);
  const part = await piece(file, differs, differs + PIECE);
  const sample = part.subarray(differingLine(part));
  const detected = valid ? 'utf-8' : (scriptOf(sample) ?? FALLBACK);
  return {
    ok: true,
    file,
    encoding: detected,
    detected,
    encodings: looks(sample.subarray(0, PREVIEW_BYTES)),
  };
}

/**
 * @param {Blob} file
 * @param {Pick<Job, 'check' | 'progress'>} job
 * @returns {Promise<{valid: boolean, differs: number}>} whether it is UTF-8, and where the first
 *   piece begins that is more than ASCII
 */
async function checkUtf8(file, job) {
  const check = new Utf8Check();
  let differs = -1;
  for (let at = 0; at < file.size && check.valid; at += PIECE) {
    const simple = check.add(await piece(file, at, at + PIECE));
    if (!simple && differs < 0) {
      differs = at;
    }
    job.progress({ stage: 'checking', bytes: Math.min(at + PIECE, file.size), total: file.size });
    job.check();
  }
  check.end();
  return { valid: check.valid, differs: Math.max(0, differs) };
}

/**
 * @param {Blob} file
 * @param {number} from
 * @param {number} to
 */
async function piece(file, from, to) {
  try {
    return new Uint8Array(await file.slice(from, to).arrayBuffer());
  } catch {
    throw new Refused(UNREADABLE);
  }
}
