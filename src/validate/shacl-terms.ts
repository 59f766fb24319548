/** Namespace of SHACL (https://www.w3.org/TR/shacl/). */
export const shaclNamespace = 'http://www.w3.org/ns/shacl#';

/** IRI of a SHACL term, by local name. */
export function sh<const Name extends string>(name: Name): `http://www.w3.org/ns/shacl#${Name}` {
  return `${shaclNamespace}${name}`;
}

/** `rdf:type`. */
export const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/**
 * End of the IRI of the annotation that names the issue code of a shape (src/model/issue.ts). Only the end: what
 * stands before it changes with the base IRI of a release.
 */
export const issueCodeEnding = '/shapes#issueCode';
