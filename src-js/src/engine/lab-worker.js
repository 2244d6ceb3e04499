import wasm from '#wasm/lab.wasm?url';
import { load } from '#wasm/runtime.js';
import { serveLab } from './lab-session.js';

serveLab(
  /** @type {import('./orders.js').Wire} */ (/** @type {unknown} */ (globalThis)),
  load(wasm).then(({ exports }) => exports),
);
