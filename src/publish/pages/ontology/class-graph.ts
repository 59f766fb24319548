import { namespaces } from '../../../model/vocabulary.ts';
import { domainsOf, type OntologyModel } from './ontology-model.ts';

/** A link between two of our classes. */
export interface ClassLink {
  readonly from: string;
  readonly to: string;
  /** The property; none for a class that is contained in another. */
  readonly property?: string;
}

const { rdfs } = namespaces;

/**
 * How our classes hang together: by properties whose values are of one of them, and by inclusion. A class of another
 * vocabulary is there when properties lead to it and it contains a class that others lead to. Sorted.
 */
export function linkClasses(model: OntologyModel): readonly ClassLink[] {
  const byProperty = listPropertyLinks(model);
  const inclusions = model.classes.flatMap((from) =>
    model.view.links(from, `${rdfs}subClassOf`).map((to): ClassLink => ({ from, to })),
  );
  const isOurs = new Set(model.classes);
  const reached = new Set(byProperty.map(({ to }) => to));
  const hubs = inclusions.flatMap(({ from, to }) => (reached.has(from) && reached.has(to) ? [to] : []));
  const shown = new Set([...isOurs, ...hubs]);
  const links = new Map(
    [...byProperty, ...inclusions]
      .filter(({ from, to }) => isOurs.has(from) && shown.has(to))
      .map((link) => [JSON.stringify([link.from, link.property ?? '', link.to]), link]),
  );
  return [...links.keys()].sort().flatMap((key) => links.get(key) ?? []);
}

function listPropertyLinks(model: OntologyModel): ClassLink[] {
  const { view, properties, constraints } = model;
  const declared = properties.flatMap((property) =>
    domainsOf(property, model).flatMap((from) =>
      view.links(property, `${rdfs}range`).map((to) => ({ from, to, property })),
    ),
  );
  const shaped = constraints.flatMap(({ targetClass: from, property, values }) =>
    from === undefined || property === undefined ? [] : values.map((to) => ({ from, to, property })),
  );
  return [...declared, ...shaped];
}
