import type { Quad, Term } from '@rdfjs/types';
import { compareCodePoints } from '../model/compare-code-points.ts';
import type { IssueCode, Severity } from '../model/issue.ts';
import type { CompiledShape, Constraint, Sink } from './constraint.ts';
import type { FocusNodes } from './parse-targets.ts';
import { type GraphNode, type PredicateSlots, RecordGraph } from './record-graph.ts';

/** One failed constraint (SHACL §3.6.2). */
export interface ValidationResult {
  readonly focusNode: Term;
  /** Path of the property shape: its text (SPARQL 1.1 property path), and its IRI if it is a lone predicate. */
  readonly path?: { readonly text: string; readonly iri?: string };
  readonly value?: Term;
  /** IRI of the shape, or of the named shape that a nameless one belongs to. */
  readonly sourceShape: string;
  /** IRI of the constraint component. */
  readonly component: string;
  readonly severity: Severity;
  /** What is wrong, in English, from the constraint itself. */
  readonly reason: string;
  /** Texts of the shape by language tag in lower case; `''` for a text without language. */
  readonly messages: Readonly<Record<string, string>>;
  /** Code that the shape asks to be reported as (`ash:issueCode`). */
  readonly issueCode?: IssueCode;
}

/** Shapes ready to check one record after another. */
export interface Validator {
  /**
   * Results of a record (its quads, their graph names aside) on top of the background, in code point order of focus
   * node, path, shape, component and value; equal ones once. Focus nodes come from the record's own statements and
   * from sh:targetNode.
   */
  check(quads: readonly Quad[]): ValidationResult[];
}

/** A shape that has targets. */
export interface TargetedShape {
  readonly shape: CompiledShape;
  readonly focusNodes: FocusNodes;
}

class ResultList implements Sink {
  readonly results = new Map<string, ValidationResult>();

  fail(constraint: Constraint, focus: GraphNode, value?: GraphNode): void {
    const { shape, component, reason } = constraint;
    const key = [focus.id, shape.path?.text ?? '', shape.iri, component, value?.id ?? '', reason].join('\n');
    this.results.set(key, {
      focusNode: focus.term,
      ...(shape.path && { path: { text: shape.path.text, ...(shape.path.iri && { iri: shape.path.iri }) } }),
      ...(value && { value: value.term }),
      sourceShape: shape.iri,
      component,
      severity: shape.severity,
      reason,
      messages: shape.messages,
      ...(shape.issueCode && { issueCode: shape.issueCode }),
    });
  }
}

/** A validator from compiled shapes, the predicates that they look at, and the background that they share. */
export function makeValidator(
  shapes: readonly TargetedShape[],
  slots: PredicateSlots,
  background: RecordGraph,
): Validator {
  return {
    check(quads) {
      const graph = new RecordGraph(quads, slots, background);
      const list = new ResultList();
      for (const { shape, focusNodes } of shapes) {
        for (const node of focusNodes(graph)) shape.validate(node, graph, list);
      }
      if (list.results.size === 0) return [];
      return [...list.results].sort(([a], [b]) => compareCodePoints(a, b)).map(([, result]) => result);
    },
  };
}
