import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fc, test } from '@fast-check/vitest';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/model/package-root.ts';
import { namespaces } from '../../src/model/vocabulary.ts';
import { openGraphView } from '../../src/publish/pages/graph-view.ts';
import { linkClasses } from '../../src/publish/pages/ontology/class-graph.ts';
import { collectExamples } from '../../src/publish/pages/ontology/examples.ts';
import { layOutLayers } from '../../src/publish/pages/ontology/lay-out-layers.ts';
import { openOntologyModel } from '../../src/publish/pages/ontology/ontology-model.ts';
import { readColumns } from '../../src/publish/pages/ontology/read-columns.ts';
import {
  combineCardinality,
  formatCardinality,
  readConstraints,
} from '../../src/publish/pages/ontology/read-constraints.ts';
import { shortenExample } from '../../src/publish/pages/ontology/shorten-example.ts';

const read = (name: string): string => readFileSync(join(packageRoot, 'ontology', name), 'utf8');
const ontology = new Parser().parse(read('aect.ttl'));
const shapes = new Parser().parse(read('shapes.ttl'));
const tables: unknown = JSON.parse(read('tables.csvw.json'));
const { aect, rdf } = namespaces;
const model = openOntologyModel({
  ontology,
  shapes,
  tables,
  examples: new Map(),
  base: 'https://w3id.org/aect/',
});

const cardinality = (target: string, property: string): string =>
  formatCardinality(
    combineCardinality(
      model.constraints.filter((each) => each.targetClass === target && each.property === property),
    ),
  );

