import { readFileSync } from 'node:fs';
import { Parser, Store } from 'n3';

/** Graph of a Turtle file given by its path from the project root. */
export function readTurtle(path: string): Store {
  return new Store(new Parser({ format: 'text/turtle' }).parse(readFileSync(path, 'utf8')));
}
