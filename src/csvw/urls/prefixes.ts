/**
 * Prefixes that metadata may use without declaring them: the RDFa 1.1 initial context and those of the CSVW
 * context (Metadata Vocabulary §5.8). They cannot be overridden. `dc` means Dublin Core *terms* there.
 */
export const prefixes: Readonly<Record<string, string>> = {
  as: 'https://www.w3.org/ns/activitystreams#',
  cc: 'http://creativecommons.org/ns#',
  csvw: 'http://www.w3.org/ns/csvw#',
  ctag: 'http://commontag.org/ns#',
  dc: 'http://purl.org/dc/terms/',
  dc11: 'http://purl.org/dc/elements/1.1/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  dctypes: 'http://purl.org/dc/dcmitype/',
  dqv: 'http://www.w3.org/ns/dqv#',
  duv: 'https://www.w3.org/TR/vocab-duv#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  gr: 'http://purl.org/goodrelations/v1#',
  grddl: 'http://www.w3.org/2003/g/data-view#',
  ical: 'http://www.w3.org/2002/12/cal/icaltzd#',
  ldp: 'http://www.w3.org/ns/ldp#',
  ma: 'http://www.w3.org/ns/ma-ont#',
  oa: 'http://www.w3.org/ns/oa#',
  og: 'http://ogp.me/ns#',
  org: 'http://www.w3.org/ns/org#',
  owl: 'http://www.w3.org/2002/07/owl#',
  prov: 'http://www.w3.org/ns/prov#',
  qb: 'http://purl.org/linked-data/cube#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfa: 'http://www.w3.org/ns/rdfa#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  rev: 'http://purl.org/stuff/rev#',
  rif: 'http://www.w3.org/2007/rif#',
  rr: 'http://www.w3.org/ns/r2rml#',
  schema: 'http://schema.org/',
  sd: 'http://www.w3.org/ns/sparql-service-description#',
  sioc: 'http://rdfs.org/sioc/ns#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  skosxl: 'http://www.w3.org/2008/05/skos-xl#',
  v: 'http://rdf.data-vocabulary.org/#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  void: 'http://rdfs.org/ns/void#',
  wdr: 'http://www.w3.org/2007/05/powder#',
  wrds: 'http://www.w3.org/2007/05/powder-s#',
  xhv: 'http://www.w3.org/1999/xhtml/vocab#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** IRI of a name in the CSVW vocabulary: `csvw('Table')`. */
export function csvw(name: string): string {
  return `${prefixes.csvw}${name}`;
}

/** IRI of a name in the RDF vocabulary: `rdf('type')`. */
export function rdf(name: string): string {
  return `${prefixes.rdf}${name}`;
}

/** IRI of a name in XML Schema: `xsd('date')`. */
export function xsd(name: string): string {
  return `${prefixes.xsd}${name}`;
}

/** Replaces a known prefix by its IRI (`dc:title` → `http://purl.org/dc/terms/title`); other texts stay as they are. */
export function expandPrefix(name: string): string {
  const colon = name.indexOf(':');
  if (colon <= 0 || name.startsWith('//', colon + 1)) return name;
  const prefix = name.slice(0, colon);
  return Object.hasOwn(prefixes, prefix) ? prefixes[prefix] + name.slice(colon + 1) : name;
}

/** Whether a text is a prefixed name with one of the known prefixes. */
export function isPrefixedName(name: string): boolean {
  return expandPrefix(name) !== name;
}
