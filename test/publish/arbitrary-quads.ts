import { fc } from '@fast-check/vitest';
import type { Literal, NamedNode, Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';

const { literal, namedNode, quad } = DataFactory;
const xsd = 'http://www.w3.org/2001/XMLSchema#';

/** IRIs that meet a prefix, look like one, or hold what escapes wrongly somewhere. */
const iri: fc.Arbitrary<NamedNode> = fc
  .constantFrom(
    'https://w3id.org/aect/id/action/crs/1',
    'https://w3id.org/aect/lexique/eau',
    'https://w3id.org/aect/lexique/a.b.',
    'https://w3id.org/aect/lexique/-x',
    'https://w3id.org/aect/lexique/',
    'https://w3id.org/aect/ontology#Action',
    'https://w3id.org/aect/ontology#a/b',
    'http://www.w3.org/1999/02/22-rdf-syntax-ns#type',
    'http://www.w3.org/2000/01/rdf-schema#label',
    'http://example.org/é?q=1&r=(2)#%C3%A9',
    'urn:uuid:f81d4fae',
    'mailto:aect@example.org',
    'http://example.org/💧',
  )
  .map((value) => namedNode(value));

const predicate: fc.Arbitrary<NamedNode> = fc
  .constantFrom('type', 'label', 'amount', 'siren', 'theme', 'startDate', 'other')
  .map((name) => {
    if (name === 'type') return namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type');
    if (name === 'label') return namedNode('http://www.w3.org/2000/01/rdf-schema#label');
    return namedNode(`https://w3id.org/aect/ontology#${name}`);
  });

/** Any characters: astral, control, quotes, line ends, noncharacters. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '"',
      '\\',
      '\n',
      '\r',
      '\t',
      '\u0000',
      '\u007f',
      '\u0085',
      '\u2028',
      '\ufeff',
      '\uffff',
      '💧',
      '^',
      '@',
      '<',
      '>',
      ' ',
    ),
  }),
);

const typed = fc
  .tuple(
    fc.constantFrom(
      '007',
      '1.50',
      '-0',
      '+5',
      '.5',
      '5.',
      '853220.00',
      '1e3',
      '1.5E0',
      'INF',
      'true',
      'TRUE',
      '1',
      ' 1 ',
      '',
    ),
    fc.constantFrom(
      `${xsd}decimal`,
      `${xsd}integer`,
      `${xsd}double`,
      `${xsd}boolean`,
      `${xsd}string`,
      `${xsd}date`,
      'http://example.org/type',
    ),
  )
  .map(([lexical, datatype]) => literal(lexical, namedNode(datatype)));

const object: fc.Arbitrary<NamedNode | Literal> = fc.oneof(
  iri,
  typed,
  anyText.map((value) => literal(value)),
  fc
    .tuple(anyText, fc.constantFrom('fr', 'en', 'fr-FR', 'zh-Hant-TW', 'x-a1'))
    .map(([value, tag]) => literal(value, tag)),
);

const graph = fc
  .constantFrom('https://w3id.org/aect/dataset/crs', 'https://w3id.org/aect/dataset/villes')
  .map((value) => namedNode(value));

/** Quads that may be published, of the nasty sort. */
export const publishableQuads: fc.Arbitrary<Quad[]> = fc.array(
  fc.tuple(iri, predicate, object, graph).map(([s, p, o, g]) => quad(s, p, o, g)),
  { maxLength: 30 },
);
