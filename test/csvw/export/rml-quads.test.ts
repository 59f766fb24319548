import { Writer } from 'n3';
import { describe, expect, it } from 'vitest';
import { runRml } from './run-rml.ts';
import { convert, exportRml } from './support.ts';

/** Predicate and object of the lines about a node, without brackets and namespaces. */
function about(lines: readonly string[], node: string): string[] {
  const start = `<http://ex/map#${node}> `;
  return lines
    .filter((line) => line.startsWith(start))
    .map((line) =>
      line
        .slice(start.length, -2)
        .replace(/<(?:http:\/\/w3id\.org\/rml\/|http:\/\/ex\/map)?([^<>]*)>/g, '$1'),
    );
}

const column = (name: string, more: object = {}) => ({ name, titles: name, ...more });
const table = (columns: readonly object[], more: object = {}) => ({
  url: 't.csv',
  tableSchema: {
    aboutUrl: 'http://ex/{id}',
    columns: [column('id', { required: true }), ...columns],
    ...more,
  },
});

describe('rmlQuads', () => {
  it('describes the file, its subject and its columns', async () => {
    const { lines } = await exportRml(
      table([
        column('name', { propertyUrl: 'schema:name', lang: 'fr' }),
        column('size', { propertyUrl: 'schema:size', datatype: 'decimal' }),
        { name: 'type', virtual: true, propertyUrl: 'rdf:type', valueUrl: 'schema:City' },
      ]),
    );
    expect(about(lines, 't')).toContain('subjectMap #t/subject');
    expect(about(lines, 't/rows')).toEqual([
      'referenceFormulation CSV',
      'source #t/file',
      'http://www.w3.org/1999/02/22-rdf-syntax-ns#type LogicalSource',
    ]);
    expect(about(lines, 't/file')).toEqual([
      'null ""',
      'path "t.csv"',
      'root MappingDirectory',
      'http://www.w3.org/1999/02/22-rdf-syntax-ns#type FilePath',
      'http://www.w3.org/1999/02/22-rdf-syntax-ns#type Source',
    ]);
    expect(about(lines, 't/subject')).toEqual([
      'class http://schema.org/City',
      'template "http://ex/{id}"',
      'termType URI',
    ]);
    expect(about(lines, 't/columns/name')).toContain('predicate http://schema.org/name');
    expect(about(lines, 't/columns/name/object')).toEqual(['language "fr"', 'reference "name"']);
    expect(about(lines, 't/columns/size/object')).toEqual([
      'datatype http://www.w3.org/2001/XMLSchema#decimal',
      'reference "size"',
    ]);
  });

  it('names a file with a dialect of its own as a CSVW table', async () => {
    const { lines } = await exportRml({
      ...table([]),
      dialect: { delimiter: ';', encoding: 'windows-1252' },
    });
    const csvw = 'http://www.w3.org/ns/csvw#';
    expect(about(lines, 't/file')).toContain(`${csvw}url "t.csv"^^http://www.w3.org/2001/XMLSchema#anyURI`);
    expect(about(lines, 't/dialect')).toEqual(
      expect.arrayContaining([
        `${csvw}delimiter ";"`,
        `${csvw}encoding "windows-1252"`,
        `${csvw}commentPrefix "#"`,
      ]),
    );
  });

  it('makes one triples map for each subject, and a blank node where there is none', async () => {
    const schema = { columns: [column('a', { aboutUrl: 'http://ex/{a}' }), column('b'), column('c')] };
    const { lines } = await exportRml({ url: 't.csv', tableSchema: schema });
    expect(about(lines, 't/subject')).toContain('template "http://ex/{a}"');
    expect(about(lines, 't/maps/2/subject')).toEqual(['termType BlankNode']);
    expect(about(lines, 't/maps/2').filter((line) => line.startsWith('predicateObjectMap'))).toHaveLength(2);
    expect(about(lines, 't/maps/2/columns/b')).toContain('predicate http://ex/data/t.csv#b');
  });

  it.each([
    ['{name}', ['template "http://ex/data/{name}"', 'termType URI']],
    ['{+name}', ['reference "name"', 'termType IRI']],
    ['http://ex/p/{+name}', ['template "http://ex/p/{name}"', 'termType UnsafeIRI']],
    ['schema:x-{name}-{id}', ['template "http://schema.org/x-{name}-{id}"', 'termType URI']],
    ['http://ex/{_name}/{name}', ['template "http://ex/name/{name}"', 'termType URI']],
    ['http://ex/{year}/{name}', ['template "http://ex/2023%2F24/{name}"', 'termType URI']],
  ])('translates the template %s', async (valueUrl, expected) => {
    const year = { name: 'year', virtual: true, default: '2023/24', suppressOutput: true };
    const { lines } = await exportRml(table([column('name', { valueUrl }), year]));
    expect(about(lines, 't/columns/name/object')).toEqual(expected);
  });

  it('escapes the braces of headers', async () => {
    const odd = { name: 'odd', titles: 'a {b} \\ c', valueUrl: 'http://ex/{odd}' };
    const { lines } = await exportRml(table([odd]));
    expect(about(lines, 't/columns/odd/object')).toContain('template "http://ex/{a \\\\{b\\\\} \\\\\\\\ c}"');
  });

  it.each<[string, object, string]>([
    ['a date format', { datatype: { base: 'date', format: 'd/M/yyyy' } }, 'rml-format x'],
    ['a number format', { datatype: { base: 'decimal', format: { decimalChar: ',' } } }, 'rml-format x'],
    ['a boolean format', { datatype: { base: 'boolean', format: 'oui|non' } }, 'rml-format x'],
    ['a separator', { separator: ';' }, 'rml-separator x'],
    ['other nulls', { null: ['-'] }, 'rml-null x'],
    ['the number of a row', { valueUrl: 'http://ex/{x}/{_row}' }, 'rml-row-number x'],
    ['an operator', { valueUrl: 'http://ex/{x}{?id}' }, 'rml-template x'],
    ['a prefix of a value', { valueUrl: 'http://ex/{x:3}' }, 'rml-template x'],
    ['two expansions', { valueUrl: 'http://ex/{x}/{+id}' }, 'rml-template x'],
    ['a reserved start', { valueUrl: '{+x}/a' }, 'rml-template x'],
    ['a value URL where the cell has a value', { valueUrl: 'http://ex/yes' }, 'rml-condition x'],
  ])('leaves out %s, and says so', async (_, more, loss) => {
    const { lines, told } = await exportRml(table([column('x', more)]));
    expect(told).toContain(loss);
    expect(about(lines, 't/columns/x')).toEqual([]);
    expect(about(lines, 't/columns/id')).not.toEqual([]);
  });

  it.each<[string, object, string]>([
    ['a default', { default: 'none' }, 'rml-default x'],
    ['a gap in a URL', { propertyUrl: 'http://ex/{y}' }, 'rml-gap y'],
    ['values that are not checked', { datatype: 'date' }, 'rml-value x'],
    ['reserved expansion', { valueUrl: 'http://ex/{+x}' }, 'rml-reserved x'],
    ['fewer nulls', { null: [] }, 'rml-null x'],
    ['another title', { titles: ['x', 'X'] }, 'rml-titles x'],
    ['a required cell', { required: true }, 'rml-constraint id, x'],
    ['a pattern', { datatype: { base: 'string', format: '[0-9]+' } }, 'rml-constraint x'],
    ['a limit', { datatype: { base: 'string', maxLength: 3 } }, 'rml-constraint x'],
  ])('keeps the rule, and names what it loses: %s', async (_, more, loss) => {
    const { lines, told } = await exportRml(table([column('x', more), column('y')]));
    expect(told).toContain(loss);
    expect(about(lines, 't/columns/x')).not.toEqual([]);
  });

  it('makes an IRI for cells with a value when the subject takes the cell', async () => {
    const linked = column('x', { aboutUrl: 'http://ex/x/{x}', valueUrl: 'http://ex/{id}' });
    const { lines, told } = await exportRml(table([linked]));
    expect(told).toEqual(['rml-constraint id']);
    expect(about(lines, 't/maps/2/columns/x/object')).toContain('template "http://ex/{id}"');
  });

  it('leaves out a table without a header, and one that is not for output', async () => {
    const { quads, told } = await exportRml({ ...table([]), dialect: { header: false } });
    expect([quads, told]).toEqual([[], ['rml-header']]);
    expect((await exportRml({ ...table([]), suppressOutput: true })).quads).toEqual([]);
  });

  it('takes the columns of a table without a schema from its header', async () => {
    const { lines } = await exportRml({ url: 'été.csv' }, { 'été.csv': 'Nom de la ville,n\nMetz,1\n' });
    expect(about(lines, 'ete')).toContain('subjectMap #ete/subject');
    expect(lines.join('\n')).toContain('rml/reference> "Nom de la ville"');
    expect(lines.join('\n')).toContain('rml/path> "été.csv"');
  });

  it('makes the same graph as csv2rdf when it is run', async () => {
    const document = table([
      column('name', { propertyUrl: 'schema:name', lang: 'fr' }),
      column('size', { propertyUrl: 'schema:size', datatype: 'decimal' }),
      column('twin', { propertyUrl: 'schema:knows', valueUrl: 'http://ex/{twin}' }),
      column('page', { propertyUrl: 'schema:url', valueUrl: '{+page}' }),
      column('of', {
        aboutUrl: 'http://ex/country/{of}',
        propertyUrl: 'schema:containsPlace',
        valueUrl: 'http://ex/{id}',
      }),
      { name: 'type', virtual: true, propertyUrl: 'rdf:type', valueUrl: 'schema:City' },
      { name: 'kind', virtual: true, propertyUrl: 'rdf:type', valueUrl: 'http://ex/Kind' },
      { name: 'note', virtual: true, propertyUrl: 'schema:comment', default: 'a "note"', lang: 'en' },
    ]);
    const csv =
      'id,name,size,twin,page,of\n1,"Saint-Étienne, Loire",1.50,2 b,http://ex/p?a=b#c,FR\n2 b,"l\'""été""",,,,\n3,,0,1,,DE\n';
    const { quads } = await exportRml(document);
    const mapping = new Writer({ format: 'N-Triples' }).quadsToString([...quads]);
    const expected = await convert(document, { 't.csv': csv });
    expect(expected).toHaveLength(21);
    expect(runRml(mapping, () => csv)).toEqual(expected);
  });
});
