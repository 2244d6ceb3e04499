import wasm from '#wasm/dropfit.wasm?url';
import { load } from '#wasm/runtime.js';
import { serve } from './session.js';

const { port1, port2 } = new MessageChannel();
/** @type {(() => void)[]} */
const waiting = [];
port1.onmessage = () => waiting.shift()?.();

serve(
  /** @type {import('./orders.js').Wire} */ (/** @type {unknown} */ (globalThis)),
  load(wasm).then(({ exports }) => exports),
  {
    now: () => performance.now(),
    reader: () =>
      import('#wasm/reading.wasm?url')
        .then((address) => load(address.default))
        .then(({ exports }) => exports),
    bytes: (part) => new /** @type {any} */ (globalThis).FileReaderSync().readAsArrayBuffer(part),
    after: (millis, callback) => setTimeout(callback, millis),
    // A message to itself comes after the messages that wait, and without the delay of a timer.
    later(callback) {
      waiting.push(callback);
      port2.postMessage(null);
    },
  },
);
