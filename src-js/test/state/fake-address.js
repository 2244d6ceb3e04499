import { vi } from 'vitest';

/**
 * Puts an address bar in place of the browser's.
 * @param {string} [hash] what it says behind `#`, with `#`
 */
export function fakeAddress(hash = '') {
  const listeners = new Set();
  const location = { hash, pathname: '/dropfit/', search: '' };
  vi.stubGlobal('location', location);
  vi.stubGlobal('history', {
    replaceState(_state, _unused, url) {
      location.hash = url.startsWith('#') ? url : '';
    },
  });
  vi.stubGlobal('addEventListener', (_type, listener) => listeners.add(listener));
  vi.stubGlobal('removeEventListener', (_type, listener) => listeners.delete(listener));
  return {
    /** What the address says. */
    get hash() {
      return location.hash;
    },
    /** The user types another one, or clicks a link. */
    change(wanted) {
      location.hash = wanted;
      for (const listener of listeners) {
        listener();
      }
    },
  };
}
