import { namespaces } from '../../../model/vocabulary.ts';
import type { GraphView, Text } from '../graph-view.ts';

const { rdf, sh, skos } = namespaces;

/** What a property shape asks of a property of a class. */
export interface Constraint {
  readonly shape: string;
  /** Class whose instances are checked; `undefined` for another target. */
  readonly targetClass: string | undefined;
  /** The property, when the path is one. */
  readonly property: string | undefined;
  /** The properties that the path names. */
  readonly mentions: readonly string[];
  readonly min: number | undefined;
  readonly max: number | undefined;
  /** A gap of the declaration only. */
  readonly isWarning: boolean;
  readonly messages: readonly Text[];
  /** Classes, datatypes and code lists that values are of. */
  readonly values: readonly string[];
}

/** Least and greatest number of values, from the constraints that are not warnings. */
export interface Cardinality {
  readonly min: number;
  /** No limit when `undefined`. */
  readonly max: number | undefined;
}

/** Reads the property shapes that node shapes use, with what they say. */
export function readConstraints(view: GraphView): readonly Constraint[] {
  return view.instances(`${sh}NodeShape`).flatMap((nodeShape) => {
    const classes = view.links(nodeShape, `${sh}targetClass`);
    const targets = classes.length === 0 ? [undefined] : classes;
    if (classes.length === 0 && !hasTarget(view, nodeShape)) return [];
    return view
      .links(nodeShape, `${sh}property`)
      .flatMap((shape) => targets.map((targetClass) => readConstraint(view, shape, targetClass)));
  });
}

/** The constraints of a property together: the greatest minimum, the least maximum. */
export function combineCardinality(constraints: readonly Constraint[]): Cardinality {
  const strict = constraints.filter(({ isWarning }) => !isWarning);
  const maxima = strict.flatMap(({ max }) => (max === undefined ? [] : [max]));
  return {
    min: Math.max(0, ...strict.map(({ min = 0 }) => min)),
    max: maxima.length === 0 ? undefined : Math.min(...maxima),
  };
}

/** As UML writes it: `1`, `0..1`, `1..n`. */
export function formatCardinality({ min, max }: Cardinality): string {
  return min === max ? String(min) : `${min}..${max ?? 'n'}`;
}

function hasTarget(view: GraphView, shape: string): boolean {
  return ['targetNode', 'targetObjectsOf', 'targetSubjectsOf'].some(
    (target) => view.links(shape, sh + target).length > 0,
  );
}

function readConstraint(view: GraphView, shape: string, targetClass: string | undefined): Constraint {
  const [path = ''] = view.links(shape, `${sh}path`);
  const number = (property: string): number | undefined => {
    const text = view.texts(shape, sh + property)[0]?.value;
    return text === undefined ? undefined : Number(text);
  };
  return {
    shape,
    targetClass,
    property: path.startsWith('_:') ? undefined : path,
    mentions: mentionedIn(view, path),
    min: number('minCount') ?? number('qualifiedMinCount'),
    max: number('maxCount'),
    isWarning: view.links(shape, `${sh}severity`).some((each) => each !== `${sh}Violation`),
    messages: view.texts(shape, `${sh}message`),
    values: [
      ...view.links(shape, `${sh}class`),
      ...view.links(shape, `${sh}datatype`),
      ...view.links(shape, `${sh}node`).flatMap((node) => valuesOf(view, node, [])),
    ],
  };
}

/** Properties in a path (SHACL §2.3.1); an inverse path is no statement about its subject and names none. */
function mentionedIn(view: GraphView, path: string): readonly string[] {
  if (!path.startsWith('_:')) return [path];
  const [list] = view.links(path, `${sh}alternativePath`);
  return list === undefined ? [] : readList(view, list).flatMap((each) => mentionedIn(view, each));
}

/** What a node shape takes: a class or datatype, one of several, or the members of a code list. */
function valuesOf(view: GraphView, node: string, above: readonly string[]): readonly string[] {
  if (above.includes(node)) return [];
  const inside = [...above, node];
  const choices = view.links(node, `${sh}or`).flatMap((list) => readList(view, list));
  const lists = view.links(node, `${sh}property`).filter((shape) => isMembership(view, shape));
  return [
    ...view.links(node, `${sh}class`),
    ...view.links(node, `${sh}datatype`),
    ...choices.flatMap((each) => valuesOf(view, each, inside)),
    ...lists.flatMap((shape) => view.links(shape, `${sh}hasValue`)),
  ];
}

function isMembership(view: GraphView, shape: string): boolean {
  const [path = ''] = view.links(shape, `${sh}path`);
  return path === `${skos}inScheme` || view.links(path, `${sh}inversePath`).includes(`${skos}member`);
}

function readList(view: GraphView, list: string): readonly string[] {
  const items: string[] = [];
  const seen = new Set<string>();
  for (let node = list; node !== `${rdf}nil` && !seen.has(node); ) {
    seen.add(node);
    items.push(...view.links(node, `${rdf}first`));
    node = view.links(node, `${rdf}rest`)[0] ?? `${rdf}nil`;
  }
  return items;
}
