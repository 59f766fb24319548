import type { Term } from '@rdfjs/types';
import type {
  CompiledConstraint,
  CompiledShape,
  ConstraintComponent,
  ConstraintContext,
} from './constraint.ts';
import { parseCount } from './parse-count.ts';
import { sh } from './shacl-terms.ts';
import { shapesInvalid } from './shapes-graph.ts';

/** Components made of other shapes: logic (SHACL §4.6), sh:node, sh:property and qualified counts (§4.7). */
export const shapeConstraints: ReadonlyMap<string, ConstraintComponent> = new Map<
  string,
  ConstraintComponent
>([
  [
    sh('NodeConstraintComponent'),
    {
      parameter: sh('node'),
      several: true,
      compile: (value, context) => {
        const shape = context.shapeOf(value);
        return {
          reason: `the value does not have the shape ${nameOf(value)}`,
          rule: { each: (node, graph) => shape.conforms(node, graph) },
        };
      },
    },
  ],
  [
    sh('PropertyConstraintComponent'),
    {
      parameter: sh('property'),
      several: true,
      compile: (value, context) => {
        if (context.shapes.all(value, sh('path')).length === 0) {
          throw shapesInvalid(context.shape, `sh:property ${nameOf(value)} has no sh:path.`);
        }
        return { reason: 'a property shape fails', rule: { property: context.shapeOf(value) } };
      },
    },
  ],
  [
    sh('NotConstraintComponent'),
    {
      parameter: sh('not'),
      several: true,
      compile: (value, context) => {
        const shape = context.shapeOf(value);
        return {
          reason: `the value has the shape ${nameOf(value)}, which it must not have`,
          rule: { each: (node, graph) => !shape.conforms(node, graph) },
        };
      },
    },
  ],
  [
    sh('AndConstraintComponent'),
    {
      parameter: sh('and'),
      several: true,
      compile: (list, context) => {
        const shapes = shapesOf(list, context);
        return {
          reason: 'the value does not have all the shapes that it must have',
          rule: { each: (node, graph) => shapes.every((shape) => shape.conforms(node, graph)) },
        };
      },
    },
  ],
  [
    sh('OrConstraintComponent'),
    {
      parameter: sh('or'),
      several: true,
      compile: (list, context) => {
        const shapes = shapesOf(list, context);
        return {
          reason: 'the value has none of the shapes that it may have',
          rule: { each: (node, graph) => shapes.some((shape) => shape.conforms(node, graph)) },
        };
      },
    },
  ],
  [
    sh('XoneConstraintComponent'),
    {
      parameter: sh('xone'),
      several: true,
      compile: (list, context) => {
        const shapes = shapesOf(list, context);
        return {
          reason: 'the value does not have exactly one of the shapes that it may have',
          rule: { each: (node, graph) => shapes.filter((shape) => shape.conforms(node, graph)).length === 1 },
        };
      },
    },
  ],
  [
    sh('QualifiedMinCountConstraintComponent'),
    {
      parameter: sh('qualifiedMinCount'),
      companions: [sh('qualifiedValueShape')],
      propertyShapesOnly: true,
      compile: (value, context) => {
        const minimum = parseCount(value, 'qualifiedMinCount', context);
        return compileQualified(context, `fewer than ${minimum}`, (count) => count >= minimum);
      },
    },
  ],
  [
    sh('QualifiedMaxCountConstraintComponent'),
    {
      parameter: sh('qualifiedMaxCount'),
      companions: [sh('qualifiedValueShape')],
      propertyShapesOnly: true,
      compile: (value, context) => {
        const maximum = parseCount(value, 'qualifiedMaxCount', context);
        return compileQualified(context, `more than ${maximum}`, (count) => count <= maximum);
      },
    },
  ],
]);

function shapesOf(list: Term, { shapes, shape, shapeOf }: ConstraintContext): CompiledShape[] {
  return shapes.list(shape, list).map((member) => shapeOf(member));
}

function compileQualified(
  { shapes, shape, shapeOf }: ConstraintContext,
  howMany: string,
  isEnough: (count: number) => boolean,
): CompiledConstraint {
  const valueShape = shapes.optional(shape, sh('qualifiedValueShape'));
  if (!valueShape) throw shapesInvalid(shape, 'a qualified count needs sh:qualifiedValueShape.');
  const qualified = shapeOf(valueShape);
  return {
    reason: `${howMany} values have the shape ${nameOf(valueShape)}`,
    rule: {
      all: (values, graph) =>
        isEnough(values.reduce((count, node) => count + Number(qualified.conforms(node, graph)), 0)),
    },
  };
}

function nameOf(shape: Term): string {
  return shape.termType === 'NamedNode' ? `<${shape.value}>` : 'given in place';
}
