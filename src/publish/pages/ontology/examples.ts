import { namespaces } from '../../../model/vocabulary.ts';
import type { Description } from '../../read-triple.ts';

/** Statements of the release that show how a term is used: one subject and some of its properties. */
export type Examples = ReadonlyMap<string, Description>;

/** Picks examples while the descriptions of a release pass, sorted by subject. */
export interface ExampleCollector {
  readonly add: (description: Description) => void;
  /** By IRI of the class or property. */
  readonly examples: Examples;
}

const rdfType = `${namespaces.rdf}type`;

/**
 * Starts to collect: for each class and property the first subject by code point that uses it, so that the example is the
 * same whatever the order of rows. Memory is bound by the number of terms in use.
 */
export function collectExamples(): ExampleCollector {
  const examples = new Map<string, Description>();
  return {
    examples,
    add(description) {
      const { subject, properties } = description;
      for (const type of properties.get(rdfType) ?? []) {
        const iri = type.slice(1, -1);
        if (!examples.has(iri)) examples.set(iri, description);
      }
      for (const [property, objects] of properties)
        if (property !== rdfType && !examples.has(property))
          examples.set(property, { subject, properties: new Map([[property, objects.slice(0, 1)]]) });
    },
  };
}
