/** The object of a triple, as JSON-LD and Turtle need it. */
export type ObjectTerm =
  | { readonly iri: string }
  | { readonly value: string; readonly datatype: string; readonly language?: string };

/** All triples of one subject: objects in N-Triples syntax by predicate, in the order of the sorted lines. */
export interface Description {
  readonly subject: string;
  readonly properties: ReadonlyMap<string, readonly string[]>;
}

const xsdString = 'http://www.w3.org/2001/XMLSchema#string';
const langString = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString';

/** Groups sorted triples (canonical N-Triples without dot) by subject: equal subjects follow each other. */
export function* groupBySubject(triples: Iterable<string>): Generator<Description> {
  let subject: string | undefined;
  let properties = new Map<string, string[]>();
  for (const triple of triples) {
    const subjectEnd = triple.indexOf('> ');
    const predicateEnd = triple.indexOf('> ', subjectEnd + 1);
    const nextSubject = triple.slice(1, subjectEnd);
    if (nextSubject !== subject) {
      if (subject !== undefined) yield { subject, properties };
      subject = nextSubject;
      properties = new Map();
    }
    const predicate = triple.slice(subjectEnd + 3, predicateEnd);
    const objects = properties.get(predicate);
    const object = triple.slice(predicateEnd + 2);
    if (objects === undefined) properties.set(predicate, [object]);
    else objects.push(object);
  }
  if (subject !== undefined) yield { subject, properties };
}

/** An object in canonical N-Triples syntax as a term. Its escapes are those of JSON. */
export function readObject(text: string): ObjectTerm {
  if (text.startsWith('<')) return { iri: text.slice(1, -1) };
  const end = text.lastIndexOf('"');
  const value: unknown = JSON.parse(text.slice(0, end + 1));
  if (typeof value !== 'string') throw new Error(`Not an N-Triples object: ${text}`);
  const suffix = text.slice(end + 1);
  if (suffix.startsWith('@')) return { value, datatype: langString, language: suffix.slice(1) };
  return { value, datatype: suffix === '' ? xsdString : suffix.slice('^^<'.length, -1) };
}
