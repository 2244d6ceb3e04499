import { expect, it } from 'vitest';
import { serveLab } from './lab-session.js';

it('passes on what the page asks of the lab, choices as JSON and rows as arrays', async () => {
  /** @type {unknown[][]} */
  const called = [];
  /** @type {any[]} */
  const reports = [];
  const answer =
    (/** @type {string} */ name) =>
    (/** @type {unknown[]} */ ...args) => {
      called.push([name, ...args]);
      return { json: '{"ok": true, "arrays": ["heights"]}', arrays: [Float64Array.of(7)] };
    };
  const module = { rows: answer('rows'), map: answer('map'), advance: answer('advance') };
  const wire = /** @type {import('./orders.js').Wire} */ ({
    postMessage: (report) => reports.push(report),
    onmessage: null,
  });
  await serveLab(wire, Promise.resolve(module));
  const x = Float64Array.of(1);
  const asked = /** @type {[string, unknown[]][]} */ ([
    ['rows', [{ features: ['a'], labels: ['no', 'yes'], x, target: x, weights: x }]],
    ['map', [{ columns: 1, rows: 1 }]],
    ['advance', [3]],
  ]);
  asked.forEach(([method, args], id) => {
    wire.onmessage?.(new MessageEvent('message', { data: { type: 'call', id, method, args } }));
  });
  await Promise.resolve();
  expect(called).toEqual([
    ['rows', '{"features":["a"],"labels":["no","yes"]}', x, x, x],
    ['map', '{"columns":1,"rows":1}'],
    ['advance', 3, 0],
  ]);
  expect(reports.at(-1)).toEqual({
    type: 'answer',
    id: 2,
    value: { ok: true, heights: Float64Array.of(7) },
  });
});
