import type { NamedNode } from '@rdfjs/types';
import { DataFactory } from 'n3';

/** Namespace of RML-Core and RML-IO (W3C Knowledge Graph Construction Community Group). */
export const rmlNamespace = 'http://w3id.org/rml/';

/** A name of RML as a term: `rml('template')`. */
export function rml(name: string): NamedNode {
  return DataFactory.namedNode(`${rmlNamespace}${name}`);
}
