import type { Quad, Term } from '@rdfjs/types';
import { Writer } from 'n3';
import { findPrefixes } from './csvw-prefixes.ts';

type Batches = AsyncIterable<readonly Quad[]>;
type Write = (text: string) => Promise<void>;

async function writeLines(batches: Batches, write: Write): Promise<void> {
  const writer = new Writer({ format: 'N-Quads' });
  for await (const batch of batches) await write(writer.quadsToString([...batch]));
}

/** Turtle as it comes; a prefix is declared before the first batch that uses it. */
async function writeTurtle(batches: Batches, write: Write, baseIRI?: string): Promise<void> {
  let text = '';
  const output = {
    write: (chunk: string, _encoding: string, done?: () => void): void => {
      text += chunk;
      done?.();
    },
    end: (done?: () => void): void => done?.(),
  };
  const writer = new Writer(output, { format: 'Turtle', ...(baseIRI !== undefined && { baseIRI }) });
  const declared = new Set<string>();
  for await (const batch of batches) {
    const fresh = [...findPrefixes(batch)].filter(([prefix]) => !declared.has(prefix)).sort();
    for (const [prefix] of fresh) declared.add(prefix);
    if (fresh.length > 0) writer.addPrefixes(Object.fromEntries(fresh));
    writer.addQuads([...batch]);
    await write(text);
    text = '';
  }
  await new Promise<void>((resolve, reject) => {
    writer.end((error: Error | null) => (error ? reject(error) : resolve()));
  });
  await write(text);
}

/** A term as the jsonld library wants it: blank nodes with their `_:`. */
function toJsonLdTerm(term: Term): object {
  if (term.termType === 'BlankNode') return { termType: 'BlankNode', value: `_:${term.value}` };
  if (term.termType !== 'Literal') return { termType: term.termType, value: term.value };
  const { termType, value, language, datatype } = term;
  return {
    termType,
    value,
    datatype: { termType: 'NamedNode', value: datatype.value },
    ...(language !== '' && { language }),
  };
}

/** JSON-LD needs the whole graph in memory. The library gets a dataset: from a text it is quadratic. */
async function writeJsonLd(batches: Batches, write: Write): Promise<void> {
  const { default: jsonld } = await import('jsonld');
  const quads: Quad[] = [];
  for await (const batch of batches) quads.push(...batch);
  const dataset = quads.map(({ subject, predicate, object, graph }) => ({
    subject: toJsonLdTerm(subject),
    predicate: toJsonLdTerm(predicate),
    object: toJsonLdTerm(object),
    graph: toJsonLdTerm(graph),
  }));
  const expanded = await jsonld.fromRDF(dataset);
  const context = Object.fromEntries([...findPrefixes(quads)].sort());
  await write(`${JSON.stringify(await jsonld.compact(expanded, context), null, 2)}\n`);
}

/** Serialisations of quads, by the name of their format on the command line. */
export const quadWriters = {
  nq: writeLines,
  nt: writeLines,
  ttl: writeTurtle,
  jsonld: writeJsonLd,
} as const satisfies Readonly<Record<string, (batches: Batches, write: Write) => Promise<void>>>;

/** Name of a serialisation. */
export type QuadFormat = keyof typeof quadWriters;

/** Writes a small document in Turtle, with the IRIs in `baseIri` relative to it. */
export async function writeTurtleDocument(
  quads: readonly Quad[],
  baseIri: string,
  write: Write,
): Promise<void> {
  async function* once(): AsyncGenerator<readonly Quad[]> {
    yield quads;
  }
  await writeTurtle(once(), write, baseIri);
}
