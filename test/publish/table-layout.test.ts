import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseTableLayouts } from '../../src/publish/table-layout.ts';
import { tables } from './release-fixture.ts';

describe('the layout of tables', () => {
  it('has the columns of the file, their first titles, and the key', () => {
    expect(parseTableLayouts(tables)[0]).toEqual({
      name: 'actions',
      columns: ['action', 'title'],
      titles: ['action', 'intitulé'],
      key: ['action'],
    });
    expect(parseTableLayouts(tables).at(-1)).toEqual({
      name: 'conventions',
      columns: ['convention', 'title'],
      titles: ['convention', 'title'],
      key: ['convention', 'title'],
    });
  });

  it('is found in our own description', () => {
    const description: unknown = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../ontology/tables.csvw.json'), 'utf8'),
    );
    const layouts = parseTableLayouts(description);
    expect(layouts.find(({ name }) => name === 'action-themes')?.key).toEqual(['action', 'theme']);
    for (const { columns } of layouts) expect(columns).not.toContain('type');
  });

  it.each([
    ['no tables', {}],
    ['a path out of the folder', { tables: [{ url: '../x.csv', tableSchema: { columns: [] } }] }],
    [
      'a url that is no file name',
      { tables: [{ url: 'https://example.org/x.csv', tableSchema: { columns: [] } }] },
    ],
    ['no columns', { tables: [{ url: 'x.csv', tableSchema: {} }] }],
    [
      'an unknown key',
      { tables: [{ url: 'x.csv', tableSchema: { columns: [{ name: 'a' }], primaryKey: 'b' } }] },
    ],
  ])('is refused with %s', (_, description) => {
    expect(() => parseTableLayouts(description)).toThrow();
  });
});
