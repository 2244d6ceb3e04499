/**
 * Finds the Chromium that the end-to-end tests run in: the one named by CHROME_BIN, else one of the
 * usual names; as root on Debian it is installed if there is none.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
];

const INSTALL = 'apt-get update && apt-get install -y chromium';

/**
 * @param {string} path
 * @returns {boolean} whether it can be run
 */
function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {(path: string) => boolean} [isProgram]
 * @returns {string | undefined} the path of a browser that is there
 */
export function searchBrowser(env, isProgram = runs) {
  if (env.CHROME_BIN) {
    if (!isProgram(env.CHROME_BIN)) {
      throw new Error(`CHROME_BIN names ${env.CHROME_BIN}, which cannot be run`);
    }
    return env.CHROME_BIN;
  }
  const folders = [
    ...(env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''),
    '/usr/bin',
    '/opt/google/chrome',
    '/Applications/Google Chrome.app/Contents/MacOS',
  ];
  return NAMES.concat('chrome', 'Google Chrome')
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find(isProgram);
}

/** @returns {string} the path of a browser, installed if need be */
export function findBrowser() {
  const found = searchBrowser(process.env);
  if (found !== undefined) {
    return found;
  }
  if (process.getuid?.() === 0 && runs('/usr/bin/apt-get')) {
    console.log(`No Chromium was found; installing it: ${INSTALL}`);
    spawnSync('sh', ['-c', INSTALL], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    const installed = searchBrowser(process.env);
    if (installed !== undefined) {
      return installed;
    }
  }
  throw new Error(
    'The end-to-end tests need Chromium, and none was found. Type\n\n' +
      `    sudo sh -c '${INSTALL}'\n\n` +
      'or set CHROME_BIN to the path of Chromium or Chrome 137 or later.',
  );
}
