import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { META_POLICY } from './scripts/policy.js';

const target = new URL('../web/target/', import.meta.url);

/**
 * Puts the policy into the built page. The development server needs inline styles and a socket, so
 * it goes without.
 * @returns {import('vite').Plugin}
 */
const policy = () => ({
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: META_POLICY },
      injectTo: 'head-prepend',
    },
  ],
});

export default defineConfig({
  base: './',
  plugins: [policy()],
  resolve: {
    alias: { '#wasm': fileURLToPath(new URL('site-wasm', target)) },
  },
  oxc: {
    jsx: { runtime: 'automatic', importSource: 'preact' },
  },
  worker: { format: 'es' },
  server: {
    // The wasm lies outside of this directory.
    fs: { allow: ['.', fileURLToPath(target)] },
  },
  build: {
    outDir: fileURLToPath(new URL('site', target)),
    emptyOutDir: true,
    target: 'es2022',
    // Small files as files: a data: address is refused by the policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
