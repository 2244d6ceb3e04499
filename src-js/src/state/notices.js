import { signal } from '@preact/signals';

/**
 * Something the page tells the user outside of any form; it stays until dismissed or replaced.
 * One `about` opening something is over once something is opened.
 * @typedef {{id: number, tone: 'info' | 'good' | 'warn' | 'bad', title: string, detail: string,
 *   about?: 'opening'}} Notice
 */

/** What is being told, oldest first. @type {import('@preact/signals').Signal<Notice[]>} */
export const notices = signal([]);

const MOST = 3;
let last = 0;

/**
 * Tells something. Telling the same again moves it to the end instead of repeating it.
 * @param {Omit<Notice, 'id'>} notice
 * @returns {number} its id
 */
export function notify(notice) {
  last += 1;
  const others = notices.value.filter(
    (other) => other.title !== notice.title || other.detail !== notice.detail,
  );
  notices.value = [...others, { ...notice, id: last }].slice(-MOST);
  return last;
}

/** @param {number} id */
export function dismiss(id) {
  notices.value = notices.value.filter((notice) => notice.id !== id);
}

/** Forgets what was not opened: something else is now. */
export function dismissRefusals() {
  notices.value = notices.value.filter(({ about }) => about !== 'opening');
}
