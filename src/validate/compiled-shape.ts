import type { PathValues } from './compile-path.ts';
import type { CompiledShape, Constraint, Rule, Sink } from './constraint.ts';
import type { GraphNode, RecordGraph } from './record-graph.ts';

/** One constraint as a function of a focus node and its value nodes. */
export type Check = (focus: GraphNode, values: readonly GraphNode[], graph: RecordGraph, sink: Sink) => void;

/** Joins a constraint and its rule: the form of the rule decides which results a failure gives. */
export function makeCheck(constraint: Constraint, rule: Rule): Check {
  if ('each' in rule) {
    const { each } = rule;
    return (focus, values, graph, sink) => {
      for (const value of values) if (!each(value, graph)) sink.fail(constraint, focus, value);
    };
  }
  if ('all' in rule) {
    const { all } = rule;
    return (focus, values, graph, sink) => {
      if (!all(values, graph)) sink.fail(constraint, focus);
    };
  }
  if ('wrong' in rule) {
    const { wrong } = rule;
    return (focus, values, graph, sink) => {
      for (const value of wrong(focus, values, graph)) sink.fail(constraint, focus, value);
    };
  }
  const { property } = rule;
  return (_focus, values, graph, sink) => {
    for (const value of values) property.validate(value, graph, sink);
  };
}

/** Remembers only that something failed. */
class Verdict implements Sink {
  conforms = true;

  fail(): void {
    this.conforms = false;
  }
}

/** A shape from its path (none for a node shape, whose value node is the focus node) and its checks. */
export function compiledShape(path: PathValues | undefined, checks: readonly Check[]): CompiledShape {
  return {
    validate(focus, graph, sink) {
      const values = path ? path(focus, graph) : [focus];
      for (const check of checks) check(focus, values, graph, sink);
    },
    conforms(node, graph) {
      const verdict = new Verdict();
      const values = path ? path(node, graph) : [node];
      for (const check of checks) {
        check(node, values, graph, verdict);
        if (!verdict.conforms) return false;
      }
      return true;
    },
  };
}
