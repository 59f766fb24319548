import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Fingerprint } from './fingerprint.ts';
import { type OutputFile, openOutputFile } from './open-output-file.ts';
import type { ReleaseFile } from './release.ts';

/** What is known of the content of a file when it is closed. */
interface FileContent {
  /** Statements that the file must hold when it is read back. */
  readonly statements?: Fingerprint;
  /** Rows of a CSV file without the header. */
  readonly rows?: number;
}

/** A new file of the release, to be closed with what is known of it. */
export interface NewFile {
  readonly write: (text: string) => void;
  readonly close: (content?: FileContent) => void;
}

/** Writes the files of one release and keeps the list of them. */
export interface ReleaseFiles {
  readonly open: (path: string) => NewFile;
  /** Writes a whole file. */
  readonly writeText: (path: string, text: string, content?: FileContent) => void;
  /** Lets go of files left open by an error. */
  readonly discardOpen: () => void;
  /** Files closed so far. */
  readonly written: readonly ReleaseFile[];
  /** Statements that files must hold, by path. */
  readonly statements: ReadonlyMap<string, Fingerprint>;
}

/** Starts the files of a release in its folder. */
export function openReleaseFiles(folder: string): ReleaseFiles {
  const written: ReleaseFile[] = [];
  const statementsByPath = new Map<string, Fingerprint>();
  const openFiles = new Set<OutputFile>();

  function open(path: string): NewFile {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    const file = openOutputFile(join(folder, path));
    openFiles.add(file);
    return {
      write: file.write,
      close({ statements, rows } = {}) {
        openFiles.delete(file);
        const triples = statements === undefined ? {} : { triples: statements.count };
        written.push({ path, ...file.close(), ...triples, ...(rows === undefined ? {} : { rows }) });
        if (statements !== undefined) statementsByPath.set(path, statements);
      },
    };
  }

  return {
    open,
    written,
    statements: statementsByPath,
    discardOpen() {
      for (const file of openFiles) file.discard();
    },
    writeText(path, text, content) {
      const file = open(path);
      file.write(text);
      file.close(content);
    },
  };
}
