import { Buffer } from 'node:buffer';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setsRowAside } from '../../src/model/issue.ts';
import { check, type Publication } from '../../src/pipeline.ts';
import { readRows } from '../../src/read/read-rows.ts';
import { type DescribedSource, readSource } from '../../src/read/read-source.ts';
import { hashFolder } from '../support/hash-folder.ts';
import { runPublish, sharedWorkshop } from '../support/run-publish.ts';
import { describeSmallSource, type ReadResult, readSmall } from '../support/small-source.ts';
import { copySources, type TemporarySources } from '../support/temporary-sources.ts';

/** A row in a published issue. */
const codesAt = ({ issues }: ReadResult, row: number): string[] =>
  issues.filter((issue) => issue.row === row).map(({ code }) => code);
const codes = ({ issues }: Pick<ReadResult, 'issues'>): string[] => [
  ...new Set(issues.map(({ code }) => code)),
];

const header = 'Identifiant,Commune bénéficiaire,montant_vote,Note';
const rowA = 'A1,Angoulême,1000,été';
const rowB = 'B2,Bègles,2000,';
const rowC = 'C3,Créteil,3000,reçu';
const clean = [
  ['A1', 'Angoulême', '1000', 'été'],
  ['B2', 'Bègles', '2000', null],
  ['C3', 'Créteil', '3000', 'reçu'],
];
const text = [header, rowA, rowB, rowC, ''].join('\n');

const source: DescribedSource = await describeSmallSource({});
const read = (file: string | Uint8Array, piece?: number): Promise<ReadResult> =>
  readSmall(file, source, piece);
const lines = (...rows: readonly string[]): string => [header, ...rows, ''].join('\n');

async function expectRefusal(file: string | Uint8Array, code: string, message: RegExp): Promise<void> {
  await expect(read(file)).rejects.toMatchObject({
    name: 'PipelineError',
    code,
    message: expect.stringMatching(message),
  });
}

