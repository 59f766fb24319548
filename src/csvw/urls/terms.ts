import { resolveBuiltin } from '../values/builtin-datatypes.ts';
import { csvw, expandPrefix, prefixes } from './prefixes.ts';

/** Terms of the CSVW context whose IRI is not `csvw:` and their own name. */
const otherTerms: Readonly<Record<string, string>> = {
  describedby: 'wrds:describedby',
  license: 'xhv:license',
  role: 'xhv:role',
  maximum: 'csvw:maxInclusive',
  minimum: 'csvw:minInclusive',
  columns: 'csvw:column',
  foreignKeys: 'csvw:foreignKey',
  notes: 'csvw:note',
  referencedRows: 'csvw:referencedRow',
  rowTitles: 'csvw:rowTitle',
  tables: 'csvw:table',
  titles: 'csvw:title',
};

const ownTerms =
  'Cell Column Datatype Dialect Direction ForeignKey NumericFormat Row Schema Table TableGroup TableReference ' +
  'Transformation JSON uriTemplate aboutUrl base columnReference commentPrefix datatype decimalChar default describes ' +
  'delimiter dialect doubleQuote encoding format groupChar header headerRowCount lang length lineTerminators ' +
  'maxExclusive maxInclusive maxLength minExclusive minInclusive minLength name null ordered pattern primaryKey ' +
  'propertyUrl quoteChar reference resource row rownum scriptFormat schemaReference separator skipBlankRows skipColumns ' +
  'skipInitialSpace skipRows source suppressOutput tableDirection tableSchema targetFormat transformations ' +
  'textDirection trim url valueUrl virtual required';

/** Terms of the CSVW context → IRI. */
const terms = new Map<string, string>([
  ...ownTerms.split(' ').map((name) => [name, csvw(name)] as const),
  ...Object.entries(otherTerms).map(([name, target]) => [name, expandPrefix(target)] as const),
]);

/** IRI of a term of the CSVW context, a prefixed name or a URL (csv2rdf, "JSON-LD to RDF"). */
export function expandTerm(name: string): string {
  return terms.get(name) ?? resolveBuiltin(name)?.iri ?? expandPrefix(name);
}

const termsByIri = new Map([...terms].map(([name, iri]) => [iri, name]));

/** Prefix for each namespace: of two prefixes for one namespace, the shorter (`dc`, not `dcterms`). */
const prefixesByNamespace = new Map<string, string>();
for (const [prefix, namespace] of Object.entries(prefixes)) {
  const known = prefixesByNamespace.get(namespace);
  if (known === undefined || prefix.length < known.length) prefixesByNamespace.set(namespace, prefix);
}

/** Compacts a URL to a term or a prefixed name (Metadata Vocabulary §A.1 URL Compaction); `rdf:type` is `@type`. */
export function compactUrl(url: string): string {
  const term = termsByIri.get(url);
  if (term !== undefined) return term;
  for (const [namespace, prefix] of prefixesByNamespace) {
    if (!url.startsWith(namespace)) continue;
    const name = `${prefix}:${url.slice(namespace.length)}`;
    return name === 'rdf:type' ? '@type' : name;
  }
  return url;
}
