import { batch } from '@preact/signals';
import { replaceSource } from './correct.js';
import { cancel, inspecting, readings, source } from './data.js';
import { engine, unanswered } from './engine.js';
import { readText } from './file-text.js';
import { notify } from './notices.js';
import { openSource } from './open.js';

/** @import {Inspected} from '../engine/protocol.js' */

/**
 * Bytes up to which the page reads a file itself, and hands its text over whole, in one call: 100,000
 * rows of 20 numbers. More would be felt, because the page stands still while a text is made and
 * sent: in Chromium for about 60 ms at this size, for 150 ms at 31 MB.
 */
export const MOST_WHOLE = 20_000_000;

/** What was asked for last: a file that takes long does not replace what was opened after it. */
let latest = {};

/**
 * Opens a file that the user gave, once it is known what it is.
 * @param {File} file
 * @returns {Promise<boolean>} whether it is being read; if it cannot be, the user is told
 */
export async function openFile(file) {
  const { name } = file;
  const mine = {};
  latest = mine;
  const earlier = readings();
  const isLatest = () => mine === latest && earlier === readings();
  inspecting.value = { name, progress: null };
  try {
    const found = await engine().inspect(file, (progress) => {
      if (mine === latest) {
        inspecting.value = { name, progress };
      }
    });
    if (!found.ok) {
      if (!found.cancelled) {
        tellRefused(name, found.problems.map(({ message }) => message).join(' '));
      }
      return false;
    }
    const text = await wholeText(found);
    if (!isLatest()) {
      return false;
    }
    batch(() => {
      inspecting.value = null;
      openSource({ name, text, file: found, kind: 'file', id: '' });
    });
    return true;
  } catch (error) {
    tellFailed(name, error);
    return false;
  } finally {
    if (mine === latest) {
      inspecting.value = null;
    }
  }
}

/**
 * Reads the open file in another encoding.
 * @param {string} encoding
 */
export async function setEncoding(encoding) {
  const open = source.peek();
  if (open === null || open.file === null) {
    return;
  }
  const mine = {};
  latest = mine;
  try {
    const file = { ...open.file, encoding };
    const text = await wholeText(file);
    if (mine === latest && open === source.peek()) {
      replaceSource({ ...open, text, file });
    }
  } catch (error) {
    tellFailed(open.name, error);
  }
}

/** Ends the looking at a file, or the reading of one, at once. */
export function cancelOpening() {
  latest = {};
  cancel();
  inspecting.value = null;
}

/**
 * @param {Inspected} file
 * @returns {Promise<string | null>} its text, or null if it is too large to be held here
 */
async function wholeText({ file, encoding }) {
  return file.size <= MOST_WHOLE ? readText(file, encoding) : null;
}

/** @param {string} name @param {unknown} error */
function tellFailed(name, error) {
  if (error instanceof Error && 'reason' in error) {
    unanswered(error);
  } else {
    tellRefused(name, error instanceof Error ? error.message : String(error));
  }
}

/** @param {string} name @param {string} detail */
function tellRefused(name, detail) {
  notify({ tone: 'bad', about: 'opening', title: `${name} was not opened`, detail });
}
