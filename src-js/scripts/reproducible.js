/**
 * Builds the site twice from nothing, in two copies of the sources at different places, and compares
 * the two byte by byte: the same sources must give the same site.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));
const BUILT = ['target', 'node_modules', '.git', 'test-results', 'playwright-report'];

/**
 * @param {string} folder
 * @returns {Map<string, string>} the SHA-256 of each file by its path
 */
function digests(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    files.map((file) => [
      relative(folder, file),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  );
}

/**
 * @param {string} name of the copy, unlike that of the other
 * @returns {string} the folder of a copy of the sources
 */
function copied(name) {
  const copy = mkdtempSync(join(tmpdir(), name));
  cpSync(project, copy, {
    recursive: true,
    filter: (path) => !BUILT.includes(basename(path)),
  });
  symlinkSync(join(project, 'src-js/node_modules'), join(copy, 'src-js/node_modules'));
  return copy;
}

/**
 * @param {string} copy the folder of a copy of the sources
 * @returns {Map<string, string>} the digests of the site that was built there
 */
function built(copy) {
  const { status } = spawnSync('mvn', ['-B', '-q', 'package', '-DskipTests'], {
    cwd: copy,
    stdio: 'inherit',
  });
  if (status !== 0) {
    throw new Error(`the build in ${copy} failed`);
  }
  return digests(join(copy, 'web/target/site'));
}

// Both copies are made before the first build: one may go on working meanwhile.
const copies = ['dropfit-one-', 'dropfit-the-other-'].map(copied);
try {
  const [first, second] = copies.map(built);
  const files = new Set([...first.keys(), ...second.keys()]);
  const different = [...files].filter((file) => first.get(file) !== second.get(file));
  if (files.size === 0) {
    throw new Error('the builds made no file');
  }
  if (different.length > 0) {
    throw new Error(`two builds of the same sources differ in ${different.join(', ')}`);
  }
  console.log(`two builds gave the same ${files.size} files`);
} finally {
  for (const copy of copies) {
    rmSync(copy, { recursive: true });
  }
}
