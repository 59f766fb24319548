import type { Term } from '@rdfjs/types';
import { compilePath } from './compile-path.ts';
import { type Check, compiledShape, makeCheck } from './compiled-shape.ts';
import type { CompiledConstraint, CompiledShape, Constraint, ShapeDescription } from './constraint.ts';
import { constraintComponents } from './constraint-components.ts';
import { describeShape } from './describe-shape.ts';
import { parsePath } from './parse-path.ts';
import { refuseUnknownTerms } from './refuse-unknown-terms.ts';
import { sh } from './shacl-terms.ts';
import { type ShapesGraph, shapesInvalid } from './shapes-graph.ts';
import { termKey } from './term-key.ts';

/** What compiling takes from the background, and leaves for graphs to index. */
export interface Surroundings {
  slotOf(predicate: string): number;
  classesOf(superclass: Term): ReadonlySet<string>;
}

/** Compiles each shape of a shapes graph once, and the shapes that it refers to. */
export class ShapeCompiler {
  readonly #shapes: ShapesGraph;
  readonly #surroundings: Surroundings;
  readonly #compiled = new Map<string, CompiledShape | 'in progress'>();

  constructor(shapes: ShapesGraph, surroundings: Surroundings) {
    this.#shapes = shapes;
    this.#surroundings = surroundings;
  }

  /** Whether a shape has been compiled, because another one refers to it. */
  has(shape: Term): boolean {
    return this.#compiled.has(termKey(shape));
  }

  /**
   * A shape as functions. `owner` names the shape that a nameless one belongs to. Throws `SHAPES_INVALID` on
   * anything that is not compiled, and on shapes that refer to themselves (undefined in SHACL, §3.4.3).
   */
  compile(shape: Term, owner: string): CompiledShape {
    const id = termKey(shape);
    const known = this.#compiled.get(id);
    if (known === 'in progress')
      throw shapesInvalid(shape, 'it refers to itself, which SHACL leaves undefined.');
    if (known) return known;
    if (shape.termType === 'Literal') throw shapesInvalid(shape, 'a text stands where a shape should.');
    this.#compiled.set(id, 'in progress');
    const compiled = this.#build(shape, owner);
    this.#compiled.set(id, compiled);
    return compiled;
  }

  #build(shape: Term, owner: string): CompiledShape {
    const statements = this.#shapes.about(shape);
    if (statements.length === 0)
      throw shapesInvalid(shape, 'it is referred to, but nothing is said about it.');
    const pathNode = this.#shapes.optional(shape, sh('path'));
    const path = pathNode && parsePath(this.#shapes, shape, pathNode);
    const description = describeShape(this.#shapes, shape, path, owner);
    refuseUnknownTerms(this.#shapes, shape);
    const checks = this.#compileConstraints(shape, description);
    return compiledShape(
      path && compilePath(path, this.#surroundings.slotOf),
      this.#shapes.isTrue(shape, sh('deactivated')) ? [] : checks,
    );
  }

  #compileConstraints(shape: Term, description: ShapeDescription): Check[] {
    const context = {
      ...this.#surroundings,
      shapes: this.#shapes,
      shape,
      shapeOf: (node: Term) => this.compile(node, description.iri),
    };
    const checks: Check[] = [];
    for (const [component, { parameter, several, propertyShapesOnly, compile }] of constraintComponents) {
      const optional = several ? undefined : this.#shapes.optional(shape, parameter);
      const values = several ? this.#shapes.all(shape, parameter) : optional ? [optional] : [];
      if (values.length > 0 && propertyShapesOnly && !description.path) {
        throw shapesInvalid(shape, `sh:${parameter.slice(sh('').length)} needs a sh:path beside it.`);
      }
      for (const value of values) {
        const { reason, rule }: CompiledConstraint = compile(value, context);
        const constraint: Constraint = { shape: description, component, reason };
        checks.push(makeCheck(constraint, rule));
      }
    }
    return checks;
  }
}