describe('F: a file is read rightly, with a word about every repair, or its rows are set aside, or it is refused', () => {
  it('F01 UTF-8 with a byte order mark: OK', async () => {
    const result = await read(`\ufeff${text}`);
    expect(result.rows).toEqual(clean);
    expect(result.issues).toEqual([]);
  });

  it.each(['le', 'be'])('F02 UTF-16 %s with a byte order mark: OK, said', async (order) => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    const result = await read(order === 'le' ? bytes : bytes.swap16());
    expect(result.rows).toEqual(clean);
    expect(codes(result)).toEqual(['encoding-detected']);
  });

  it.each(['le', 'be'])('F03 UTF-16 %s without a byte order mark: OK, said', async (order) => {
    const bytes = Buffer.from(text, 'utf16le');
    const result = await read(order === 'le' ? bytes : bytes.swap16());
    expect(result.rows).toEqual(clean);
    expect(result.issues).toMatchObject([{ code: 'encoding-detected', value: `utf-16${order}` }]);
  });

  it.each([
    ['windows-1252', { '€': 0x80, œ: 0x9c, '’': 0x92 }],
    ['iso-8859-15', { '€': 0xa4, œ: 0xbd, '’': 0x27 }],
    ['cp850', { é: 0x82, ê: 0x88, è: 0x8a, ç: 0x87, '€': 0x45, œ: 0x6f, '’': 0x27 }],
  ])('F04 %s: OK + WARN', async (encoding, table) => {
    const texts = lines('A1,Angoulême,1000 €,l’œuvre', rowB, rowC);
    const bytes = Buffer.from(
      [...texts].map((sign) => (table as Record<string, number>)[sign] ?? sign.codePointAt(0) ?? 0),
    );
    const result = await read(bytes);
    const back = (sign: string): string => {
      const byte = (table as Record<string, number>)[sign] ?? 0;
      return byte < 0x80 ? String.fromCharCode(byte) : sign;
    };
    expect(result.rows).toEqual([
      ['A1', 'Angoulême', `1000 ${back('€')}`, `l${back('’')}${back('œ')}uvre`],
      ...clean.slice(1),
    ]);
    expect(result.issues).toMatchObject([{ code: 'encoding-detected', value: encoding }]);
  });

  it('F05 mixed encodings line by line: the rows of the other encoding are set aside', async () => {
    const bytes = Buffer.concat([
      Buffer.from(lines(rowA, rowC)),
      Buffer.from('D4,Besançon,4000,\n', 'latin1'),
      Buffer.from(`${rowB}\n`),
    ]);
    const result = await read(bytes);
    expect(result.rows.map(([id]) => id)).toEqual(['A1', 'C3', 'B2']);
    expect(codesAt(result, 4)).toEqual(['row-unreadable']);
    const other = Buffer.concat([
      Buffer.from(lines(rowA, rowB, rowC), 'latin1'),
      Buffer.from('D4,Besançon,4000,\n'),
      Buffer.from('E5,Évian,5000,\n', 'latin1'),
    ]);
    const reversed = await read(other);
    expect(reversed.rows.map(([, town]) => town)).toEqual(['Angoulême', 'Bègles', 'Créteil', 'Évian']);
    expect(codesAt(reversed, 5)).toEqual(['row-unreadable']);
  });

  it('F06 UTF-8 encoded twice, and characters lost before: kept + WARN', async () => {
    const result = await read(lines('A1,AngoulÃªme,1,', 'B2,B\ufffdgles,2,', 'C3,d¿Autonomisation,3,', rowC));
    expect(result.rows.map(([, town]) => town)).toEqual([
      'AngoulÃªme',
      'B\ufffdgles',
      'd¿Autonomisation',
      'Créteil',
    ]);
    expect([2, 3, 4, 5].map((row) => codesAt(result, row))).toEqual([
      ['text-damaged'],
      ['text-damaged'],
      ['text-damaged'],
      [],
    ]);
  });

  it('F07 NUL bytes: the row is set aside', async () => {
    const result = await read(lines(rowA, 'X,\0,1,', rowB));
    expect(result.rows).toEqual(clean.slice(0, 2));
    expect(result.issues).toMatchObject([
      { code: 'row-unreadable', row: 3, message: expect.stringMatching(/NUL/) },
    ]);
  });

  it('F08 a field over the limit: the row is set aside', async () => {
    const result = await read(lines(rowA, `X,${'x'.repeat(3_000_000)},1,`, rowB), 65_536);
    expect(result.rows).toEqual(clean.slice(0, 2));
    expect(codesAt(result, 3)).toEqual(['row-unreadable']);
    expect(result.issues[0]?.value?.length).toBeLessThan(1000);
  });

  it('F09 an unclosed quote: its row is set aside, reading goes on at the next line, in bounded memory', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => `R${index},"Lyon, 3e",${index},`);
    const result = await read(lines(rowA, 'X,"jamais fermé,1,', rowB, ...rows), 65_536);
    expect(result.rows).toHaveLength(5002);
    expect(result.issues).toMatchObject([{ code: 'row-unreadable', row: 3, value: 'X,"jamais fermé,1,' }]);
  });

  it('F10 a quote inside an unquoted field: kept + WARN where the cells are certain, else set aside', async () => {
    const result = await read(lines('A1,Le "Havre",1,', 'B2,un 5" tuyau,2,', 'C3,x "a,b" y,3,'));
    expect(result.rows).toEqual([
      ['A1', 'Le "Havre"', '1', null],
      ['B2', 'un 5" tuyau', '2', null],
    ]);
    expect([2, 3, 4].map((row) => codesAt(result, row))).toEqual([
      ['quote-suspicious'],
      ['quote-suspicious'],
      ['row-unreadable'],
    ]);
  });

  it('F11 an extra quote at field start does not swallow the neighbour row', async () => {
    const alone = await read(lines('A1,"Angoulême,1000,été', rowB, rowC));
    expect(alone.rows).toEqual(clean.slice(1));
    expect(codesAt(alone, 2)).toEqual(['row-unreadable']);
    // closed by another one in the next row: four cells, as a row should have
    const two = await read(lines(rowC, 'A1,Angoulême,"1000,été', 'B2,Bègles,2000",', rowC));
    expect(two.rows.map(([id]) => id)).toEqual(['C3', 'C3']);
    expect([codesAt(two, 3), codesAt(two, 4)]).toEqual([['row-unreadable'], ['row-unreadable']]);
    const three = await read(lines('A1,Angoulême,"1000,été', rowC, 'B2,Bègles,2000",', rowC));
    expect(three.rows).toEqual([clean[2]]);
    expect(three.issues.map(({ row }) => row)).toEqual([2, 3, 4]);
  });

  it.each([
    ['F12 a row too short', 'X,Lyon,1'],
    ['F13 a row too long', 'X,Lyon,1,,'],
    ['F13 a decimal comma that the delimiter cuts', 'X,24 975,00,'],
  ])('%s: set aside with its text, never shifted', async (_, row) => {
    const result = await read(lines(rowA, row, rowB));
    expect(result.rows).toEqual(clean.slice(0, 2));
    expect(result.issues).toMatchObject([{ code: 'row-unreadable', row: 3, value: row }]);
  });

  it('F13 empty cells at the end of every row: left out + WARN', async () => {
    const result = await read([header, ...[rowA, rowB, rowC].map((row) => `${row},,`)].join('\n'));
    expect(result.rows).toEqual(clean);
    expect(codes(result)).toEqual(['cells-trailing-empty']);
  });

  it('F14 a missing column: refused when required, WARN when optional', async () => {
    await expectRefusal(
      'Identifiant,Note\nA1,x\n',
      'COLUMNS_MISMATCH',
      /required column\(s\) not found: amount/,
    );
    const result = await read('Identifiant,montant_vote\nA1,1\n');
    expect(result.rows).toEqual([['A1', null, '1', null]]);
    expect(result.issues.map(({ code, column }) => [code, column])).toEqual([
      ['column-missing', 'town'],
      ['column-missing', 'note'],
    ]);
  });

  it('F15 a renamed column: found by its other titles, else refused', async () => {
    expect((await read(text.replace('montant_vote', 'amount'))).rows).toEqual(clean);
    await expectRefusal(text.replace('montant_vote', 'somme due'), 'COLUMNS_MISMATCH', /amount/);
  });

  it('F16 columns in another order: OK', async () => {
    const result = await read('Note,montant_vote,Commune bénéficiaire,Identifiant\nété,1000,Angoulême,A1\n');
    expect(result.rows).toEqual([clean[0]]);
    expect(result.issues).toEqual([]);
  });

  it('F17 a header twice: refused', async () => {
    await expectRefusal(text.replace('Note', 'identifiant'), 'COLUMNS_MISMATCH', /there twice: identifiant/);
  });

  it.each([
    'IDENTIFIANT,COMMUNE BENEFICIAIRE,MONTANT_VOTE,NOTE',
    ' Identifiant , Commune\u00a0bénéficiaire,Montant vote,note\u00a0',
    'identifiant *,communeBeneficiaire,montantVote *,Note*',
    'Identifiant,Commune_be\u0301ne\u0301ficiaire,montant-vote,Note',
  ])('F18 header case, accents, NBSP, signs: OK (%s)', async (other) => {
    const result = await read(text.replace(header, other));
    expect(result.rows).toEqual(clean);
    expect(result.issues).toEqual([]);
  });

  it.each(['Commune bÃ©nÃ©ficiaire', 'Commune b\ufffdn\ufffdficiaire'])(
    'F18 a damaged header is taken for the one column that it can stand for, and said (%s)',
    async (label) => {
      const result = await read(text.replace('Commune bénéficiaire', label));
      expect(result.rows).toEqual(clean);
      expect(result.issues).toMatchObject([{ code: 'text-damaged', column: 'town', value: label, row: 1 }]);
    },
  );

  it('F19 an empty header cell: WARN', async () => {
    const result = await read(`${header},\n${rowA},x\n${rowC},y\n`);
    expect(result.rows).toEqual([clean[0], clean[2]]);
    expect(codes(result)).toEqual(['label-blank']);
  });

  it('F20 two or three header rows: the titles are found + WARN', async () => {
    const group = await read(`Acteurs,,Argent,\n${text}`);
    expect(group.rows).toEqual(clean);
    expect(group.issues).toMatchObject([{ code: 'preamble-skipped', row: 1, value: 'Acteurs,,Argent,' }]);
    const split = await read(`,Commune,montant,\nIdentifiant,bénéficiaire,vote,Note\n${rowA}\n${rowC}\n`);
    expect(split.rows).toEqual([clean[0], clean[2]]);
    expect(split.numbers).toEqual([3, 4]);
    expect(codes(split)).toEqual(['preamble-skipped']);
  });

  it('F21 preamble, footer, totals: left out + WARN, never data', async () => {
    const result = await read(
      `Subventions 2023\n"Titre, avec ""guillemets""\n\n${header}\n${rowA}\nTOTAL,,1000,\n${header}\n${rowB}\nTotal général,,3000,\n\nSource : ville\n`,
    );
    expect(result.rows).toEqual(clean.slice(0, 2));
    expect(result.numbers).toEqual([5, 8]);
    const found = result.issues.toSorted((one, other) => (one.row ?? 0) - (other.row ?? 0));
    expect(found.map(({ code, row }) => [code, row])).toEqual([
      ['preamble-skipped', 1],
      ['preamble-skipped', 2],
      ['total-skipped', 6],
      ['header-repeated', 7],
      ['total-skipped', 9],
      ['footer-skipped', 11],
    ]);
  });

  it.each([
    ['of another width', 'code,lieu\nx,y\nz,t\nu,v\n'],
    ['of the same width', 'Code,Lieu,Date,Objet\nx,y,z,t\n'],
    ['with the columns elsewhere', 'Note,montant_vote,Commune bénéficiaire,Identifiant\nx,1,y,A9\n'],
  ])('F22 two tables in one file, %s: refused', async (_, other) => {
    await expectRefusal(`${text}\n${other}`, 'SOURCE_UNREADABLE', /another table begins here/);
  });

  it.each([';', '\t', '|', ', ', '||'])('F23 another separator (%j): OK, said', async (delimiter) => {
    const result = await read(text.replaceAll(',', delimiter));
    expect(result.rows).toEqual(clean);
    expect(codes(result).filter((code) => code !== 'cells-trimmed')).toEqual(['delimiter-detected']);
  });

  it('F24 one row with another separator: set aside', async () => {
    const result = await read(lines(rowA, 'X;Lyon;1;x', 'Y;Lyon, 3e, 4e, 5e;1;x', rowB));
    expect(result.rows).toEqual(clean.slice(0, 2));
    expect([codesAt(result, 3), codesAt(result, 4)]).toEqual([['row-unreadable'], ['row-unreadable']]);
  });

  it.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('F25 %s: OK, no CR left in values', async (_, end) => {
    for (const piece of [1, 7, 4096]) {
      const result = await read(lines(rowA, 'B2,"Bègles\nbourg",2000,', rowC).replaceAll('\n', end), piece);
      expect(result.rows).toEqual([clean[0], ['B2', 'Bègles\nbourg', '2000', null], clean[2]]);
      expect(result.issues).toEqual([]);
    }
  });

  it('F25 mixed line ends: OK, no CR left in values', async () => {
    const result = await read(`${header}\n${rowA}\r\n${rowB}\r${rowC}`);
    expect(result.rows).toEqual(clean);
    expect(result.issues).toEqual([]);
  });

  it.each([
    ['F26 no final newline', text.trimEnd()],
    ['F27 two final newlines', `${text}\n`],
  ])('%s: OK', async (_, file) => {
    const result = await read(file);
    expect(result.rows).toEqual(clean);
    expect(result.issues).toEqual([]);
  });

  it('F28 0 bytes: refused', () => expectRefusal('', 'SOURCE_EMPTY', /is empty/));
  it('F29 header only: refused', () => expectRefusal(`${header}\n`, 'SOURCE_EMPTY', /a header and no row/));
  it('F30 no header: refused', () =>
    expectRefusal(`${rowA}\n${rowB}\n`, 'COLUMNS_MISMATCH', /required column/));

  it('F31 a large file in bounded memory: rows in flight do not grow with the file', async () => {
    const rows = 400_000;
    let given = 0;
    let taken = 0;
    let furthest = 0;
    async function* write(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(`${header}\n`);
      for (; given < rows; given += 500) {
        const batch = Array.from(
          { length: 500 },
          (_, index) => `A${given + index},Lyon,${given + index},été\n`,
        );
        yield Buffer.from(batch.join(''));
      }
    }
    for await (const batch of readRows(write(), source, () => {})) {
      taken += batch.length;
      furthest = Math.max(furthest, given - taken);
    }
    expect(taken).toBe(rows);
    // what is looked at before reading begins, and the batches between
    expect(furthest).toBeLessThan(20_000);
  }, 60_000);

  it.each([
    ['F32 a zip archive', '504b030414000600', /ZIP archive or a spreadsheet/],
    ['F32 a zip archive without a member', '504b0506000000', /empty ZIP/],
    ['F32 gzip', '1f8b080000000000', /gzip/],
    [
      'F33 xlsx renamed .csv',
      '504b03041400060008000000210062ee9d68',
      /spreadsheet \(xlsx, ods\).*save it as CSV/,
    ],
    ['F33 xls renamed .csv', 'd0cf11e0a1b11ae1', /spreadsheet \(xls\)/],
  ])('%s: refused, in clear words', (_, hex, message) =>
    expectRefusal(Buffer.from(hex, 'hex'), 'SOURCE_UNREADABLE', message),
  );

  it('F35 a first line "sep=;": OK, it rules', async () => {
    const result = await read(`sep=;\r\n${text.replaceAll(',', ';')}`);
    expect(result.rows).toEqual(clean);
    expect(result.numbers).toEqual([3, 4, 5]);
    expect(codes(result)).toEqual(['delimiter-detected', 'preamble-skipped']);
  });

  it('F36 embedded newlines: OK', async () => {
    for (const piece of [1, 5, 1000]) {
      const result = await read(lines('A1,"Angoulême\nville, centre\n\nnord",1000,été', rowB, rowC), piece);
      expect(result.rows).toEqual([
        ['A1', 'Angoulême\nville, centre\n\nnord', '1000', 'été'],
        ...clean.slice(1),
      ]);
      expect(result.numbers).toEqual([2, 3, 4]);
      expect(result.issues).toEqual([]);
    }
  });
});

