import { expect, test } from 'vitest';
import { newest, superseding } from '../../src/state/newest.js';

function asker(kind = newest) {
  const asked = [];
  const delivered = [];
  const failed = [];
  const request = kind(
    (name) => new Promise((resolve, reject) => asked.push({ name, resolve, reject })),
    (answer, name) => delivered.push([name, answer]),
    (error, name) => failed.push([name, /** @type {Error} */ (error).message]),
  );
  return { asked, delivered, failed, request };
}
const turn = () => new Promise((done) => setTimeout(done));

test('asks one at a time, and of those that wait only the last', async () => {
  const { asked, delivered, request } = asker();
  request('a');
  request('b');
  const done = request('c');
  expect(asked.map(({ name }) => name)).toEqual(['a']);
  asked[0].resolve(1);
  await turn();
  expect(asked.map(({ name }) => name)).toEqual(['a', 'c']);
  asked[1].resolve(3);
  await done;
  expect(delivered).toEqual([['c', 3]]);
});

test('does not tell of the failure of an outdated request', async () => {
  const { asked, delivered, failed, request } = asker();
  request('a');
  const done = request('b');
  asked[0].reject(new Error('a failed'));
  await turn();
  asked[1].resolve(2);
  await done;
  expect(failed).toEqual([]);
  expect(delivered).toEqual([['b', 2]]);
});

test('tells of the failure of the newest request, and goes on afterwards', async () => {
  const { asked, delivered, failed, request } = asker();
  const first = request('a');
  asked[0].reject(new Error('no'));
  await first;
  expect(failed).toEqual([['a', 'no']]);
  const second = request('b');
  asked[1].resolve(2);
  await second;
  expect(delivered).toEqual([['b', 2]]);
});

test('delivers nothing that was dropped', async () => {
  const { asked, delivered, request } = asker();
  const done = request('a');
  request('b');
  request.drop();
  asked[0].resolve(1);
  await done;
  expect(asked).toHaveLength(1);
  expect(delivered).toEqual([]);
});

test('what supersedes is asked at once, and only its answer or failure is told', async () => {
  const { asked, delivered, failed, request } = asker(superseding);
  const first = request('a');
  const second = request('b');
  expect(asked.map(({ name }) => name)).toEqual(['a', 'b']);
  asked[1].resolve(2);
  asked[0].resolve(null);
  await Promise.all([first, second]);
  expect(delivered).toEqual([['b', 2]]);
  const third = request('c');
  const fourth = request('d');
  asked[2].reject(new Error('c failed'));
  asked[3].reject(new Error('d failed'));
  await Promise.all([third, fourth]);
  expect(failed).toEqual([['d', 'd failed']]);
});

test('what supersedes is not told once it is dropped', async () => {
  const { asked, delivered, request } = asker(superseding);
  const done = request('a');
  request.drop();
  asked[0].resolve(1);
  await done;
  expect(delivered).toEqual([]);
});
