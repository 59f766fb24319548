import { DataFactory } from 'n3';
import { describe, expect, test } from 'vitest';
import type { Issue } from '../../src/model/issue.ts';
import type { Batch, MappedRecord, MappedRow } from '../../src/model/records.ts';
import { compileShapes, type ValidationResult } from '../../src/validate/compile-shapes.ts';
import { validateRecords } from '../../src/validate/validate-records.ts';
import { parseTurtle } from './definitions.ts';

const { literal, namedNode, quad } = DataFactory;
const example = (name: string) => namedNode(`https://example.org/${name}`);

const validator = compileShapes(
  parseTurtle(`
    @prefix : <https://example.org/> .
    @prefix ash: <https://w3id.org/aect/shapes#> .
    @prefix sh: <http://www.w3.org/ns/shacl#> .
    :Action sh:targetSubjectsOf :title ; sh:property :title-short , :amount , :place , :note .
    :title-short sh:path :title ; sh:maxLength 10 ; sh:message "Dix lettres."@fr , "Ten letters."@en .
    :amount sh:path :amount ; sh:minInclusive 0 ; sh:message "Pas de dette."@fr .
    :place sh:path :place ; sh:minCount 1 ; sh:severity sh:Warning ; ash:issueCode "territory-missing" .
    :note sh:path :note ; sh:maxCount 0 ; sh:severity sh:Info .`),
  [],
);

interface Draft {
  readonly key: string;
  readonly row: number;
  readonly title?: string;
  readonly amount?: string;
  readonly place?: string | null;
  readonly note?: string;
  readonly record?: string;
}

function recordOf({
  key,
  row,
  title = 'Eau',
  amount = '1',
  place = 'Sénégal',
  note,
  record,
}: Draft): MappedRecord {
  const subject = example(key);
  const cells: [string, ReturnType<typeof literal> | undefined][] = [
    ['title', literal(title)],
    ['amount', literal(amount, namedNode('http://www.w3.org/2001/XMLSchema#decimal'))],
    ['place', place === null ? undefined : literal(place)],
    ['note', note === undefined ? undefined : literal(note)],
  ];
  const action: MappedRow = {
    table: 'actions',
    values: { action: key, title, amount, place, note: note ?? null },
    quads: cells.flatMap(([name, value]) => (value ? [quad(subject, example(name), value)] : [])),
  };
  const declaration: MappedRow = {
    table: 'declarations',
    values: { declaration: key, row: String(row) },
    quads: [],
  };
  return {
    source: 'essai',
    file: 'essai.csv',
    row,
    declaration: key,
    ...(record !== undefined && { record }),
    rows: [declaration, action],
  };
}

async function run(...batches: (readonly Draft[])[]) {
  return runKnowing(new Set(), ...batches);
}

async function runKnowing(contested: Set<string>, ...batches: (readonly Draft[])[]) {
  async function* source(): AsyncGenerator<Batch<MappedRecord>> {
    for (const batch of batches) yield batch.map(recordOf);
  }
  const issues: Issue[] = [];
  const results: [number, ValidationResult][] = [];
  const rows: number[][] = [];
  const flow = validateRecords(
    source(),
    validator,
    (issue) => issues.push(issue),
    (record, result) => results.push([record.row, result]),
    contested,
  );
  for await (const batch of flow) rows.push(batch.map(({ row }) => row));
  return { rows, issues, results };
}

test('sound records flow on, batch by batch, and nothing is said', async () => {
  const { rows, issues, results } = await run(
    [
      { key: 'a', row: 2 },
      { key: 'b', row: 3 },
    ],
    [{ key: 'c', row: 4 }],
  );
  expect(rows).toEqual([[2, 3], [4]]);
  expect(issues).toEqual([]);
  expect(results).toEqual([]);
});

