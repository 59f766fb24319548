import type { Term } from '@rdfjs/types';
import type { ConstraintContext } from './constraint.ts';
import { asLiteral, shapesInvalid } from './shapes-graph.ts';

/** Value of a parameter that counts (xsd:integer, zero or more). Throws `SHAPES_INVALID` on anything else. */
export function parseCount(value: Term, parameter: string, { shape }: ConstraintContext): number {
  const literal = asLiteral(value, 'http://www.w3.org/2001/XMLSchema#integer');
  if (!literal || !/^\+?\d{1,9}$/.test(literal.value)) {
    throw shapesInvalid(shape, `sh:${parameter} must be an integer of zero or more, not '${value.value}'.`);
  }
  return Number(literal.value);
}
