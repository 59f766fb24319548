import type { ConstraintComponent } from './constraint.ts';
import { setConstraints } from './set-constraints.ts';
import { shapeConstraints } from './shape-constraints.ts';
import { valueConstraints } from './value-constraints.ts';

/** Every constraint component that shapes may use, by its IRI: the part of SHACL core (§4) that is compiled. */
export const constraintComponents: ReadonlyMap<string, ConstraintComponent> = new Map([
  ...valueConstraints,
  ...setConstraints,
  ...shapeConstraints,
]);
