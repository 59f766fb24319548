import type { Quad } from '@rdfjs/types';
import { DataFactory, Parser } from 'n3';
import type { Issue } from '../../src/model/issue.ts';
import type { MappedRecord, MappedRow } from '../../src/model/records.ts';
import type { Companions, ReleaseOptions } from '../../src/publish/release.ts';

const { literal, namedNode, quad } = DataFactory;

export const base = 'https://w3id.org/aect/';
const aect = `${base}ontology#`;
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const rdfs = 'http://www.w3.org/2000/01/rdf-schema#';
const xsd = 'http://www.w3.org/2001/XMLSchema#';

/** Four of the tidy tables, with the features that publishing looks at: virtual columns, titles, a compound key. */
export const tables = {
  '@context': 'http://www.w3.org/ns/csvw',
  tables: [
    {
      url: 'actions.csv',
      tableSchema: {
        columns: [
          { name: 'action', titles: 'action' },
          { name: 'title', titles: { fr: ['intitulé', 'titre'] } },
          { virtual: true, name: 'type', propertyUrl: 'rdf:type', valueUrl: `${aect}Action` },
        ],
        primaryKey: 'action',
      },
    },
    {
      url: 'action-themes.csv',
      tableSchema: { columns: [{ name: 'action' }, { name: 'theme' }], primaryKey: ['action', 'theme'] },
    },
    {
      url: 'authorities.csv',
      tableSchema: {
        columns: [{ name: 'name', titles: ['name'] }, { name: 'siren' }, { name: 'authority' }],
        primaryKey: 'authority',
      },
    },
    {
      url: 'fundings.csv',
      tableSchema: {
        columns: [{ name: 'funding' }, { name: 'action' }, { name: 'stage' }, { name: 'amount' }],
        primaryKey: 'funding',
      },
    },
    { url: 'conventions.csv', tableSchema: { columns: [{ name: 'convention' }, { name: 'title' }] } },
  ],
};

export const context = {
  '@context': {
    '@version': 1.1,
    id: '@id',
    type: '@type',
    aect,
    lex: `${base}lexique/`,
    rdfs,
    xsd,
    Action: 'aect:Action',
    amount: { '@id': 'aect:amount', '@type': 'xsd:decimal' },
    funding: { '@id': 'aect:funding', '@type': '@id', '@container': '@set' },
    label: { '@id': 'rdfs:label', '@container': '@language' },
    siren: 'aect:siren',
    theme: { '@id': 'aect:theme', '@type': '@id' },
  },
};

type Cells = Readonly<Record<string, string | null>>;
type Triple = readonly [string, string, ReturnType<typeof literal> | ReturnType<typeof namedNode>];

const id = (path: string): string => `${base}id/${path}`;
const text = (value: string | null | undefined) => literal(value ?? '', 'fr');

/** What the table description would make of a row. */
const mappings: Readonly<Record<string, (cells: Cells) => Triple[]>> = {
  actions: ({ action, title }) => [
    [id(`action/${action}`), `${rdfs}label`, text(title)],
    [id(`action/${action}`), `${rdf}type`, namedNode(`${aect}Action`)],
  ],
  'action-themes': ({ action, theme }) => [
    [id(`action/${action}`), `${aect}theme`, namedNode(`${base}lexique/${theme}`)],
  ],
  authorities: ({ authority, name, siren }) => [
    [id(`${authority}`), `${rdfs}label`, text(name)],
    ...(siren ? [[id(`${authority}`), `${aect}siren`, literal(siren)] satisfies Triple] : []),
  ],
  fundings: ({ funding, action, stage, amount }) => [
    [id(`action/${action}`), `${aect}funding`, namedNode(id(`financement/${funding}`))],
    [id(`financement/${funding}`), `${aect}fundingStage`, namedNode(`${base}lexique/${stage}`)],
    [id(`financement/${funding}`), `${aect}amount`, literal(`${amount}`, namedNode(`${xsd}decimal`))],
  ],
};

/** A mapped row of one of {@link tables}. */
export function mappedRow(source: string, table: MappedRow['table'], values: Cells): MappedRow {
  const graph = namedNode(`${base}dataset/${source}`);
  const triples = mappings[table]?.(values) ?? [];
  return { table, values, quads: triples.map(([s, p, o]) => quad(namedNode(s), namedNode(p), o, graph)) };
}

