import { describe, expect, it } from 'vitest';
import { findBrowser, searchBrowser } from '../../scripts/find-browser.js';

/** @param {...string} programs those that are there */
const having =
  (...programs) =>
  (/** @type {string} */ path) =>
    programs.includes(path);

describe('searchBrowser', () => {
  it('takes the one that CHROME_BIN names', () => {
    const env = { CHROME_BIN: '/opt/my/chrome', PATH: '/usr/bin' };
    expect(searchBrowser(env, having('/opt/my/chrome', '/usr/bin/chromium'))).toBe(
      '/opt/my/chrome',
    );
  });

  it('says so when CHROME_BIN names nothing that runs', () => {
    const env = { CHROME_BIN: '/opt/my/chrome', PATH: '/usr/bin' };
    expect(() => searchBrowser(env, having('/usr/bin/chromium'))).toThrow(
      'CHROME_BIN names /opt/my/chrome, which cannot be run',
    );
  });

  it('looks through the folders of PATH in their order', () => {
    const env = { PATH: '/first:/second' };
    expect(searchBrowser(env, having('/second/chromium', '/first/chromium'))).toBe(
      '/first/chromium',
    );
    expect(searchBrowser(env, having('/second/chromium'))).toBe('/second/chromium');
  });

  it('prefers Chromium to Chrome, wherever they are', () => {
    const env = { PATH: '/first:/second' };
    expect(searchBrowser(env, having('/first/google-chrome', '/second/chromium'))).toBe(
      '/second/chromium',
    );
  });

  it.each([
    '/usr/bin/chromium-browser',
    '/opt/google/chrome/chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ])('knows %s without PATH', (path) => {
    expect(searchBrowser({}, having(path))).toBe(path);
  });

  it('takes no file of the working folder for an empty part of PATH', () => {
    expect(searchBrowser({ PATH: ':' }, having('chromium'))).toBeUndefined();
  });

  it('finds nothing where nothing is', () => {
    expect(searchBrowser({ PATH: '/usr/bin' }, having())).toBeUndefined();
  });
});

describe('findBrowser', () => {
  it('asks the file system whether a program can be run', () => {
    const before = process.env.CHROME_BIN;
    try {
      process.env.CHROME_BIN = process.execPath;
      expect(findBrowser()).toBe(process.execPath);
      process.env.CHROME_BIN = import.meta.filename;
      expect(findBrowser).toThrow('which cannot be run');
    } finally {
      if (before === undefined) {
        delete process.env.CHROME_BIN;
      } else {
        process.env.CHROME_BIN = before;
      }
    }
  });
});
