import type { Quad } from '@rdfjs/types';
import { namespaces } from '../../../model/vocabulary.ts';
import { type GraphView, openGraphView } from '../graph-view.ts';
import type { Examples } from './examples.ts';
import { type Columns, readColumns } from './read-columns.ts';
import { type Constraint, readConstraints } from './read-constraints.ts';

const { owl, rdfs, vann } = namespaces;
const propertyTypes = ['ObjectProperty', 'DatatypeProperty', 'AnnotationProperty'];

/** The ontology as its page shows it. */
export interface OntologyModel {
  readonly view: GraphView;
  /** IRI of the ontology. */
  readonly iri: string;
  readonly namespace: string;
  /** Classes and properties of the namespace, sorted by code point. */
  readonly classes: readonly string[];
  readonly properties: readonly string[];
  readonly constraints: readonly Constraint[];
  readonly columns: Columns;
  readonly examples: Examples;
  /** Last part of the IRI of one of our terms, which is its fragment on the page; `undefined` for other IRIs. */
  readonly nameOf: (iri: string) => string | undefined;
}

/** What the page of the ontology is made of. */
export interface OntologyMaterial {
  readonly ontology: Iterable<Quad>;
  readonly shapes: Iterable<Quad>;
  /** The CSVW description of the tables. */
  readonly tables: unknown;
  readonly examples: Examples;
  readonly base: string;
}

/** Opens ontology, shapes, tables and examples for the page. */
export function openOntologyModel(material: OntologyMaterial): OntologyModel {
  const view = openGraphView(material.ontology);
  const iri = view.instances(`${owl}Ontology`)[0] ?? `${material.base}ontology`;
  const namespace = view.texts(iri, `${vann}preferredNamespaceUri`)[0]?.value ?? `${iri}#`;
  const ours = (types: readonly string[]): string[] =>
    [...new Set(types.flatMap((type) => view.instances(owl + type)))]
      .filter((each) => each.startsWith(namespace))
      .sort();
  const classes = ours(['Class']);
  const properties = ours(propertyTypes);
  const terms = new Set([...classes, ...properties]);
  return {
    view,
    iri,
    namespace,
    classes,
    properties,
    constraints: readConstraints(openGraphView(material.shapes)),
    columns: readColumns(material.tables),
    examples: material.examples,
    nameOf: (each) => (terms.has(each) ? each.slice(namespace.length) : undefined),
  };
}

/** Classes that a property is said of: its domains, and the classes whose shapes name it. */
export function domainsOf(property: string, { view, constraints }: OntologyModel): readonly string[] {
  const shaped = constraints.flatMap((each) =>
    each.property === property && each.targetClass !== undefined ? [each.targetClass] : [],
  );
  return [...new Set([...view.links(property, `${rdfs}domain`), ...shaped])];
}