describe('F: the quotes that a description declares hold as long as they explain the file', () => {
  it.each([
    [
      'single quotes',
      "Identifiant,Commune bénéficiaire,montant_vote,Note\n'A1','L''Isle, bourg','1','x'\n'B2','Lyon','2','y'\n",
      "L'Isle, bourg",
    ],
    ['backslashes', `${header}\nA1,"Le \\"bourg\\", bas",1,x\nB2,"Lyon",2,y\n`, 'Le "bourg", bas'],
  ])('%s are found and said', async (_, file, town) => {
    const result = await read(file);
    expect(result.rows.map((row) => row[1])).toEqual([town, 'Lyon']);
    expect(codes(result)).toEqual(['quote-detected']);
  });

  it('a cell in quotes that the file does not use is kept and said', async () => {
    const result = await read(lines(rowA, "B2,'Bègles',2000,", ...Array(20).fill(rowC)));
    expect(result.rows[1]?.[1]).toBe("'Bègles'");
    expect(codesAt(result, 3)).toEqual(['quote-suspicious']);
  });
});

describe('F: what a description declares of rows', () => {
  it('two header rows: the second is no data', async () => {
    const declared = await describeSmallSource({ headerRowCount: 2 });
    const result = await readSmall(lines('texte,texte,euros,', rowA, rowC), declared);
    expect(result.rows).toEqual([clean[0], clean[2]]);
    expect(result.numbers).toEqual([3, 4]);
    expect(result.issues).toEqual([]);
  });

  it('no header: columns are in the order of the description', async () => {
    const declared = await describeSmallSource({ header: false });
    const result = await readSmall(`${rowA}\nX,1\n${rowC}\n`, declared);
    expect(result.rows).toEqual([clean[0], clean[2]]);
    expect(result.numbers).toEqual([1, 3]);
    expect(codes(result)).toEqual(['row-unreadable']);
  });

  it('rows to skip, and comments: said', async () => {
    const declared = await describeSmallSource({ skipRows: 1, commentPrefix: '#' });
    const result = await readSmall(`Ville "x\n${lines(rowA, '# remarque', rowC)}`, declared);
    expect(result.rows).toEqual([clean[0], clean[2]]);
    expect(result.numbers).toEqual([3, 5]);
    expect(result.issues.map(({ code, value }) => [code, value])).toEqual([
      ['row-comment', 'Ville "x'],
      ['row-comment', ' remarque'],
    ]);
  });
});

