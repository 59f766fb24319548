import { setImmediate as nextTurn } from 'node:timers/promises';
import { type GraphStyle, openJsonLdFile, openTurtleFile } from './description-files.ts';
import { openFingerprint } from './fingerprint.ts';
import { type Description, groupBySubject } from './read-triple.ts';
import type { ReleaseFiles } from './release-files.ts';

const subjectsPerTurn = 1024;

/**
 * Writes a dataset in one pass over its sorted lines of canonical N-Quads: `<name>.nq` as they are (with no blank node,
 * sorted unique lines are the canonical form of RDFC-1.0), `<name>.ttl` and `<name>.jsonld` with all graphs merged.
 *
 * @param observe gets each description as it passes
 * @returns number of different triples
 */
export async function writeDataset(
  name: string,
  quads: Iterable<string>,
  files: ReleaseFiles,
  style: GraphStyle,
  observe: (description: Description) => void = () => {},
): Promise<number> {
  const nquads = files.open(`${name}.nq`);
  const inGraphs = openFingerprint();
  const merged = openFingerprint();

  // Lines that differ in their graph only follow each other, so the triples come out sorted and unique too.
  function* triples(): Generator<string> {
    let last = '';
    for (const line of quads) {
      nquads.write(`${line}\n`);
      inGraphs.add(line.slice(0, -' .'.length));
      const triple = line.slice(0, line.lastIndexOf(' <'));
      if (triple === last) continue;
      last = triple;
      merged.add(triple);
      yield triple;
    }
  }

  const turtle = openTurtleFile(`${name}.ttl`, files, style);
  const jsonLd = openJsonLdFile(`${name}.jsonld`, files, style);
  let count = 0;
  for (const description of groupBySubject(triples())) {
    turtle.write(description);
    jsonLd.write(description);
    observe(description);
    if (++count % subjectsPerTurn === 0) await nextTurn();
  }
  nquads.close({ statements: inGraphs.read() });
  const statements = merged.read();
  turtle.close({ statements });
  jsonLd.close({ statements });
  return statements.count;
}
