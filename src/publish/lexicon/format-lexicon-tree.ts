import { namespaces } from '../../model/vocabulary.ts';
import { openIriCompactor } from '../compact-iri.ts';
import { parseContext } from '../parse-context.ts';
import { openTermSelector } from '../select-term.ts';
import type { SmallGraph } from '../small-graph.ts';
import { openJsonLd } from '../write-json-ld.ts';

type Node = Record<string, unknown>;

const { rdf, skos } = namespaces;

/**
 * The lexicon as a tree in JSON-LD: the scheme holds its top concepts, each concept its narrower ones, as a frame of
 * JSON-LD 1.1 Framing would have them; what is in no tree (code lists, sources, targets) follows, a node on each line. A
 * concept with two broader ones is written under the first and named under the second.
 */
export function* formatLexiconTree(graph: SmallGraph, contextDocument: object): Generator<string> {
  const context = parseContext(contextDocument);
  const compact = openIriCompactor(context);
  const termOf = openTermSelector(context, compact);
  const keyOf = (property: string): string =>
    termOf(skos + property, { iri: skos + property })?.term.name ?? compact.asReference(skos + property);
  const idKey = compact.keyword('@id');
  const branches = [keyOf('hasTopConcept'), keyOf('narrower')];

  const jsonLd = openJsonLd(contextDocument);
  const header = jsonLd.header();
  const nodes = new Map<string, Node>();
  const roots: string[] = [];
  for (const description of graph.descriptions) {
    const id = compact.asReference(description.subject);
    nodes.set(id, JSON.parse(jsonLd.format(description).replace(/^,?\n/, '')) as Node);
    if (description.properties.get(`${rdf}type`)?.includes(`<${skos}ConceptScheme>`)) roots.push(id);
  }

  const written = new Set<string>();
  /** The node with its narrower ones in it; `undefined` when it has been written already. */
  function grow(id: string): Node | undefined {
    const node = nodes.get(id);
    if (node === undefined || written.has(id)) return undefined;
    written.add(id);
    const grown = { ...node };
    for (const branch of branches) {
      if (!Object.hasOwn(node, branch)) continue;
      const values = Array.isArray(node[branch]) ? node[branch] : [node[branch]];
      grown[branch] = values.map((value: unknown) => grow(readId(value, idKey)) ?? value);
    }
    return grown;
  }

  yield header;
  let separator = '\n';
  for (const id of [...roots, ...nodes.keys()]) {
    const node = grow(id);
    if (node === undefined) continue;
    yield separator + JSON.stringify(node);
    separator = ',\n';
  }
  yield jsonLd.footer();
}

/** The identifier that a value refers to: a string under a term of type `@id`, else an object. */
function readId(value: unknown, idKey: string): string {
  if (typeof value === 'string') return value;
  const id = typeof value === 'object' && value !== null ? (value as Node)[idKey] : undefined;
  return typeof id === 'string' ? id : '';
}
