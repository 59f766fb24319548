import { access } from 'node:fs/promises';
import type { Source } from '../model/source.ts';

/**
 * Splits sources into those to publish and those whose file is still awaited (`aect:awaitsFile`, and no file there).
 * A source that does not await its file is published: that its file is missing is then an error, said when it is opened.
 */
export async function splitByFile<Each extends Source>(
  sources: readonly Each[],
): Promise<{ readonly ready: readonly Each[]; readonly awaited: readonly Each[] }> {
  const ready: Each[] = [];
  const awaited: Each[] = [];
  for (const source of sources)
    (source.awaitsFile && !(await isThere(source.path)) ? awaited : ready).push(source);
  return { ready, awaited };
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
