import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../../scripts/install.js', import.meta.url));

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dropfit-install-'));
  mkdirSync(join(folder, 'scripts'));
  mkdirSync(join(folder, 'bin'));
  copyFileSync(SCRIPT, join(folder, 'scripts', 'install.js'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'package-lock.json'), 'lock 1');
  npm('mkdir -p node_modules; echo "$@" >> calls');
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Puts a program in npm's place. @param {string} commands of a shell, run in the folder */
function npm(commands) {
  writeFileSync(join(folder, 'bin', 'npm'), `#!/bin/sh\n${commands}\n`, { mode: 0o755 });
}

/** @returns {number | null} the exit code */
function install() {
  const path = `${join(folder, 'bin')}:${process.env.PATH}`;
  const env = { ...process.env, PATH: path };
  return spawnSync(process.execPath, [join(folder, 'scripts', 'install.js')], { env }).status;
}

/** @returns {string[]} what npm was called with */
function calls() {
  const file = join(folder, 'calls');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
}

describe('the installation', () => {
  it('takes exactly the packages of the lock file', () => {
    expect(install()).toBe(0);
    expect(calls()).toEqual(['ci --no-audit --no-fund']);
  });

  it('is not repeated until the lock file changes', () => {
    expect(install()).toBe(0);
    expect(install()).toBe(0);
    expect(calls()).toHaveLength(1);
    writeFileSync(join(folder, 'package-lock.json'), 'lock 2');
    expect(install()).toBe(0);
    expect(calls()).toHaveLength(2);
  });

  it('is repeated after it failed, and fails with it', () => {
    npm('mkdir -p node_modules; exit 7');
    expect(install()).toBe(7);
    npm('echo "$@" >> calls');
    expect(install()).toBe(0);
    expect(calls()).toHaveLength(1);
  });
});
