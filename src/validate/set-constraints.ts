import type { Term } from '@rdfjs/types';
import { compareTo } from './compare-literals.ts';
import type { CompiledConstraint, ConstraintComponent, ConstraintContext } from './constraint.ts';
import { parseCount } from './parse-count.ts';
import type { GraphNode } from './record-graph.ts';
import { sh } from './shacl-terms.ts';
import { localName, shapesInvalid } from './shapes-graph.ts';
import { termKey } from './term-key.ts';

/**
 * Components that look at all values together or at a second property: cardinality (SHACL §4.2), ranges (§4.3),
 * sh:uniqueLang (§4.4.5), property pairs (§4.5) and sh:hasValue (§4.8.2).
 */
export const setConstraints: ReadonlyMap<string, ConstraintComponent> = new Map<string, ConstraintComponent>([
  [
    sh('MinCountConstraintComponent'),
    {
      parameter: sh('minCount'),
      propertyShapesOnly: true,
      compile: (value, context) => {
        const minimum = parseCount(value, 'minCount', context);
        return {
          reason: minimum === 1 ? 'there is no value' : `there are fewer than ${minimum} values`,
          rule: { all: (values) => values.length >= minimum },
        };
      },
    },
  ],
  [
    sh('MaxCountConstraintComponent'),
    {
      parameter: sh('maxCount'),
      propertyShapesOnly: true,
      compile: (value, context) => {
        const maximum = parseCount(value, 'maxCount', context);
        return {
          reason: maximum === 1 ? 'there is more than one value' : `there are more than ${maximum} values`,
          rule: { all: (values) => values.length <= maximum },
        };
      },
    },
  ],
  [
    sh('MinInclusiveConstraintComponent'),
    {
      parameter: sh('minInclusive'),
      compile: (bound, context) =>
        compileRange(sh('minInclusive'), bound, context, 'below', (order) => order >= 0),
    },
  ],
  [
    sh('MaxInclusiveConstraintComponent'),
    {
      parameter: sh('maxInclusive'),
      compile: (bound, context) =>
        compileRange(sh('maxInclusive'), bound, context, 'above', (order) => order <= 0),
    },
  ],
  [
    sh('UniqueLangConstraintComponent'),
    {
      parameter: sh('uniqueLang'),
      propertyShapesOnly: true,
      compile: (_value, { shapes, shape }) => ({
        reason: 'a language has more than one value',
        rule: { all: shapes.isTrue(shape, sh('uniqueLang')) ? hasUniqueLanguages : () => true },
      }),
    },
  ],
  [
    sh('HasValueConstraintComponent'),
    {
      parameter: sh('hasValue'),
      several: true,
      compile: (value) => {
        const id = termKey(value);
        return {
          reason: `${value.value} is not among the values`,
          rule: { all: (values) => values.some((node) => node.id === id) },
        };
      },
    },
  ],
  [
    sh('EqualsConstraintComponent'),
    {
      parameter: sh('equals'),
      several: true,
      compile: (predicate, context) => {
        const slot = pairSlot(sh('equals'), predicate, context);
        return {
          reason: `the values are not those of <${predicate.value}>`,
          rule: {
            wrong: (focus, values, graph) => {
              const others = graph.objectsOf(focus, slot);
              if (values.length === others.length && values.every((node) => others.includes(node))) return [];
              return [
                ...values.filter((node) => !others.includes(node)),
                ...others.filter((node) => !values.includes(node)),
              ];
            },
          },
        };
      },
    },
  ],
  [
    sh('DisjointConstraintComponent'),
    {
      parameter: sh('disjoint'),
      several: true,
      compile: (predicate, context) => {
        const slot = pairSlot(sh('disjoint'), predicate, context);
        return {
          reason: `the value is also a value of <${predicate.value}>`,
          rule: {
            wrong: (focus, values, graph) => {
              const others = graph.objectsOf(focus, slot);
              return others.length === 0 ? [] : values.filter((node) => others.includes(node));
            },
          },
        };
      },
    },
  ],
]);

function compileRange(
  parameter: string,
  bound: Term,
  { shape }: ConstraintContext,
  side: string,
  isInside: (order: number) => boolean,
): CompiledConstraint {
  const compare = bound.termType === 'Literal' ? compareTo(bound) : undefined;
  if (!compare) {
    throw shapesInvalid(
      shape,
      `${localName(parameter)} must be a number that is no float, a date, a year or a month, without time zone.`,
    );
  }
  return {
    reason: `the value is ${side} ${bound.value} or cannot be compared with it`,
    rule: {
      each: ({ term }) => {
        const order = term.termType === 'Literal' ? compare(term) : undefined;
        return order !== undefined && isInside(order);
      },
    },
  };
}

function pairSlot(parameter: string, predicate: Term, { shape, slotOf }: ConstraintContext): number {
  if (predicate.termType !== 'NamedNode')
    throw shapesInvalid(shape, `${localName(parameter)} must be an IRI.`);
  return slotOf(predicate.value);
}

function hasUniqueLanguages(values: readonly GraphNode[]): boolean {
  if (values.length < 2) return true;
  const languages = new Set<string>();
  for (const { term } of values) {
    if (term.termType !== 'Literal' || term.language === '') continue;
    const language = term.language.toLowerCase();
    if (languages.has(language)) return false;
    languages.add(language);
  }
  return true;
}
