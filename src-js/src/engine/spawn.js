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
 * Starts a worker. It begins as a blob that imports the real module, because such a worker is bound
 * by the page's policy also on hosts that cannot send one as a header.
 *
 * @param {string} script the address of its module
 * @param {string} name for whoever looks at the threads
 * @returns {Worker}
 */
export function spawn(script, name) {
  const module = new URL(script, location.href).href;
  const blob = new Blob([`import ${JSON.stringify(module)};`], { type: 'text/javascript' });
  const url = URL.createObjectURL(blob);
  const trusted = scripts ? scripts.createScriptURL(url) : url;
  return new Worker(trusted, { type: 'module', name });
}

/** Starts the worker of the engine that reads and trains. */
export const spawnEngine = () => spawn(address, 'engine');
