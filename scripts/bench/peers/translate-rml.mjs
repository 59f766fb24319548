import { DataFactory, Parser, Writer } from 'n3';

const { literal, namedNode, quad } = DataFactory;
const rml = 'http://w3id.org/rml/';
const r2rml = 'http://www.w3.org/ns/r2rml#';
const firstRml = 'http://semweb.mmlab.be/ns/rml#';
const queries = 'http://semweb.mmlab.be/ns/ql#';

/** Terms that were not of R2RML; all others have the same name there. */
const namespaces = {
  LogicalSource: firstRml,
  logicalSource: firstRml,
  source: firstRml,
  referenceFormulation: firstRml,
  reference: firstRml,
  CSV: queries,
};
/** The first RML had one term type for IRIs; the values of templates were always encoded. */
const names = { URI: 'IRI', UnsafeIRI: 'IRI' };

function translate(term) {
  if (term.termType !== 'NamedNode' || !term.value.startsWith(rml)) return term;
  const name = term.value.slice(rml.length);
  return namedNode((namespaces[name] ?? r2rml) + (names[name] ?? name));
}

/**
 * A mapping of `aect csvw rml` in the first vocabulary of RML, of 2014, which every engine reads: the same maps; a
 * file is named by its path only, without its nulls.
 */
export function translateRml(turtle) {
  const quads = new Parser({ baseIRI: 'http://example.org/mapping' }).parse(turtle);
  const paths = new Map(
    quads
      .filter(({ predicate }) => predicate.value === `${rml}path`)
      .map(({ subject, object }) => [subject.value, literal(object.value)]),
  );
  const kept = quads.filter(({ subject }) => !paths.has(subject.value));
  return new Writer({ format: 'N-Triples' }).quadsToString(
    kept.map(({ subject, predicate, object }) =>
      quad(subject, translate(predicate), paths.get(object.value) ?? translate(object)),
    ),
  );
}
