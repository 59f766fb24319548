import { createHash } from 'node:crypto';

/**
 * Deterministic key for what has no official identifier: the first `length` hexadecimal digits of the SHA-256 of
 * the parts. Depends on nothing but the parts, so the order of rows changes no URI.
 */
export function hashKey(parts: readonly string[], length = 10): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, length);
}
