import type { Quad, Term } from '@rdfjs/types';
import { parseTargets } from './parse-targets.ts';
import { RecordGraph } from './record-graph.ts';
import { rdfType, sh, shaclNamespace } from './shacl-terms.ts';
import { ShapeCompiler } from './shape-compiler.ts';
import { ShapesGraph, shapesInvalid } from './shapes-graph.ts';
import { makeValidator, type TargetedShape, type Validator } from './validator.ts';

export type { ValidationResult, Validator } from './validator.ts';

const subClassOf = 'http://www.w3.org/2000/01/rdf-schema#subClassOf';
const imports = 'http://www.w3.org/2002/07/owl#imports';
const pathTerms = ['inversePath', 'alternativePath', 'zeroOrMorePath', 'oneOrMorePath', 'zeroOrOnePath'].map(
  (name) => shaclNamespace + name,
);

/**
 * Compiles shapes (SHACL core without sh:closed, sh:lessThan, exclusive ranges and repeated paths) into a validator.
 * `background` is what records refer to without saying it: the ontology (class hierarchy) and the code lists
 * (membership of collections); it is indexed once. Throws a `PipelineError` with code `SHAPES_INVALID` that names
 * the shape when something in it is ill-formed or not supported.
 */
export function compileShapes(shapes: readonly Quad[], background: readonly Quad[]): Validator {
  const shapesGraph = new ShapesGraph(shapes);
  for (const quad of shapes) {
    if (quad.predicate.value === imports) {
      throw shapesInvalid(
        quad.subject,
        `owl:imports <${quad.object.value}> is not followed: join the files first.`,
      );
    }
  }
  const slots = new Map<string, number>();
  const surroundings = {
    slotOf: (predicate: string) => {
      const slot = slots.get(predicate) ?? slots.size;
      slots.set(predicate, slot);
      return slot;
    },
    classesOf: findSubclasses(background),
  };
  const compiler = new ShapeCompiler(shapesGraph, surroundings);
  const targeted: TargetedShape[] = [];
  for (const subject of shapesGraph.subjects()) {
    if (!isShape(shapesGraph, subject)) continue;
    // Named shapes come first, so nameless ones that belong to one have been compiled with it.
    if (subject.termType === 'BlankNode' && !compiler.has(subject)) {
      throw shapesInvalid(subject, 'it belongs to no named shape: give it an IRI.');
    }
    const shape = compiler.compile(subject, subject.value);
    const focusNodes = parseTargets(shapesGraph, subject, surroundings);
    if (focusNodes) targeted.push({ shape, focusNodes });
  }
  return makeValidator(targeted, slots, new RecordGraph(background, slots));
}

/** Paths and groups have SHACL statements too; all else is a shape, used or not, so that no fault stays unseen. */
function isShape(shapes: ShapesGraph, node: Term): boolean {
  if (shapes.all(node, rdfType).some((type) => type.value === sh('PropertyGroup'))) return false;
  return !shapes.about(node).some(({ predicate }) => pathTerms.includes(predicate.value));
}

/** Ids of each class and of its subclasses, however far (SHACL §1.1, "SHACL subclass"). */
function findSubclasses(background: readonly Quad[]): (superclass: Term) => ReadonlySet<string> {
  const direct = new Map<string, string[]>();
  for (const { subject, predicate, object } of background) {
    if (predicate.value !== subClassOf) continue;
    const subclasses = direct.get(object.value);
    if (subclasses) subclasses.push(subject.value);
    else direct.set(object.value, [subject.value]);
  }
  return (superclass) => {
    const found = new Set([superclass.value]);
    for (const name of found) for (const subclass of direct.get(name) ?? []) found.add(subclass);
    return found;
  };
}
