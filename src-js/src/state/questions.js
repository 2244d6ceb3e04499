import { computed, signal } from '@preact/signals';
import { correctColumn, takeWord } from './correct.js';
import { putAside, report, source } from './data.js';
import { remember } from './history.js';

/** @import {Answer, Question} from '../engine/protocol.js' */

/** What the open file leaves to the user. */
export const questions = computed(() => {
  const { about, keys } = putAside.value;
  const all = report.value?.questions ?? [];
  return about === source.value ? all.filter((question) => !keys.has(keyOf(question))) : all;
});

/**
 * The column whose question is to be looked at; a new object each time.
 * @type {import('@preact/signals').Signal<{column: number} | null>}
 */
export const questionPlace = signal(null);

/**
 * What tells a question from another one about the same file.
 * @param {Question} question
 */
export function keyOf({ column, options }) {
  return [column, ...options.flatMap(({ member, value }) => [member, value])].join(' ');
}

/**
 * @param {Question} question
 * @param {Answer} option one of its options
 */
export function answer({ column }, { member, value }) {
  if (member === 'missing' || member === 'values') {
    takeWord(column, member, value);
  } else {
    correctColumn(column, { type: undefined, format: undefined, [member]: value });
  }
}

/** Leaves everything as it was read. @param {Question} question */
export function putQuestionAside(question) {
  const { about, keys } = putAside.peek();
  const open = source.peek();
  const before = about === open ? keys : [];
  remember('');
  putAside.value = { about: open, keys: new Set([...before, keyOf(question)]) };
}
