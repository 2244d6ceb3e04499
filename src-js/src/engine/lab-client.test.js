import { expect, it } from 'vitest';
import { connectLab } from './lab-client.js';

/** A worker that keeps what it is sent. */
class FakeWorker extends EventTarget {
  /** @type {any[]} */
  received = [];
  /** @type {Transferable[][]} */
  moved = [];

  /** @param {unknown} order @param {any} transfer */
  postMessage(order, transfer) {
    this.received.push(order);
    this.moved.push(transfer);
  }

  terminate() {}

  /** @param {unknown} report */
  say(report) {
    this.dispatchEvent(new MessageEvent('message', { data: report }));
  }
}

it('asks for the methods of the lab, moves rows, and replaces a worker that dies', async () => {
  /** @type {FakeWorker[]} */
  const workers = [];
  /** @type {unknown[]} */
  const failures = [];
  const lab = connectLab({
    spawn() {
      workers.push(new FakeWorker());
      return /** @type {any} */ (workers.at(-1));
    },
    onFailure: (failure) => failures.push(failure?.reason),
    clock: { now: () => 0, every: () => () => {} },
  });
  const [first] = workers;
  first?.say({ type: 'ready' });
  const x = Float64Array.of(1, 2);
  const target = Float64Array.of(3, 4);
  const weights = Float64Array.of(1, 1);
  const taken = lab.rows({ ok: true, features: ['a'], x, target, weights });
  expect(first?.moved.at(-1)).toEqual([x.buffer, target.buffer, weights.buffer]);
  first?.say({ type: 'answer', id: first.received.at(-1).id, value: { ok: true } });
  await expect(taken).resolves.toEqual({ ok: true });
  const moved = lab.advance(5, 8);
  expect(first?.received.at(-1)).toMatchObject({ method: 'advance', args: [5, 8] });
  first?.say({ type: 'dead', message: 'unreachable' });
  await expect(moved).rejects.toMatchObject({ reason: 'crashed' });
  expect(failures).toEqual(['crashed']);
  expect(workers.length).toBe(2);
  const described = lab.describe();
  expect(workers[1]?.received.at(-1)).toMatchObject({ method: 'describe' });
  lab.close();
  await expect(described).rejects.toMatchObject({ reason: 'restarted' });
});
