/**
 * The page's Content-Security-Policy, one directive each. Only this origin is asked for anything,
 * wasm may be compiled, and no text ever becomes a script. `blob:` lets the worker start (see
 * src/engine/spawn.js) and a chart become a picture to save.
 */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types dropfit',
];

/** The policy for a `<meta>` element, which holds on any host. */
export const META_POLICY = DIRECTIVES.join('; ');

/** The policy for the response header, with what a `<meta>` element cannot say. */
export const HEADER_POLICY = [...DIRECTIVES, "frame-ancestors 'none'"].join('; ');
