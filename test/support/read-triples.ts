import type { Quad, Term } from '@rdfjs/types';
import jsonld from 'jsonld';
import { Parser } from 'n3';
import { type Quad as OxigraphQuad, parse } from 'oxigraph';
import * as rdflib from 'rdflib';

/** A reader by others: text of a dump → its triples, each in one canonical line. */
export type TripleReader = (text: string, mediaType: string, base: string) => Promise<Set<string>>;

/** Independent readers of RDF, by name. Our dumps hold no blank node, so equal sets of lines are isomorphic graphs. */
export const readers: Readonly<Record<string, TripleReader>> = {
  n3: async (text, mediaType) => canonical(new Parser({ format: mediaType }).parse(text)),
  oxigraph: async (text, mediaType) =>
    canonical(parse(text, { format: mediaType }) as unknown as OxigraphQuad[] as unknown as Quad[]),
  rdflib: async (text, mediaType, base) => {
    const store = rdflib.graph();
    await new Promise<void>((resolve, reject) => {
      rdflib.parse(text, store, base, mediaType, (error) => (error ? reject(error) : resolve()));
    });
    return canonical(store.statements as unknown as Quad[]);
  },
  jsonld: async (text, mediaType) => {
    const dataset =
      mediaType === 'application/ld+json' ? await jsonld.toRDF(JSON.parse(text)) : await readNQuads(text);
    return canonical(dataset as unknown as Quad[]);
  },
};

async function readNQuads(text: string): Promise<object> {
  return (await jsonld.toRDF(await jsonld.fromRDF(text as unknown as object))) as object;
}

function canonical(quads: Iterable<Quad>): Set<string> {
  const lines = new Set<string>();
  for (const { subject, predicate, object } of quads)
    lines.add(`${name(subject)} ${name(predicate)} ${name(object)} .`);
  return lines;
}

interface TermLike {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
  readonly datatype?: { readonly value: string };
}

function name(term: Term | TermLike): string {
  const { termType, value, language, datatype } = term as TermLike;
  if (termType === 'NamedNode') return `<${value}>`;
  if (termType !== 'Literal') throw new Error(`Not an IRI and not a literal: ${termType} ${value}`);
  return `${JSON.stringify(value)}${language ? `@${language}` : `^^${datatype?.value}`}`;
}
