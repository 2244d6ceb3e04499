/**
 * Serves the built page on this machine, with the headers a host should send:
 *
 *     node scripts/serve.js [PORT]
 *
 * Without a port it takes 4173, or the next one that is free.
 */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HEADER_POLICY } from './policy.js';

const USUAL_PORT = 4173;

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
};

export const HEADERS = {
  'Content-Security-Policy': HEADER_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

/**
 * The file that an address stands for.
 *
 * @param {string} root of the site
 * @param {string} url of the request
 * @returns {string | undefined} a path inside the root, if there is such a file
 */
export function fileOf(root, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
  if (path.includes('\0') || path.split(/[/\\]/).includes('..')) {
    return undefined;
  }
  const file = join(root, normalize(path.endsWith('/') ? `${path}index.html` : path));
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/**
 * @param {string} root of the site
 * @param {Readonly<Record<string, string>>} [headers] to send with every response
 * @returns {import('node:http').Server}
 */
export function createSite(root, headers = HEADERS) {
  return createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { ...headers, Allow: 'GET, HEAD' }).end();
      return;
    }
    const file = fileOf(root, request.url ?? '/');
    if (file === undefined) {
      response.writeHead(404, { ...headers, 'Content-Type': 'text/plain' }).end('Not found\n');
      return;
    }
    response.writeHead(200, {
      ...headers,
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Content-Length': statSync(file).size,
      'Cache-Control': 'no-cache',
    });
    if (request.method === 'HEAD') {
      response.end();
    } else {
      createReadStream(file).pipe(response);
    }
  });
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port the first one to try
 * @param {number} last the last one
 */
function listen(server, port, last) {
  server.once('error', (error) => {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE' && port < last) {
      listen(server, port + 1, last);
    } else {
      throw error;
    }
  });
  server.listen(port, '127.0.0.1', () => {
    console.log(`Dropfit is at http://localhost:${port}/ (end with Ctrl+C)`);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../../web/target/site', import.meta.url));
  const port = Number(process.argv[2] ?? USUAL_PORT);
  listen(createSite(root), port, process.argv[2] ? port : port + 50);
}
