import { createRequire, syncBuiltinESMExports } from 'node:module';

/** The calls that change something on the disk; reading is left alone. */
const calls = [
  'openSync',
  'writeSync',
  'fsyncSync',
  'closeSync',
  'mkdirSync',
  'renameSync',
  'symlinkSync',
  'rmSync',
] as const;
const fs: Record<string, unknown> = createRequire(import.meta.url)('node:fs');

/**
 * Runs an action while `interrupt` is called before each call of the file system that may change something, with its
 * number from 1. What it throws, the call throws.
 *
 * @returns number of calls
 */
export async function interruptFileSystem(
  interrupt: (number: number) => void,
  action: () => Promise<unknown>,
): Promise<number> {
  let number = 0;
  const originals = calls.map((name): [string, unknown] => [name, fs[name]]);
  for (const [name, original] of originals) {
    if (typeof original !== 'function') throw new Error(`node:fs has no ${name}`);
    fs[name] = (...values: unknown[]) => {
      interrupt(++number);
      return Reflect.apply(original, fs, values);
    };
  }
  syncBuiltinESMExports();
  try {
    await action();
  } finally {
    for (const [name, original] of originals) fs[name] = original;
    syncBuiltinESMExports();
  }
  return number;
}

/** An error of the file system as Node.js throws it. */
export function systemError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: made by the test`), { code, errno: -1, syscall: 'write' });
}
