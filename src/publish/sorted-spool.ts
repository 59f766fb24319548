import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { sortByCodePoint } from '../model/compare-code-points.ts';
import { mergeRuns } from './merge-runs.ts';
import { openOutputFile } from './open-output-file.ts';
import { readLines } from './read-lines.ts';

/** Lines in, the same lines out: sorted by code point, each once. */
export interface SortedSpool {
  /** Takes a line; it must not hold a line feed. */
  readonly add: (line: string) => void;
  /** Ends the adding and gives the lines back, once. */
  readonly drain: () => Generator<string>;
}

/** Runs that are merged in one go: a bound on open files. */
const fanIn = 64;
/** What a line costs in memory beside its characters, roughly. */
const lineOverhead = 64;

/**
 * Sorts more lines than memory holds (external merge sort): lines are kept up to a budget, in characters, then written
 * as a sorted run to `<folder>/<name>-<n>.run`. Memory is the budget and one block of each run.
 */
export function openSortedSpool(options: { folder: string; name: string; budget: number }): SortedSpool {
  const { folder, name, budget } = options;
  let held = new Set<string>();
  let heldCharacters = 0;
  let runs: string[] = [];
  let runNumber = 0;

  function takeHeld(): string[] {
    const lines = sortByCodePoint([...held]);
    held = new Set();
    heldCharacters = 0;
    return lines;
  }

  function writeRun(lines: Iterable<string>): void {
    const path = join(folder, `${name}-${runNumber++}.run`);
    const file = openOutputFile(path, { durable: false });
    try {
      for (const line of lines) file.write(`${line}\n`);
    } catch (error) {
      file.discard();
      throw error;
    }
    file.close();
    runs.push(path);
  }

  function spill(): void {
    writeRun(takeHeld());
    if (runs.length < fanIn) return;
    const merged = runs;
    runs = [];
    writeRun(mergeRuns(merged.map((path) => readLines(path))));
    for (const path of merged) rmSync(path);
  }

  return {
    add(line) {
      if (held.has(line)) return;
      held.add(line);
      heldCharacters += line.length + lineOverhead;
      if (heldCharacters >= budget) spill();
    },
    *drain() {
      const lines = takeHeld();
      if (runs.length === 0) yield* lines;
      else yield* mergeRuns([...runs.map((path) => readLines(path)), lines.values()]);
      for (const path of runs) rmSync(path);
    },
  };
}
