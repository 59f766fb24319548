import { defineConfig } from 'vitest/config';

/** The long search for faults of the CSVW engine, by hand and not in CI: `npm run fuzz`. */
export default defineConfig({
  test: { include: ['test/csvw/fuzz/**/*.fuzz.ts'], env: { TZ: 'UTC' }, testTimeout: 24 * 3_600_000 },
});