describe('F: through the whole run', () => {
  let site: TemporarySources;
  beforeEach(async () => {
    site = await copySources();
  });
  afterEach(() => site.remove());
  const run = async (edit: (csv: string) => string | Uint8Array): Promise<Omit<Publication, 'release'>> => {
    await site.editCsv(edit);
    const described = await readSource(`${site.sources}/oecd-crs-2023`);
    return check(described, await sharedWorkshop(), () => {});
  };

  it('F04, F23, F25: in windows-1252, with semicolons and CRLF, the real file gives the same accounts', async () => {
    const before = await run((csv) => csv);
    const after = await run((csv) => {
      const cells = csv.replace(/"(?:[^"]|"")*"|,/g, (piece) => (piece === ',' ? ';' : piece));
      return Buffer.from(cells.replaceAll('\n', '\r\n').replace(/[\u0100-\uffff]/g, "'"), 'latin1');
    });
    expect(after.accounts[0]).toMatchObject({
      rowsRead: before.accounts[0]?.rowsRead,
      rowsMapped: before.accounts[0]?.rowsMapped,
      amountsOut: before.accounts[0]?.amountsOut,
    });
    expect(after.issues.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['encoding-detected', 'delimiter-detected']),
    );
  });

  it('F09, F12, F24: each broken row is set aside by one issue, and the accounts add up', async () => {
    const { accounts, issues } = await run((csv) => {
      const rows = csv.trimEnd().split('\n');
      return rows
        .with(3, `"${rows[3]}`)
        .with(9, rows[9]?.split(',').slice(3).join(',') ?? '')
        .with(12, rows[12]?.replaceAll(',', ';') ?? '')
        .join('\n');
    });
    const aside = issues.filter(({ code }) => setsRowAside(code));
    expect(aside.map(({ row, code }) => [row, code])).toEqual([
      [4, 'row-unreadable'],
      [10, 'row-unreadable'],
      [13, 'row-unreadable'],
    ]);
    expect(accounts[0]).toMatchObject({
      rowsRead: 45,
      rowsMapped: 42,
      rowsSetAside: { 'row-unreadable': 3 },
    });
  });

  it.each<[string, (csv: string) => string | Uint8Array]>([
    ['F28 0 bytes', () => ''],
    ['F30 no header', (csv) => csv.slice(csv.indexOf('\n') + 1)],
    ['F22 two tables', (csv) => `${csv}\ncode,lieu\n1,a\n2,b\n3,c\n`],
    ['F33 a spreadsheet', () => Buffer.from('504b030414', 'hex')],
  ])('%s stops the run and leaves the last release as it is', async (_, edit) => {
    await runPublish(site.sources, site.out);
    const before = await hashFolder(site.out);
    await site.editCsv(edit);
    await expect(runPublish(site.sources, site.out)).rejects.toMatchObject({ name: 'PipelineError' });
    expect(await hashFolder(site.out)).toEqual(before);
  });

  it('F34 rows lost since the last release: a file cut at half is read, and its rows are counted', async () => {
    const { accounts } = await run((csv) => csv.trimEnd().split('\n').slice(0, 23).join('\n'));
    expect(accounts[0]?.rowsRead).toBe(22);
  });
});
