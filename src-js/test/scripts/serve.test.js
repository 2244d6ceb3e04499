import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HEADER_POLICY } from '../../scripts/policy.js';
import { createSite, fileOf } from '../../scripts/serve.js';

const folder = mkdtempSync(join(tmpdir(), 'dropfit-serve-'));
const root = join(folder, 'site');
const server = createSite(root);

beforeAll(async () => {
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'site-secret.txt'), 'secret');
  writeFileSync(join(root, 'index.html'), '<p>page</p>');
  writeFileSync(join(root, 'a b.csv'), 'x\n1\n');
  writeFileSync(join(root, 'assets', 'm.wasm'), 'wasm');
  writeFileSync(join(root, 'assets', 'plain'), 'bytes');
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

/**
 * Asks for a path as it is written: `fetch` would tidy it up.
 * @param {string} path
 * @param {string} [method]
 * @returns {Promise<{ status: number | undefined, headers: import('node:http').IncomingHttpHeaders, body: string }>}
 */
function ask(path, method = 'GET') {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method }, async (response) => {
      let body = '';
      for await (const chunk of response) {
        body += chunk;
      }
      resolve({ status: response.statusCode, headers: response.headers, body });
    })
      .on('error', reject)
      .end();
  });
}

describe('the server', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', '<p>page</p>'],
    ['/index.html?theme=dark#a', 'text/html; charset=utf-8', '<p>page</p>'],
    ['/a%20b.csv', 'text/csv; charset=utf-8', 'x\n1\n'],
    ['/assets/m.wasm', 'application/wasm', 'wasm'],
    ['/assets/plain', 'application/octet-stream', 'bytes'],
  ])('gives %s with its type', async (path, type, body) => {
    const answer = await ask(path);
    expect(answer).toMatchObject({ status: 200, body });
    expect(answer.headers['content-type']).toBe(type);
    expect(answer.headers['content-length']).toBe(String(body.length));
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/../site-secret.txt',
    '//../secret.txt',
    '/index.html%00',
    '/%',
    '/assets',
    '/assets/',
    '/none',
  ])('has nothing at %s', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, body: 'Not found\n' });
  });

  it('answers HEAD as GET without the body', async () => {
    const answer = await ask('/', 'HEAD');
    expect(answer).toMatchObject({ status: 200, body: '' });
    expect(answer.headers['content-length']).toBe('11');
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    const answer = await ask('/', method);
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET, HEAD');
  });

  it.each([
    ['/', 'GET'],
    ['/none', 'GET'],
    ['/', 'POST'],
  ])('sends the policy with %s to %s', async (path, method) => {
    const { headers } = await ask(path, method);
    expect(headers).toMatchObject({
      'content-security-policy': HEADER_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
  });
});

describe('fileOf', () => {
  it.each(['http://elsewhere/index.html', '//elsewhere/index.html'])(
    'looks at the path of %s alone',
    (url) => {
      expect(fileOf(root, url)).toBe(join(root, 'index.html'));
    },
  );
});
