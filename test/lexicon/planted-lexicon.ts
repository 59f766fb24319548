import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { lexiconFolder } from '../../src/read/read-lexicon.ts';

/** What an editor does to a table: lines without their ends, the header first. */
export type Edit = (lines: string[]) => string[];

/** A copy of the lexicon with edited tables, removed when the test ends. */
export function plantLexicon(edits: Readonly<Record<string, Edit>>): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'aect-lexicon-')), 'lexicon');
  onTestFinished(() => rmSync(join(folder, '..'), { recursive: true, force: true }));
  cpSync(lexiconFolder, folder, { recursive: true });
  for (const [file, edit] of Object.entries(edits)) {
    const path = join(folder, file);
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    writeFileSync(path, `${edit(lines).join('\n')}\n`);
  }
  return folder;
}

/** Adds rows at the end of a table. */
export const append =
  (...rows: string[]): Edit =>
  (lines) => [...lines, ...rows];

/** Replaces a text in the one line that starts with a key; throws when there is none, so that no edit does nothing. */
export const replace =
  (key: string, from: string, to: string): Edit =>
  (lines) =>
    lines.map((line) => {
      if (!line.startsWith(`${key},`)) return line;
      if (!line.includes(from)) throw new Error(`"${from}" is not in the row of ${key}`);
      return line.replace(from, to);
    });

/** Removes the lines that start with a text. */
export const remove =
  (start: string): Edit =>
  (lines) =>
    lines.filter((line) => !line.startsWith(start));

/** Number of rows of a table, header included: the number of its last row. */
export function countLines(file: string): number {
  return readFileSync(join(lexiconFolder, file), 'utf8').trimEnd().split('\n').length;
}

/** Number of the row of a key. */
export function rowOf(file: string, key: string): number {
  return rowStartingWith(file, `${key},`);
}

/** Number of the first row that starts with a text. */
export function rowStartingWith(file: string, start: string): number {
  const lines = readFileSync(join(lexiconFolder, file), 'utf8').split('\n');
  return lines.findIndex((line) => line.startsWith(start)) + 1;
}
