/** The mapping, once for each language: 12 triples a row (a type, four IRIs, seven literals). */
export const base = 'https://w3id.org/aect/';
export const vocabulary = `${base}ontology#`;
export const country = 'http://publications.europa.eu/resource/authority/country/';
const xsd = 'http://www.w3.org/2001/XMLSchema#';

/** Column → what it becomes. */
const properties = [
  { column: 'collectivite', property: `${vocabulary}declaredName` },
  { column: 'siren', property: `${vocabulary}leadAuthority`, iri: `${base}id/collectivite/` },
  { column: 'code_insee', property: `${vocabulary}inseeCode` },
  { column: 'partenaire_id', property: `${vocabulary}partner`, iri: `${base}id/partenaire/` },
  { column: 'partenaire', property: `${vocabulary}partnerName`, lang: 'fr' },
  { column: 'pays', property: `${vocabulary}country`, iri: country },
  { column: 'theme', property: `${vocabulary}theme`, iri: `${base}lexique/` },
  { column: 'intitule', property: 'http://www.w3.org/2000/01/rdf-schema#label', lang: 'fr' },
  { column: 'date_debut', property: 'http://schema.org/startDate', datatype: 'date' },
  { column: 'date_fin', property: 'http://schema.org/endDate', datatype: 'date' },
  { column: 'montant', property: `${vocabulary}amount`, datatype: 'decimal' },
];
const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** CSVW metadata of the file at `url`. */
export function csvwMetadata(url) {
  return {
    '@context': 'http://www.w3.org/ns/csvw',
    url,
    tableSchema: {
      aboutUrl: `${base}id/action/{id}`,
      columns: [
        { name: 'id', titles: 'id', required: true, suppressOutput: true },
        ...properties.map(({ column, property, iri, lang, datatype }) => ({
          name: column,
          titles: column,
          propertyUrl: property,
          ...(iri && { valueUrl: `${iri}{${column}}` }),
          ...(lang && { lang }),
          ...(datatype && { datatype }),
        })),
        { name: 'type', virtual: true, propertyUrl: type, valueUrl: `${vocabulary}Action` },
      ],
    },
  };
}

/** The same metadata as RDF, which rdf-parser-csvw reads. */
export function csvwTurtle() {
  const described = properties.map(
    ({ column, property, iri, lang, datatype }) => `[ csvw:name "${column}" ; csvw:title "${column}" ;
      csvw:propertyUrl "${property}"${iri ? ` ; csvw:valueUrl "${iri}{${column}}"` : ''}${
        lang ? ` ; csvw:lang "${lang}"` : ''
      }${datatype ? ` ; csvw:datatype <${xsd}${datatype}>` : ''} ]`,
  );
  return `@prefix csvw: <http://www.w3.org/ns/csvw#> .
    [] csvw:dialect [ csvw:trim "false" ] ;
      csvw:tableSchema [ csvw:aboutUrl "${base}id/action/{id}" ; csvw:column (
        [ csvw:name "id" ; csvw:title "id" ; csvw:suppressOutput true ]
        ${described.join('\n')}
        [ csvw:name "type" ; csvw:virtual true ; csvw:propertyUrl "${type}" ; csvw:valueUrl "${vocabulary}Action" ]
      ) ] .`;
}

/** The same mapping in RML, for RocketRML. */
export function rmlTurtle(path) {
  const maps = properties.map(({ column, property, iri, lang, datatype }) => {
    const object = iri
      ? `rr:template "${iri}{${column}}" ; rr:termType rr:IRI`
      : `rml:reference "${column}"${lang ? ` ; rr:language "${lang}"` : ''}${
          datatype ? ` ; rr:datatype <${xsd}${datatype}>` : ''
        }`;
    return `rr:predicateObjectMap [ rr:predicate <${property}> ; rr:objectMap [ ${object} ] ]`;
  });
  return `@prefix rr: <http://www.w3.org/ns/r2rml#> .
    @prefix rml: <http://semweb.mmlab.be/ns/rml#> .
    @prefix ql: <http://semweb.mmlab.be/ns/ql#> .
    <#Action> a rr:TriplesMap ;
      rml:logicalSource [ rml:source "${path}" ; rml:referenceFormulation ql:CSV ] ;
      rr:subjectMap [ rr:template "${base}id/action/{id}" ; rr:class <${vocabulary}Action> ] ;
      ${maps.join(' ;\n      ')} .`;
}