describe('shapes', () => {
  test('a record with a violation is set aside whole, with the place, the value and the reason', async () => {
    const { rows, issues } = await run([
      { key: 'a', row: 2, title: 'Adduction d’eau', record: 'A-1' },
      { key: 'b', row: 3 },
    ]);
    expect(rows).toEqual([[3]]);
    expect(issues).toEqual([
      {
        code: 'shape-violated',
        source: 'essai',
        file: 'essai.csv',
        row: 2,
        record: 'A-1',
        value: 'Adduction d’eau',
        message:
          'Ten letters. The record is set aside. <https://example.org/a> at https://example.org/title: the value is longer than 10 characters (shape <https://example.org/title-short>).',
      },
    ]);
  });

  test('each violation is an issue, and the message falls back to French', async () => {
    const { rows, issues } = await run([
      { key: 'a', row: 2, title: 'Adduction d’eau', amount: '-1', place: null },
    ]);
    expect(rows).toEqual([]);
    expect(issues.map(({ code }) => code)).toEqual(['shape-violated', 'territory-missing', 'shape-violated']);
    expect(issues[0]?.message).toContain('Pas de dette.');
  });

  test('warnings and infos flow on, under the code of their shape or the general one', async () => {
    const { rows, issues, results } = await run([{ key: 'a', row: 2, place: null, note: 'x' }]);
    expect(rows).toEqual([[2]]);
    expect(issues.map(({ code, row }) => [code, row])).toEqual([
      ['shape-warning', 2],
      ['territory-missing', 2],
    ]);
    expect(issues.every(({ message }) => !message.includes('set aside'))).toBe(true);
    expect(results.map(([row, { severity }]) => [row, severity])).toEqual([
      [2, 'info'],
      [2, 'warning'],
    ]);
  });
});

describe('keys', () => {
  test('of two rows that say the same, one is kept, also across batches', async () => {
    const { rows, issues } = await run(
      [
        { key: 'a', row: 2 },
        { key: 'a', row: 3 },
      ],
      [{ key: 'a', row: 9 }],
    );
    expect(rows).toEqual([[2]]);
    expect(issues).toEqual(
      [3, 9].map((row) => ({
        code: 'duplicate-row',
        source: 'essai',
        file: 'essai.csv',
        row,
        value: 'a',
        message: "Declaration 'a' repeats an earlier row; the earlier one is kept.",
      })),
    );
  });

  test('a key that rows turn out to contest is remembered, and none of them flows on in the next pass', async () => {
    const contested = new Set<string>();
    const batches: Draft[][] = [
      [{ key: 'a', row: 2 }],
      [
        { key: 'a', row: 3, amount: '2' },
        { key: 'b', row: 4 },
        { key: 'a', row: 5 },
      ],
    ];
    const first = await runKnowing(contested, ...batches);
    expect(first.rows).toEqual([[2], [4]]);
    expect([...contested]).toEqual(['a']);
    const second = await runKnowing(contested, ...batches);
    expect(second.rows).toEqual([[4]]);
    expect(second.issues.map(({ code, row }) => [code, row])).toEqual([
      ['key-conflict', 2],
      ['key-conflict', 3],
      ['key-conflict', 5],
    ]);
    expect([...contested]).toEqual(['a']);
  });

  test('a record that was set aside does not take the key', async () => {
    const { rows, issues } = await run([
      { key: 'a', row: 2, amount: '-1' },
      { key: 'a', row: 3 },
      { key: 'a', row: 4 },
    ]);
    expect(rows).toEqual([[3]]);
    expect(issues.map(({ code }) => code)).toEqual(['shape-violated', 'duplicate-row']);
  });

  test('the order of cells and rows makes no difference', async () => {
    const first = recordOf({ key: 'a', row: 2 });
    const second = recordOf({ key: 'a', row: 3 });
    const turned: MappedRecord = {
      ...second,
      rows: second.rows
        .map((row) => ({ ...row, values: Object.fromEntries(Object.entries(row.values).reverse()) }))
        .reverse(),
    };
    async function* source(): AsyncGenerator<Batch<MappedRecord>> {
      yield [first, turned];
    }
    const issues: Issue[] = [];
    for await (const batch of validateRecords(
      source(),
      validator,
      (issue) => issues.push(issue),
      () => {},
    )) {
      expect(batch).toEqual([first]);
    }
    expect(issues.map(({ code }) => code)).toEqual(['duplicate-row']);
  });
});
