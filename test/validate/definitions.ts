import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Quad } from '@rdfjs/types';
import { parse } from 'csv-parse/sync';
import { DataFactory, Parser } from 'n3';
import { packageRoot } from '../../src/model/package-root.ts';
import { namespaces } from '../../src/model/vocabulary.ts';

const { namedNode, quad } = DataFactory;

/** Quads of Turtle text; nameless nodes of different texts are kept apart. */
export function parseTurtle(text: string): Quad[] {
  return new Parser().parse(text);
}

/** Quads of a Turtle file of the project. */
export function readTurtle(...path: string[]): Quad[] {
  return parseTurtle(readFileSync(join(packageRoot, ...path), 'utf8'));
}

/** What records refer to: the ontology, and which concepts are in which collections of the lexicon. */
export function readBackground(): Quad[] {
  const csv = readFileSync(join(packageRoot, 'data/lexicon/collection-members.csv'), 'utf8');
  const members = parse(csv, { columns: true }) as { collection: string; concept: string }[];
  return [
    ...readTurtle('ontology/aect.ttl'),
    ...members.map(({ collection, concept }) =>
      quad(
        namedNode(namespaces.lex + collection),
        namedNode(`${namespaces.skos}member`),
        namedNode(namespaces.lex + concept),
      ),
    ),
  ];
}

const examplePrefixes = `
  @prefix : <https://example.org/> .
  @prefix ash: <https://w3id.org/aect/shapes#> .
  @prefix owl: <http://www.w3.org/2002/07/owl#> .
  @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
  @prefix sh: <http://www.w3.org/ns/shacl#> .
  @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .`;

/** Quads of Turtle text on a made-up vocabulary, `:`. */
export function exampleTurtle(text: string): Quad[] {
  return parseTurtle(examplePrefixes + text);
}
