import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../../src/model/package-root.ts';
import { type DescribedSource, readSource } from '../../src/read/read-source.ts';

const raw = join(packageRoot, '..', 'shared', 'data', 'raw');

/** Whether the real files are beside the project; says so aloud when they are not. */
export function realFilesAreThere(): boolean {
  if (existsSync(raw)) return true;
  console.warn(`The real files are not there (${raw}): the tests with them are skipped.`);
  return false;
}

/** The folder of the real files. */
export const realFiles = raw;

/** A described source with a real file in the place of its own. */
export async function realSource(name: string, file: string): Promise<DescribedSource> {
  return { ...(await readSource(join(packageRoot, 'data', 'sources', name))), path: join(raw, file) };
}

/** Lines of a real file, each in the encoding that fits it: one of them changes its encoding on the way. */
export async function readRealLines(file: string): Promise<string[]> {
  const bytes = await readFile(join(raw, file));
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const lines: string[] = [];
  for (let start = 0; start < bytes.length; ) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed === -1 ? bytes.length : feed;
    const line = bytes.subarray(start, end);
    try {
      lines.push(utf8.decode(line).replace(/\r$/, ''));
    } catch {
      // Latin-1 does for what is looked for here: letters, and not the signs between 0x80 and 0x9F
      lines.push(line.toString('latin1').replace(/\r$/, ''));
    }
    start = end + 1;
  }
  return lines;
}
