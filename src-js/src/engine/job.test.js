import { expect, test } from 'vitest';
import { Job } from './job.js';

/** @import {Progress} from './protocol.js' */

test('the time left is that of the present reading where a file is read again', () => {
  let now = 0;
  /** @type {Progress[]} */
  const told = [];
  const job = new Job(
    (progress) => told.push(progress),
    () => now,
  );
  const at = (/** @type {number} */ millis, /** @type {number} */ bytes) => {
    now = millis;
    job.progress({ stage: 'reading', bytes, total: 1000, rows: bytes });
  };
  at(100, 10);
  at(1100, 500);
  expect(told.at(-1)?.secondsLeft).toBe(1);
  at(9100, 1000);
  expect(told.at(-1)?.secondsLeft).toBe(0);
  at(9200, 100);
  expect(told.at(-1)?.secondsLeft).toBe(null);
  at(10_200, 500);
  expect(told.at(-1)?.secondsLeft).toBe(1);
});
