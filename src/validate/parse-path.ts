import type { Term } from '@rdfjs/types';
import { sh } from './shacl-terms.ts';
import { localName, type ShapesGraph, shapesInvalid } from './shapes-graph.ts';

/** A SHACL property path (§2.3.1), without the repetitions, which nothing here needs. */
export type Path =
  | { readonly kind: 'predicate'; readonly iri: string }
  | { readonly kind: 'inverse'; readonly step: Path }
  | { readonly kind: 'alternative' | 'sequence'; readonly steps: readonly Path[] };

/** Reads a path of a shape from the shapes graph. Throws `SHAPES_INVALID` on any other form of path. */
export function parsePath(shapes: ShapesGraph, shape: Term, node: Term): Path {
  if (node.termType === 'NamedNode') return { kind: 'predicate', iri: node.value };
  const statements = shapes.about(node);
  const [statement] = statements;
  if (!statement) throw shapesInvalid(shape, 'sh:path has no content.');
  if (shapes.all(node, 'http://www.w3.org/1999/02/22-rdf-syntax-ns#first').length > 0) {
    return { kind: 'sequence', steps: parseSteps(shapes, shape, node) };
  }
  if (statements.length > 1) throw shapesInvalid(shape, 'sh:path has several forms at once; keep one.');
  switch (statement.predicate.value) {
    case sh('inversePath'):
      return { kind: 'inverse', step: parsePath(shapes, shape, statement.object) };
    case sh('alternativePath'):
      return { kind: 'alternative', steps: parseSteps(shapes, shape, statement.object) };
    default:
      throw shapesInvalid(shape, `${localName(statement.predicate.value)} is not supported in sh:path.`);
  }
}

function parseSteps(shapes: ShapesGraph, shape: Term, head: Term): Path[] {
  const steps = shapes.list(shape, head).map((member) => parsePath(shapes, shape, member));
  if (steps.length < 2)
    throw shapesInvalid(shape, 'a list in sh:path needs two members at least (SHACL §2.3.1).');
  return steps;
}

/** A path in the syntax of SPARQL 1.1 (§9.1) with full IRIs; a lone predicate is its IRI without brackets. */
export function writePath(path: Path): string {
  return path.kind === 'predicate' ? path.iri : writeStep(path);
}

function writeStep(path: Path): string {
  switch (path.kind) {
    case 'predicate':
      return `<${path.iri}>`;
    case 'inverse':
      return `^${writeStep(path.step)}`;
    default:
      return `(${path.steps.map(writeStep).join(path.kind === 'sequence' ? '/' : '|')})`;
  }
}
