import type { Description } from './read-triple.ts';
import type { NewFile, ReleaseFiles } from './release-files.ts';
import { openJsonLd } from './write-json-ld.ts';
import { openTurtle, type Prefixes } from './write-turtle.ts';

/** What the RDF files of a release share. */
export interface GraphStyle {
  readonly prefixes: Prefixes;
  /** JSON-LD context document. */
  readonly context: object;
}

/** A file that takes one description after the other. */
export interface DescriptionFile {
  readonly write: (description: Description) => void;
  readonly close: NewFile['close'];
}

/** Creates a Turtle file. */
export function openTurtleFile(path: string, files: ReleaseFiles, style: GraphStyle): DescriptionFile {
  const turtle = openTurtle(style.prefixes);
  const file = files.open(path);
  file.write(turtle.header());
  return { write: (description) => file.write(turtle.format(description)), close: file.close };
}

/** Creates a JSON-LD file. */
export function openJsonLdFile(path: string, files: ReleaseFiles, style: GraphStyle): DescriptionFile {
  const jsonLd = openJsonLd(style.context);
  const file = files.open(path);
  file.write(jsonLd.header());
  return {
    write: (description) => file.write(jsonLd.format(description)),
    close(content) {
      file.write(jsonLd.footer());
      file.close(content);
    },
  };
}
