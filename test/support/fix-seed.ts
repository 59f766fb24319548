import { fc } from '@fast-check/vitest';

/** In CI the properties are tried on the same cases each time: a new failure is then the fault of the change. */
if (process.env.CI) fc.configureGlobal({ seed: 20260101 });
