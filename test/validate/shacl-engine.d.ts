declare module 'shacl-engine' {
  import type { DatasetCore, Term } from '@rdfjs/types';

  interface Pointer {
    readonly term: Term;
  }

  interface Step {
    readonly quantifier: string;
    readonly start: string;
    readonly end: string;
    readonly predicates: readonly Term[];
  }

  interface Result {
    readonly focusNode: Pointer;
    readonly path?: readonly Step[];
    readonly value?: Pointer;
    readonly constraintComponent: Term;
    readonly severity: Term;
    readonly shape: { readonly ptr: Pointer };
  }

  export class Validator {
    constructor(shapes: DatasetCore, options: { factory: unknown });
    validate(data: { dataset: DatasetCore }): Promise<{ readonly results: readonly Result[] }>;
  }
}