describe('the constraints of the shapes', () => {
  it.each([
    ['Funding', 'amount', '1'],
    ['Action', 'status', '0..1'],
    ['Action', 'theme', '0..n'],
    ['Partnership', 'partner', '2..n'],
    ['Action', 'frenchAuthority', '0..n'],
  ])('give the number of values: %s %s %s', (target, property, expected) => {
    expect(cardinality(aect + target, aect + property)).toBe(expected);
  });

  it('give the values that are allowed: code lists, classes, one of several datatypes', () => {
    const values = (target: string, property: string): readonly string[] =>
      model.constraints
        .filter((each) => each.targetClass === aect + target && each.property === property)
        .flatMap((each) => each.values);
    expect(values('Action', `${aect}theme`)).toEqual(['https://w3id.org/aect/lexique/c-themes']);
    expect(values('Action', `${aect}funding`)).toEqual([`${aect}Funding`]);
    expect(values('Action', 'http://schema.org/startDate').map((iri) => iri.split('#')[1])).toEqual([
      'date',
      'gYearMonth',
      'gYear',
    ]);
  });

  it('keep warnings apart, and know the properties of a choice', () => {
    const themes = model.constraints.filter(({ mentions }) => mentions.includes(`${aect}inferredTheme`));
    expect(themes.map(({ isWarning, property }) => [isWarning, property !== undefined])).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  it('do not loop on shapes that refer to themselves', () => {
    const circle =
      new Parser().parse(`@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix e: <http://e.example/> .
      e:s a sh:NodeShape ; sh:targetClass e:C ; sh:property e:p . e:p sh:path e:q ; sh:node e:n . e:n sh:or e:l .
      e:l <${rdf}first> e:n ; <${rdf}rest> e:l .`);
    expect(readConstraints(openGraphView(circle))).toMatchObject([
      { property: 'http://e.example/q', values: [] },
    ]);
  });
});

describe('the tables', () => {
  it('say which column makes a property and which table a class', () => {
    const columns = readColumns(tables);
    expect(columns.get(`${aect}theme`)).toMatchObject([{ table: 'action-themes.csv', column: 'theme' }]);
    expect(columns.get(`${aect}Funding`)).toMatchObject([{ table: 'fundings.csv', column: undefined }]);
    const starts = columns.get('http://schema.org/startDate')?.filter(({ table }) => table === 'actions.csv');
    expect(starts?.map(({ column }) => column)).toEqual(['start_date', 'start_month', 'start_year']);
  });

  it('may be anything', () => {
    for (const value of [
      undefined,
      null,
      [],
      'x',
      { tables: [{}, { tableSchema: { columns: [null, {}] } }] },
    ])
      expect(readColumns(value).size).toBe(0);
  });

  it('make every property of the ontology but those of the lexicon', () => {
    const made = readColumns(tables);
    const notMade = model.properties.filter((property) => !made.has(property));
    expect(notMade.map((property) => model.nameOf(property))).toEqual(['sourceQuotation']);
  });
});

describe('examples', () => {
  const types = new Map([[`${rdf}type`, [`<${aect}Action>`]]]);
  it('are the first uses, one for each term', () => {
    const { add, examples } = collectExamples();
    add({ subject: 'a', properties: new Map([...types, [`${aect}theme`, ['<x>', '<y>']]]) });
    add({ subject: 'b', properties: new Map([...types, [`${aect}status`, ['<z>']]]) });
    expect(examples.get(`${aect}Action`)?.subject).toBe('a');
    expect(examples.get(`${aect}theme`)).toEqual({
      subject: 'a',
      properties: new Map([[`${aect}theme`, ['<x>']]]),
    });
    expect(examples.get(`${aect}status`)?.subject).toBe('b');
    expect(examples.has(`${rdf}type`)).toBe(false);
  });

  test.prop([fc.string({ unit: fc.constantFrom('\\"', '\\\\', '\\u0007', 'é', '💧', 'a'), maxLength: 400 })])(
    'are cut between characters, never in an escape',
    (text) => {
      const properties = new Map([['p', [`"${text}"@fr`]]]);
      const [shown = ''] = shortenExample({ subject: 's', properties }).properties.get('p') ?? [];
      expect(shown.endsWith('"@fr')).toBe(true);
      const value = JSON.parse(shown.slice(0, -'@fr'.length)) as string;
      expect([...value].length).toBeLessThanOrEqual(160);
      expect((JSON.parse(`"${text}"`) as string).startsWith(value.replace(/…$/, ''))).toBe(true);
    },
  );
});

describe('the figure', () => {
  it('links the classes by properties and inclusion', () => {
    const links = linkClasses(model).map(({ from, property = '', to }) =>
      [from, property, to].map((iri) => iri.split('#')[1] ?? '').join(' '),
    );
    expect(links).toEqual(
      expect.arrayContaining([
        'Action funding Funding',
        'Participation participant Organization',
        'FrenchLocalAuthority  LocalAuthority',
        'LocalAuthority  Organization',
        'LocalAuthority cooperatesWith LocalAuthority',
      ]),
    );
    expect(links.some((link) => link.endsWith(' Concept'))).toBe(false);
  });

  const graph = fc.integer({ min: 1, max: 9 }).chain((count) =>
    fc.record({
      boxes: fc.constant(Array.from({ length: count }, (_, id) => ({ id: `${id}`, height: 20 + 7 * id }))),
      edges: fc.array(fc.record({ from: fc.nat(count - 1).map(String), to: fc.nat(count - 1).map(String) }), {
        maxLength: 14,
      }),
    }),
  );

  test.prop([graph])(
    'has no box over another, and edges to the right unless they close a circle',
    ({ boxes, edges }) => {
      const straight = edges.filter(({ from, to }) => from !== to);
      const layout = layOutLayers(boxes, straight);
      const placed = boxes.map(({ id, height }) => {
        const { layer, top } = layout.places.get(id) ?? { layer: -1, top: 0 };
        return { layer, top, bottom: top + height };
      });
      for (const [index, a] of placed.entries())
        for (const b of placed.slice(index + 1))
          expect(a.layer !== b.layer || a.bottom <= b.top || b.bottom <= a.top).toBe(true);
      for (const { top, bottom } of placed) expect(top >= 0 && bottom <= layout.height).toBe(true);
      const forward = straight.filter(({ from, to }) => Number(from) < Number(to));
      const plain = layOutLayers(boxes, forward);
      for (const { from, to } of forward)
        expect(plain.places.get(from)?.layer).toBeLessThan(plain.places.get(to)?.layer ?? -1);
    },
  );
});
