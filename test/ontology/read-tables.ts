import { readFileSync } from 'node:fs';

interface Column {
  readonly name: string;
  readonly virtual?: boolean;
  readonly propertyUrl?: string;
  readonly valueUrl?: string;
  readonly lang?: string;
  readonly datatype?: string | { readonly base: string; readonly format?: string };
}

/** Namespaces that CSVW metadata may abbreviate (initial context), as far as our tables use them. */
const prefixes: Readonly<Record<string, string>> = {
  csvw: 'http://www.w3.org/ns/csvw#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dc11: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  org: 'http://www.w3.org/ns/org#',
  owl: 'http://www.w3.org/2002/07/owl#',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  schema: 'http://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
};

function expand(term: string): string {
  const [prefix = '', local = ''] = term.split(':', 2);
  const namespace = prefixes[prefix];
  return namespace === undefined ? term : namespace + local;
}

/** IRIs that the class columns of a table can give: `…#{class}` with each alternative of its format. */
function classIris(column: Column): string[] {
  const template = expand(column.valueUrl ?? '');
  const format = typeof column.datatype === 'object' ? column.datatype.format : undefined;
  return format === undefined
    ? [template]
    : format.split('|').map((name) => template.replace('{class}', name));
}

/** Every column of a CSVW description, with its property as a full IRI. */
export function readColumns(path: string): (Column & { readonly property: string })[] {
  const document = JSON.parse(readFileSync(path, 'utf8')) as {
    tables: { tableSchema: { columns: Column[] } }[];
  };
  return document.tables
    .flatMap((table) => table.tableSchema.columns)
    .map((column) => ({ ...column, property: expand(column.propertyUrl ?? '') }));
}

/** Every property and class IRI that a CSVW description can write. */
export function readTerms(path: string): Set<string> {
  const columns = readColumns(path).filter((column) => column.property !== '');
  const classes = columns.filter((column) => column.property.endsWith('#type')).flatMap(classIris);
  return new Set([...columns.map((column) => column.property), ...classes]);
}
