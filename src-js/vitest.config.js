import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.js', 'test/**/*.test.js', 'scripts/**/*.test.js'],
  },
});