/** A mapped record with these rows. */
export function mappedRecord(source: string, number: number, rows: readonly MappedRow[]): MappedRecord {
  return { source, file: `${source}.csv`, row: number, declaration: `${source}/${number}`, rows };
}

/** Three declarations of two sources: a shared authority spelt in two ways, an amount to keep to the letter. */
export function smallRecords(): MappedRecord[] {
  const authority = (source: string, name: string, siren: string | null) =>
    mappedRow(source, 'authorities', { authority: 'commune/lyon', name, siren });
  return [
    mappedRecord('crs', 2, [
      mappedRow('crs', 'actions', { action: 'crs/1', title: 'Eau, "potable"\nà Mahajanga 💧' }),
      mappedRow('crs', 'action-themes', { action: 'crs/1', theme: 'eau' }),
      mappedRow('crs', 'action-themes', { action: 'crs/1', theme: 'assainissement' }),
      mappedRow('crs', 'fundings', {
        funding: 'crs/1/verse',
        action: 'crs/1',
        stage: 'verse',
        amount: '853220.00',
      }),
      authority('crs', 'Lyon', '216901231'),
    ]),
    mappedRecord('crs', 3, [
      mappedRow('crs', 'actions', { action: 'crs/2', title: '=cmd|calc' }),
      authority('crs', 'Lyon', '216901231'),
    ]),
    mappedRecord('villes', 2, [
      mappedRow('villes', 'actions', { action: 'villes/1', title: 'Jumelage' }),
      authority('villes', 'Ville de Lyon', null),
    ]),
  ];
}

export const ontologyText = `@prefix aect: <${aect}> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <${rdfs}> .

# written by hand
aect:Action a owl:Class ;
  rdfs:label "action extérieure"@fr, "external action"@en .
`;

const lexiconText = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<${base}lexique/eau> a skos:Concept ; skos:inScheme <${base}lexique> ; skos:notation "007" ;
  skos:prefLabel "eau"@fr, "water & <sanitation>"@en .
<${base}lexique> a skos:ConceptScheme .
`;

const validationText = `@prefix sh: <http://www.w3.org/ns/shacl#> .
<${base}dataset/2026-01-15/validation> a sh:ValidationReport ; sh:conforms true .
`;

/** Quads of a Turtle text. */
export function parseTurtle(turtle: string): Quad[] {
  return new Parser().parse(turtle);
}

const issues: readonly Issue[] = [
  {
    code: 'siren-invalid',
    message: 'The key is wrong.',
    source: 'crs',
    file: 'crs.csv',
    row: 12,
    record: '2023CT1',
    column: 'siren',
    value: '=1+1',
  },
  { code: 'amount-missing', message: 'No amount.', source: 'villes', file: 'villes.csv', row: 10 },
  {
    code: 'amount-missing',
    message: 'No amount.',
    source: 'villes',
    file: 'villes.csv',
    row: 9,
    value: '-12.5',
  },
];

/** The companions of the small release. */
export function companions(): Companions {
  return {
    ontology: parseTurtle(ontologyText),
    ontologyText,
    shapesText: `@prefix sh: <http://www.w3.org/ns/shacl#> .\n[] a sh:NodeShape .\n`,
    context,
    lexicon: parseTurtle(lexiconText),
    issues,
    validation: parseTurtle(validationText),
    sources: [
      {
        name: 'crs',
        format: 'oecd-crs',
        path: 'crs.csv',
        awaitsFile: false,
        dataset: {
          title: 'Déclarations | CRS',
          publisher: { key: 'oecd', name: 'OCDE' },
          license: 'https://spdx.org/licenses/etalab-2.0',
          sourceUrl: 'javascript:alert(1)',
          attribution: 'Source : <b>OCDE</b>',
          modified: '2025-12-01',
        },
      },
    ],
  };
}

/** Options of a release in a folder; issues found while publishing go to `found`. */
export function releaseOptions(out: string, found: Issue[] = []): ReleaseOptions {
  return { out, date: '2026-01-15', base, tables, report: (issue) => found.push(issue) };
}
