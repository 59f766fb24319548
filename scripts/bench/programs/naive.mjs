import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { DataFactory, Writer } from 'n3';
import { base, country, vocabulary } from '../mapping.mjs';
import { openStreamSink } from '../sink.mjs';

const { literal, namedNode, quad } = DataFactory;
const xsd = 'http://www.w3.org/2001/XMLSchema#';
const date = namedNode(`${xsd}date`);
const decimal = namedNode(`${xsd}decimal`);
const predicates = Object.fromEntries(
  ['declaredName', 'leadAuthority', 'inseeCode', 'partner', 'partnerName', 'country', 'theme', 'amount'].map(
    (name) => [name, namedNode(vocabulary + name)],
  ),
);
const type = namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type');
const action = namedNode(`${vocabulary}Action`);
const label = namedNode('http://www.w3.org/2000/01/rdf-schema#label');
const startDate = namedNode('http://schema.org/startDate');
const endDate = namedNode('http://schema.org/endDate');

/** What one writes in an hour: csv-parse with objects, n3's terms and Writer, the mapping in code, no checks. */
export async function run({ input, output }) {
  const writer = new Writer(openStreamSink(output), { format: 'N-Triples' });
  const rows = createReadStream(input).pipe(parse({ columns: true }));
  let triples = 0;
  for await (const row of rows) {
    const subject = namedNode(`${base}id/action/${encodeURIComponent(row.id)}`);
    const objects = [
      [type, action],
      [predicates.declaredName, literal(row.collectivite)],
      [predicates.leadAuthority, namedNode(`${base}id/collectivite/${encodeURIComponent(row.siren)}`)],
      [predicates.inseeCode, literal(row.code_insee)],
      [predicates.partner, namedNode(`${base}id/partenaire/${encodeURIComponent(row.partenaire_id)}`)],
      [predicates.partnerName, literal(row.partenaire, 'fr')],
      [predicates.country, namedNode(country + encodeURIComponent(row.pays))],
      [predicates.theme, namedNode(`${base}lexique/${encodeURIComponent(row.theme)}`)],
      [label, literal(row.intitule, 'fr')],
      [startDate, literal(row.date_debut, date)],
      [endDate, literal(row.date_fin, date)],
      [predicates.amount, literal(row.montant, decimal)],
    ];
    for (const [predicate, object] of objects) writer.addQuad(quad(subject, predicate, object));
    triples += objects.length;
  }
  await new Promise((resolve, reject) => writer.end((error) => (error ? reject(error) : resolve())));
  return triples;
}
