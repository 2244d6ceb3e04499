import address from './worker.js?worker&url';

/**
 * Addresses of scripts pass through here and nowhere else: the page's policy lets no other text
 * become one.
 */
const scripts = /** @type {any} */ (globalThis).trustedTypes?.createPolicy('dropfit', {
  createScriptURL(/** @type {string} */ url) {
    if (new URL(url, location.href).protocol !== 'blob:') {
      throw new TypeError('only the engine may be started');
    }
    return url;
  },
});

/**
 * Starts the engine's worker. It begins as a blob that imports the real module, because such a worker
 * is bound by the page's policy also on hosts that cannot send one as a header.
 *
 * @returns {Worker}
 */
export function spawn() {
  const module = new URL(address, location.href).href;
  const blob = new Blob([`import ${JSON.stringify(module)};`], { type: 'text/javascript' });
  const url = URL.createObjectURL(blob);
  const trusted = scripts ? scripts.createScriptURL(url) : url;
  return new Worker(trusted, { type: 'module', name: 'engine' });
}
