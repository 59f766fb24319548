import { fc, test } from '@fast-check/vitest';
import { DataFactory, Parser, Writer } from 'n3';
import { describe, expect, it } from 'vitest';
import { encodeKey } from '../../src/harmonise/encode-key.ts';
import { redactPersonalData } from '../../src/model/redact-personal-data.ts';
import { type CrsRelease, type CrsRow, publishCrs, usualLine } from '../support/publish-crs.ts';
import { readers } from '../support/read-triples.ts';

const base = 'https://w3id.org/aect/';
const line = (cells: CrsRow): CrsRow => ({ ...usualLine, ...cells });
const text = ({ files }: CrsRelease, path: string): string => {
  const content = files.get(path);
  if (content === undefined) throw new Error(`No ${path} in the release.`);
  return content;
};
const quads = (release: CrsRelease) =>
  new Parser({ format: 'application/n-quads' }).parse(text(release, 'aect.nq'));
/** The number of a row in its file is published where a source declares no key of its rows. */
const withoutRowNumbers = (nquads: string): string => nquads.replace(/^.*#rownum> .*\n/gm, '');
const codes = ({ issues }: CrsRelease): string[] => issues.map(({ code }) => code);
const labels = (release: CrsRelease): string[] =>
  quads(release)
    .filter(
      ({ predicate, subject }) => predicate.value.endsWith('#label') && subject.value.includes('/id/action/'),
    )
    .map(({ object }) => object.value);

/** The dumps hold the same statements, for readers by others. */
async function expectDumpsAgree(release: CrsRelease): Promise<void> {
  const merged = new Set(
    quads(release).map((quad) => DataFactory.quad(quad.subject, quad.predicate, quad.object)),
  );
  const expected = await readers.n3?.(
    new Writer({ format: 'N-Triples' }).quadsToString([...merged]),
    'application/n-triples',
    base,
  );
  expect(expected?.size).toBeGreaterThan(0);
  expect(await readers.oxigraph?.(text(release, 'aect.ttl'), 'text/turtle', base)).toEqual(expected);
  expect(await readers.jsonld?.(text(release, 'aect.jsonld'), 'application/ld+json', base)).toEqual(expected);
}

describe('duplicates and keys', () => {
  it('V23 an exact duplicate is published once, and said', async () => {
    const release = await publishCrs([[usualLine, usualLine]]);
    expect(codes(release).filter((code) => code === 'duplicate-row')).toHaveLength(1);
    expect(release.accounts[0]).toMatchObject({
      rowsRead: 2,
      rowsMapped: 1,
      rowsSetAside: { 'duplicate-row': 1 },
    });
    expect(release.accounts[0]?.amountsOut).toEqual({ engage: '5000.00', verse: '4000.00' });
  });

  it('V24 rows that contradict each other under one key are all set aside and reported, in any order', async () => {
    const other = line({ commitment_national: '0.006' });
    const sound = line({ crs_id: '2022CT0002' });
    const orders = [
      [usualLine, other, usualLine, sound],
      [sound, other, usualLine, usualLine],
      [usualLine, usualLine, sound, other],
    ];
    const releases = [];
    for (const rows of orders) releases.push(await publishCrs([rows]));
    for (const release of releases) {
      expect(codes(release).filter((code) => code === 'key-conflict')).toHaveLength(3);
      expect(release.accounts[0]).toMatchObject({
        rowsRead: 4,
        rowsMapped: 1,
        rowsSetAside: { 'key-conflict': 3 },
      });
      expect(text(release, 'aect.nq')).not.toContain('2022CT0001');
      expect(withoutRowNumbers(text(release, 'aect.nq'))).toBe(
        withoutRowNumbers(text(releases[0] ?? release, 'aect.nq')),
      );
      expect(text(release, 'issues.csv')).toBe(text(releases[0] ?? release, 'issues.csv'));
    }
  });

  it('V25 an identifier that another year or another dataset uses again is another declaration', async () => {
    const release = await publishCrs([[usualLine, line({ year: '2021' })], [usualLine]]);
    const declarations = new Set(
      quads(release)
        .filter(({ object }) => object.value.endsWith('#Declaration'))
        .map(({ subject }) => subject.value),
    );
    expect(declarations.size).toBe(3);
    expect(codes(release)).not.toContain('key-conflict');
  });

  it('V26 identifiers that differ by case, spaces or the form of accents are two, with a warning', async () => {
    const ids = ['2022ct-é', '2022CT-E\u0301', '2022CT -É', '2022CT-E'];
    const release = await publishCrs([ids.map((crs_id) => line({ crs_id }))]);
    expect(release.accounts[0]?.rowsMapped).toBe(4);
    expect(codes(release).filter((code) => code === 'key-similar')).toHaveLength(2);
  });
});

describe('what a page or a reader would run', () => {
  it('V27 markup and script links are inert text in all that is written', async () => {
    const hostile = [
      '<script>alert(1)</script>',
      '</script><script>alert(2)</script>',
      'javascript:alert(3)',
      '" onmouseover="alert(4)',
      '<img src=x onerror=alert(5)>',
      '[x](javascript:alert(6))',
    ];
    const rows = hostile.map((title, index) =>
      line({ crs_id: `H${index}`, project_title: title, description: `${title} - Commune de ${title}` }),
    );
    const release = await publishCrs([rows]);
    expect(labels(release).sort()).toEqual([...hostile].sort());
    expect(
      quads(release).some(
        ({ object }) => object.termType === 'NamedNode' && /^javascript:/i.test(object.value),
      ),
    ).toBe(false);
    expect(JSON.parse(text(release, 'aect.jsonld'))).toBeTypeOf('object');
    expect(text(release, 'README.md')).not.toMatch(/<script|javascript:|onerror/i);
    await expectDumpsAgree(release);
  });

  it('V31 what a spreadsheet would run is disarmed in the lists for people; numbers and mapped tables are not changed', async () => {
    const formulas = ['=HYPERLINK("http://evil.example")', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1'];
    const rows = formulas.map((name, index) =>
      line({
        crs_id: name + index,
        description: `${usualLine.project_title} - Commune de ${name}`,
        purpose_code: '99999',
      }),
    );
    const release = await publishCrs([[...rows, line({ crs_id: 'N', commitment_national: '-0.0125' })]]);
    const cells = text(release, 'issues.csv').split(/\r\n|,/);
    expect(cells.filter((cell) => /^"?[=+@\t\r]/.test(cell))).toEqual([]);
    expect(text(release, 'tables/fundings.csv')).toContain(',-12500.00,');
    await expectDumpsAgree(release);
  });
});

describe('IRIs', () => {
  const wrong = [
    'a b',
    'a"b',
    'a>b',
    'a<b',
    'a{b}',
    'a|b',
    'a\\b',
    'a^b',
    'a`b',
    'a\nb',
    '100%',
    'a%zz',
    'a\uFFFDb',
    '..',
    '.',
    'a/b',
    'a?b#c',
    "a'b",
    '> <http://evil.example/p> <http://evil.example/o> . <x',
    'é\u{1F4A7}',
  ];

  it('V28 an identifier that is no IRI segment is percent-encoded, and makes no statement of its own', async () => {
    const usual = await publishCrs([wrong.map((_, index) => line({ crs_id: `ID${index}` }))]);
    const release = await publishCrs([wrong.map((crs_id) => line({ crs_id }))]);
    expect(release.accounts[0]?.rowsMapped).toBe(wrong.length);
    expect(quads(release)).toHaveLength(quads(usual).length);
    for (const { subject, predicate, object } of quads(release))
      for (const term of [subject, predicate, object])
        if (term.termType === 'NamedNode')
          expect(term.value).toMatch(/^(?!http:\/\/evil)[a-z]+:[^\s<>"{}|\\^`]*$/i);
    await expectDumpsAgree(release);
  });

  test.prop([fc.string({ unit: 'binary', minLength: 1 })])(
    'V28 any identifier, lone surrogates and all, becomes one segment of unreserved characters',
    (identifier) => {
      expect(encodeKey(identifier)).toMatch(/^(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})+$/);
    },
  );

  it('V35 a cell that looks like an address is a text, whatever its scheme', async () => {
    const addresses = [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'data:text/html,x',
      'https://ville.example/a b',
      'http://',
    ];
    const release = await publishCrs([
      addresses.map((address, index) =>
        line({ crs_id: `U${index}`, project_title: address, geography: address, keywords: address }),
      ),
    ]);
    expect(labels(release).sort()).toEqual([...addresses].sort());
    const iris = quads(release).flatMap(({ subject, object }) => [subject, object]);
    const known = iris.filter((term) => term.termType === 'NamedNode' && addresses.includes(term.value));
    expect(known).toEqual([]);
  });
});

describe('characters', () => {
  it.each([
    ['a right-to-left override', 'Commune de \u202Eevil'],
    ['an isolate', 'Commune de \u2067evil\u2069'],
    ['a zero-width space', 'Commune de Vouil\u200Blé'],
    ['a soft hyphen', 'Commune de Vou\u00ADillé'],
    ['a Cyrillic letter among Latin ones', 'Commune de Villeurb\u0430nne'],
  ])('V29 %s in a name is kept, and flagged', async (_, name) => {
    const release = await publishCrs([[line({ description: `${usualLine.project_title} - ${name}` })]]);
    expect(release.accounts[0]?.rowsMapped).toBe(1);
    expect(quads(release).some(({ object }) => object.value === name)).toBe(true);
    expect(release.issues).toContainEqual(
      expect.objectContaining({ code: 'text-suspicious', column: 'description', row: 2 }),
    );
  });

  it('V29 accents, ligatures, and words of another alphabet of their own are not suspicious', async () => {
    const names = [
      'Commune de L’Haÿ-les-Roses',
      'Œuvre à Đà Nẵng',
      'Ville de Київ',
      '5 µg',
      'Αθήνα et Paris',
      'e\u0301cole',
    ];
    const release = await publishCrs([
      names.map((name, index) => line({ crs_id: `S${index}`, project_title: name })),
    ]);
    expect(codes(release)).not.toContain('text-suspicious');
  });

  it('V33 controls, non-characters and replaced surrogates are set aside or survive each dump', async () => {
    const titles = [
      'bell\u0007',
      'next\u0085line',
      'non\uFFFEchar',
      'end\uFFFF',
      'delete\u007F',
      'lost\uFFFD',
      'plane\u{1FFFE}',
    ];
    const release = await publishCrs([
      titles.map((title, index) => line({ crs_id: `C${index}`, project_title: title })),
    ]);
    const { rowsRead = 0, rowsMapped = 0, rowsSetAside = {} } = release.accounts[0] ?? {};
    expect(rowsRead).toBe(titles.length);
    expect(rowsMapped + Object.values(rowsSetAside).reduce((sum, rows) => sum + rows, 0)).toBe(rowsRead);
    expect(codes(release).filter((code) => code.startsWith('text-')).length).toBeGreaterThanOrEqual(
      rowsMapped,
    );
    await expectDumpsAgree(release);
  });
});

describe('names of JavaScript', () => {
  it('V32 __proto__, constructor and toString as columns and identifiers are plain data', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
    const rows = names.map((name): CrsRow => {
      const cells = Object.entries({ ...usualLine, crs_id: name, project_title: name });
      return Object.fromEntries([...cells, ...names.map((column): [string, string] => [column, 'x'])]);
    });
    const release = await publishCrs([rows]);
    expect(release.accounts[0]?.rowsMapped).toBe(names.length);
    expect(labels(release).sort()).toEqual([...names].sort());
    const unknown = release.issues
      .filter(({ code }) => code === 'column-unknown')
      .map(({ column }) => column);
    expect(unknown.sort()).toEqual([...names].sort());
    expect(Object.keys({})).toEqual([]);
  });

  it.each(['__proto__', 'constructor', 'toString'])('V32 "%s" as a code is an unknown code', async (name) => {
    const release = await publishCrs([
      [
        line({
          channel_code: '',
          modality: name,
          de_recipientcode: name,
          recipient_code: name,
          recipient_name: name,
          sdgfocus: name,
          currency_code: '918',
        }),
      ],
    ]);
    expect(release.accounts[0]?.rowsMapped).toBe(1);
    expect(codes(release)).toEqual(
      expect.arrayContaining(['code-unknown', 'country-unknown', 'goal-unknown']),
    );
  });
});

describe('personal data', () => {
  const planted = [
    'marie.durand@courriel.example',
    '06 12 34 56 78',
    '2 85 06 75 123 456 78',
    'Zélie Quatrefages',
  ];
  const sentence = `Contact Mme ${planted[3]}, ${planted[0]}, tél. ${planted[1]}, NIR ${planted[2]}.`;
  const textColumns = Object.keys(usualLine).concat([
    'agency_name',
    'project_id',
    'short_description',
    'geography',
    'keywords',
    'expected_start_date',
    'completion_date',
    'commitment_date',
    'purpose_name',
    'usd_commitment',
    'type_of_finance',
    'colonne inconnue',
  ]);

  it.each(textColumns)(
    'V34 personal data in "%s" is in no file of the release, and its removal is counted',
    async (column) => {
      const release = await publishCrs([[line({ crs_id: '2022CT0002' }), line({ [column]: sentence })]]);
      for (const [path, content] of release.files)
        for (const datum of planted) expect(content.includes(datum), `${datum} in ${path}`).toBe(false);
      expect(JSON.stringify(release.issues)).not.toMatch(/Quatrefages|courriel\.example|06 12 34|75 123 456/);
      if (column !== 'colonne inconnue')
        expect(
          release.issues.some((issue) => issue.code === 'personal-data-removed' || issue.column === column),
        ).toBe(true);
    },
  );

  it('V34 a header that holds personal data is not repeated', async () => {
    const release = await publishCrs([
      [{ ...usualLine, [`Suivi par Mme ${planted[3]} ${planted[0]}`]: 'x' }],
    ]);
    for (const [path, content] of release.files)
      expect(content, path).not.toMatch(/Quatrefages|courriel\.example/);
  });

  it('V34 numbers that belong to no person stay', () => {
    const kept = 'SIRET 224 000 127 00016, délibération 2017_09-CP_0027, 1 234 567,89 €, le 31/12/2023';
    expect(redactPersonalData(kept)).toEqual({ text: kept, count: 0 });
  });
});

describe('V36 language tags and datatypes', () => {
  it.each([
    ['lang', 'français !'],
    ['lang', 'fr"@en'],
    ['datatype', 'http://evil.example/> <x'],
    ['datatype', 'décimal'],
  ])(
    'V36 a description whose %s is "%s" stops the run before anything is written',
    async (property, value) => {
      const edit = (json: Record<string, unknown>): void => {
        const { columns } = json.tableSchema as { columns: Record<string, unknown>[] };
        const column = columns.find(({ name }) => name === 'project_title');
        if (column !== undefined) column[property] = value;
      };
      await expect(publishCrs([[usualLine]], edit)).rejects.toMatchObject({ code: 'SOURCE_INVALID' });
    },
  );

  it('V36 a cell that imitates a language tag or a datatype is text', async () => {
    const titles = ['"Eau"@xx', '"5"^^<http://evil.example/t>', 'Eau"@fr .\n<a:b> <a:c> <a:d'];
    const release = await publishCrs([
      titles.map((title, index) => line({ crs_id: `L${index}`, project_title: title })),
    ]);
    const tags = new Set(
      quads(release).flatMap(({ object }) => (object.termType === 'Literal' ? [object.language] : [])),
    );
    expect([...tags].sort()).toEqual(['', 'en', 'fr']);
    const types = quads(release).flatMap(({ object }) =>
      object.termType === 'Literal' ? [object.datatype.value] : [],
    );
    expect(types.filter((type) => !/w3\.org|ontology/.test(type))).toEqual([]);
    expect(quads(release).filter(({ subject }) => subject.value.startsWith('a:'))).toEqual([]);
    await expectDumpsAgree(release);
  });
});
