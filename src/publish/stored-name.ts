/** Hexadecimal digits of the digest that stand in the name. */
const digestLength = 12;
const storedName = /^\d{4}-\d{2}-\d{2}-[0-9a-f]{12}(?:-[0-9]+)?$/;

/**
 * Name of a release in `store/`: its date, the start of its digest, and a number from the second attempt on.
 *
 * @param digest hexadecimal; distinguishes contents of the same date
 */
export function formatStoredName(date: string, digest: string, attempt: number): string {
  const name = `${date}-${digest.slice(0, digestLength)}`;
  return attempt === 1 ? name : `${name}-${attempt}`;
}

/** True for a name that {@link formatStoredName} may have made: all else in `store/` belongs to somebody else. */
export function isStoredName(name: string): boolean {
  return storedName.test(name);
}
