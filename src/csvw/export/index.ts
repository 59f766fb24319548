export { describeTables } from './describe-tables.ts';
export { rmlQuads } from './rml/rml-quads.ts';
export { rmlNamespace } from './rml/rml-terms.ts';
export { frictionlessDescriptor } from './table-schema/data-package.ts';
