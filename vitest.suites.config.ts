import { defineConfig } from 'vitest/config';

/** The conformance suites of the W3C, run apart from the unit tests: `npm run suites`. */
export default defineConfig({
  test: { include: ['test/suites/**/*.suite.ts'], env: { TZ: 'UTC' }, testTimeout: 30_000 },
});
