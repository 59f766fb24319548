import type { Term } from '@rdfjs/types';
import type { IssueCode, Severity } from '../model/issue.ts';
import type { GraphNode, RecordGraph } from './record-graph.ts';
import type { ShapesGraph } from './shapes-graph.ts';

/** What results say about the shape that they come from. */
export interface ShapeDescription {
  /** IRI of the shape, or of the named shape that a nameless one belongs to. */
  readonly iri: string;
  /** Path of a property shape: its text (SPARQL 1.1 property path), and its IRI if it is a lone predicate. */
  readonly path: { readonly text: string; readonly iri: string | undefined } | undefined;
  readonly severity: Severity;
  /** Texts of sh:message by language tag in lower case; `''` for a text without language. */
  readonly messages: Readonly<Record<string, string>>;
  readonly issueCode: IssueCode | undefined;
}

/** One constraint of a shape: what a result has to say when it fails. */
export interface Constraint {
  readonly shape: ShapeDescription;
  readonly component: string;
  /** What is wrong with data that fails, in English. */
  readonly reason: string;
}

/** Where failures go. Checks never build results: a nested shape only has to know whether there was one. */
export interface Sink {
  fail(constraint: Constraint, focus: GraphNode, value?: GraphNode): void;
}

/** A shape ready to run. */
export interface CompiledShape {
  /** Reports each failure of a focus node (SHACL §3.4). */
  validate(focus: GraphNode, graph: RecordGraph, sink: Sink): void;
  /** Whether a node has no failure at all, whatever the severity (SHACL §3.4.3). */
  conforms(node: GraphNode, graph: RecordGraph): boolean;
}

/** How a constraint is checked; the form decides what its results look like. */
export type Rule =
  /** One test per value node; a result for each that fails, with the value. */
  | { readonly each: (value: GraphNode, graph: RecordGraph) => boolean }
  /** One test of all value nodes; at most one result, without a value. */
  | { readonly all: (values: readonly GraphNode[], graph: RecordGraph) => boolean }
  /** The nodes that are wrong; a result for each, with the node as value. */
  | {
      readonly wrong: (
        focus: GraphNode,
        values: readonly GraphNode[],
        graph: RecordGraph,
      ) => Iterable<GraphNode>;
    }
  /** A shape that each value node is a focus node of; the results are its own. */
  | { readonly property: CompiledShape };

/** What a component makes of one parameter value. */
export interface CompiledConstraint {
  readonly reason: string;
  readonly rule: Rule;
}

/** What the compile function of a component may use. */
export interface ConstraintContext {
  readonly shapes: ShapesGraph;
  /** The shape that has the constraint. */
  readonly shape: Term;
  /** Number of a predicate in graphs; asking for it makes graphs index the predicate. */
  slotOf(predicate: string): number;
  /** Ids of a class and of its subclasses in the background. */
  classesOf(superclass: Term): ReadonlySet<string>;
  /** Another shape, compiled. */
  shapeOf(node: Term): CompiledShape;
}

/** A constraint component of SHACL core (§4): the parameter that calls for it, and how it is compiled. */
export interface ConstraintComponent {
  readonly parameter: string;
  /** Parameters that go with the first one (sh:flags with sh:pattern). */
  readonly companions?: readonly string[];
  /** Whether each of several values of the parameter is a constraint of its own; otherwise one value at most. */
  readonly several?: boolean;
  /** Whether only property shapes may have it. */
  readonly propertyShapesOnly?: boolean;
  readonly compile: (value: Term, context: ConstraintContext) => CompiledConstraint;
}
