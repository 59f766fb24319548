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

/** How our classes hang together: by properties whose values are of one of them, and by inclusion. Sorted. */
export function linkClasses(model: OntologyModel): readonly ClassLink[] {
  const { view, classes, properties, constraints } = model;
  const isOurs = new Set(classes);
  const links = new Map<string, ClassLink>();
  const add = (link: ClassLink): void => {
    if (isOurs.has(link.from) && isOurs.has(link.to))
      links.set(JSON.stringify([link.from, link.property ?? '', link.to]), link);
  };
  for (const property of properties)
    for (const from of domainsOf(property, model))
      for (const to of view.links(property, `${rdfs}range`)) add({ from, to, property });
  for (const { targetClass, property, values } of constraints)
    if (targetClass !== undefined && property !== undefined)
      for (const to of values) add({ from: targetClass, to, property });
  for (const from of classes) for (const to of view.links(from, `${rdfs}subClassOf`)) add({ from, to });
  return [...links.keys()].sort().flatMap((key) => links.get(key) ?? []);
}
