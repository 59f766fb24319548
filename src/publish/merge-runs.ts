import { compareCodePoints } from '../model/compare-code-points.ts';

/** Sorted lines, one after the other. */
export type SortedLines = Iterator<string>;

interface Head {
  line: string;
  readonly rest: SortedLines;
}

/** Merges sorted runs into one sorted run without duplicates, holding one line of each. */
export function* mergeRuns(runs: readonly SortedLines[]): Generator<string> {
  const heap: Head[] = [];
  try {
    for (const rest of runs) {
      const first = rest.next();
      if (!first.done) push(heap, { line: first.value, rest });
    }
    let last: string | undefined;
    for (let top = heap[0]; top !== undefined; top = heap[0]) {
      if (top.line !== last) {
        last = top.line;
        yield last;
      }
      const next = top.rest.next();
      if (!next.done) top.line = next.value;
      replaceTop(heap, next.done ? heap.pop() : top);
    }
  } finally {
    // A consumer that stops early must not leave files open.
    for (const head of heap) head.rest.return?.();
  }
}

function push(heap: Head[], head: Head): void {
  let index = heap.length;
  heap.push(head);
  while (index > 0) {
    const parentIndex = (index - 1) >> 1;
    const parent = heap[parentIndex];
    if (parent === undefined || compareCodePoints(parent.line, head.line) <= 0) break;
    heap[index] = parent;
    index = parentIndex;
  }
  heap[index] = head;
}

/** Puts a head at the top of a binary heap and lets it sink to its place; the last head taken may be the top itself. */
function replaceTop(heap: Head[], head: Head | undefined): void {
  if (head === undefined || heap.length === 0) return;
  let index = 0;
  for (;;) {
    const left = heap[2 * index + 1];
    const right = heap[2 * index + 2];
    if (left === undefined) break;
    const useRight = right !== undefined && compareCodePoints(right.line, left.line) < 0;
    const child = useRight ? right : left;
    if (compareCodePoints(head.line, child.line) <= 0) break;
    heap[index] = child;
    index = 2 * index + (useRight ? 2 : 1);
  }
  heap[index] = head;
}
