import type { Quad, Term } from '@rdfjs/types';
import { termKey } from './term-key.ts';

const nothing: readonly GraphNode[] = [];

/** Neighbours of a node by predicate slot. A node has few predicates, so a scan is faster than a map. */
class Neighbours {
  readonly #slots: number[] = [];
  readonly #lists: GraphNode[][] = [];

  get(slot: number): GraphNode[] | undefined {
    const index = this.#slots.indexOf(slot);
    return index < 0 ? undefined : this.#lists[index];
  }

  start(slot: number, node: GraphNode): void {
    this.#slots.push(slot);
    this.#lists.push([node]);
  }
}

/** A term of a graph with its neighbours, one list per predicate slot, each neighbour once. */
export class GraphNode {
  readonly id: string;
  readonly term: Term;
  readonly owner: RecordGraph;
  /** What the background says about the same term, when this node belongs to a record. */
  readonly base: GraphNode | undefined;
  readonly objects = new Neighbours();
  readonly subjects = new Neighbours();

  constructor(id: string, term: Term, owner: RecordGraph, base?: GraphNode) {
    this.id = id;
    this.term = term;
    this.owner = owner;
    this.base = base;
  }
}

/**
 * Numbers of the predicates that the shapes look at. Quads of other predicates are not indexed: shapes cannot see
 * them.
 */
export type PredicateSlots = ReadonlyMap<string, number>;

/**
 * Statements as nodes with neighbours, on top of a background (ontology, code lists) that is indexed once. The names
 * of graphs are not looked at: SHACL validates one graph.
 */
export class RecordGraph {
  readonly #nodes = new Map<string, GraphNode>();
  readonly #subjects = new Map<number, GraphNode[]>();
  readonly #objects = new Map<number, GraphNode[]>();
  readonly #background: RecordGraph | undefined;

  constructor(quads: readonly Quad[], slots: PredicateSlots, background?: RecordGraph) {
    this.#background = background;
    let subject: GraphNode | undefined;
    for (const quad of quads) {
      const slot = slots.get(quad.predicate.value);
      if (slot === undefined) continue;
      // Quads of one row share their subject, so most of them skip a look-up.
      if (subject?.term !== quad.subject) subject = this.#intern(quad.subject);
      this.#connect(subject, slot, this.#intern(quad.object));
    }
  }

  /** Nodes that the record itself gives a value of a predicate to. */
  subjectsWith(slot: number): readonly GraphNode[] {
    return this.#subjects.get(slot) ?? nothing;
  }

  /** Nodes that the record itself has as values of a predicate. */
  objectsWith(slot: number): readonly GraphNode[] {
    return this.#objects.get(slot) ?? nothing;
  }

  /** Node of a term, whether anything is said about it or not. */
  node(term: Term): GraphNode {
    const id = termKey(term);
    return this.find(id) ?? this.#background?.find(id) ?? new GraphNode(id, term, this);
  }

  /** Node of this graph itself with this id, or undefined. */
  find(id: string): GraphNode | undefined {
    return this.#nodes.get(id);
  }

  /** Values of a predicate, in the record and in the background. */
  objectsOf(node: GraphNode, slot: number): readonly GraphNode[] {
    return node.owner === this
      ? this.#merge(node.objects.get(slot), node.base?.objects.get(slot))
      : this.#merge(undefined, node.objects.get(slot));
  }

  /** Subjects that have the node as value of a predicate, in the record and in the background. */
  subjectsOf(node: GraphNode, slot: number): readonly GraphNode[] {
    return node.owner === this
      ? this.#merge(node.subjects.get(slot), node.base?.subjects.get(slot))
      : this.#merge(undefined, node.subjects.get(slot));
  }

  #merge(
    own: readonly GraphNode[] | undefined,
    base: readonly GraphNode[] | undefined,
  ): readonly GraphNode[] {
    if (!base) return own ?? nothing;
    // A node that the background leads to is the node of the record, if the record speaks of it too.
    const nodes = base.map((node) => this.#nodes.get(node.id) ?? node);
    if (own) for (const node of own) if (!nodes.includes(node)) nodes.push(node);
    return nodes;
  }

  #intern(term: Term): GraphNode {
    const id = termKey(term);
    let node = this.#nodes.get(id);
    if (!node) {
      node = new GraphNode(id, term, this, this.#background?.find(id));
      this.#nodes.set(id, node);
    }
    return node;
  }

  #connect(subject: GraphNode, slot: number, object: GraphNode): void {
    const objects = subject.objects.get(slot);
    if (objects?.includes(object)) return;
    if (objects) objects.push(object);
    else {
      subject.objects.start(slot, object);
      add(this.#subjects, slot, subject);
    }
    const subjects = object.subjects.get(slot);
    if (subjects) subjects.push(subject);
    else {
      object.subjects.start(slot, subject);
      add(this.#objects, slot, object);
    }
  }
}

function add(lists: Map<number, GraphNode[]>, slot: number, node: GraphNode): void {
  const list = lists.get(slot);
  if (list) list.push(node);
  else lists.set(slot, [node]);
}
