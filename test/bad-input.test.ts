import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PipelineErrorCode } from '../src/model/errors.ts';
import { hashFolder } from './support/hash-folder.ts';
import { runPublish } from './support/run-publish.ts';
import { copySources, type TemporarySources } from './support/temporary-sources.ts';

let site: TemporarySources;
beforeEach(async () => {
  site = await copySources();
});
afterEach(() => site.remove());

type Damage = (site: TemporarySources) => Promise<void>;
const csv =
  (edit: (text: string) => string | Uint8Array): Damage =>
  (at) =>
    at.editCsv(edit);

const stopping: readonly [what: string, damage: Damage, code: PipelineErrorCode, message: RegExp][] = [
  ['a missing file', (at) => rm(at.csv), 'SOURCE_MISSING', /declarations\.csv.*Check the path/],
  ['an empty file', csv(() => ''), 'SOURCE_EMPTY', /declarations\.csv is empty/],
  [
    'a header-only file',
    csv((text) => text.slice(0, text.indexOf('\n') + 1)),
    'SOURCE_EMPTY',
    /a header and no row/,
  ],
  [
    'a missing required column',
    csv((text) => text.replace('crs_id', 'identifiant')),
    'COLUMNS_MISMATCH',
    /required column\(s\) not found: crs_id.*The header is: agency_code/,
  ],
  [
    'a column there twice',
    csv((text) => text.replace('agency_name', 'agency_code')),
    'COLUMNS_MISMATCH',
    /there twice: agency_code/,
  ],
  [
    'a picture',
    csv(() => Buffer.from('89504e470d0a1a0a0000000d49484452000000ff', 'hex')),
    'SOURCE_UNREADABLE',
    /declarations\.csv is a PNG picture/,
  ],
  [
    'a web page',
    csv(() => '<!doctype html>\n<title>404</title>\n<p>Not found</p>\n'),
    'COLUMNS_MISMATCH',
    /required column/,
  ],
  ['a description that is not JSON', (at) => writeFile(at.description, '{'), 'SOURCE_INVALID', /not JSON/],
  [
    'a description without a licence',
    async (at) => {
      await at.editDescription((json) => delete json['dc:license']);
    },
    'SOURCE_INVALID',
    /dc:license is missing/,
  ],
  [
    'an unknown format',
    async (at) => {
      await at.editDescription((json) =>
        Object.assign(json, { 'dc:conformsTo': { '@id': 'https://w3id.org/aect/formats/atlas' } }),
      );
    },
    'SOURCE_INVALID',
    /no reader for the format "atlas". Known formats: oecd-crs/,
  ],
  [
    'a description that leads out of its folder',
    async (at) => {
      await at.editDescription((json) => Object.assign(json, { url: '../../../etc/passwd' }));
    },
    'SOURCE_INVALID',
    /leads out of the folder/,
  ],
  [
    'a description with an encoding that does not exist',
    async (at) => {
      await at.editDescription((json) => Object.assign(json, { dialect: { encoding: 'klingon' } }));
    },
    'SOURCE_INVALID',
    /encoding/,
  ],
  [
    'a description with a date that is none',
    async (at) => {
      await at.editDescription((json) => Object.assign(json, { 'dc:modified': 'yesterday' }));
    },
    'SOURCE_INVALID',
    /dc:modified is "yesterday", not a date/,
  ],
  [
    'a licence that is no IRI',
    async (at) => {
      await at.editDescription((json) =>
        Object.assign(json, { 'dc:license': { '@id': 'javascript:alert(1)' } }),
      );
    },
    'SOURCE_INVALID',
    /dc:license is .* not an http/,
  ],
  [
    'a folder whose name cannot stand in a URI',
    (at) => rename(join(at.sources, 'oecd-crs-2023'), join(at.sources, 'déclarations 2022')),
    'SOURCE_INVALID',
    /lower-case letters/,
  ],
  [
    'F34 a source that lost more than half of its rows',
    (at) => at.editCsv((text) => text.split('\n').slice(0, 16).join('\n')),
    'SOURCE_SHRUNK',
    /oecd-crs-2023: 1\d rows can be published, less than half of the 45 of the last release.*--accept-fewer/,
  ],
  [
    'no source at all',
    async (at) => {
      for (const name of await readdir(at.sources)) await rm(join(at.sources, name), { recursive: true });
    },
    'SOURCE_MISSING',
    /No source in/,
  ],
];

describe('what stops the run leaves the last release untouched', () => {
  it.each(stopping)('%s', async (_, damage, code, message) => {
    await runPublish(site.sources, site.out);
    const before = await hashFolder(site.out);
    await damage(site);
    await expect(runPublish(site.sources, site.out)).rejects.toMatchObject({
      name: 'PipelineError',
      code,
      message: expect.stringMatching(message),
    });
    expect(await hashFolder(site.out)).toEqual(before);
  });
});

const reported: readonly [what: string, edit: (text: string) => string, issue: object][] = [
  [
    'an unknown column',
    (text) =>
      text.replace(/^(.*)$/gm, (line, _, offset) =>
        line === '' ? '' : `${line},${offset === 0 ? 'couleur' : 'bleu'}`,
      ),
    { code: 'column-unknown', row: 1, column: 'couleur' },
  ],
  [
    'a missing optional column',
    (text) => text.replace('project_id', 'autre'),
    { code: 'column-missing', column: 'project_id' },
  ],
  ['an unclosed quote', (text) => `${text}8,"never closed\n`, { code: 'row-unreadable', row: 47 }],
  [
    'a row too short',
    (text) => `${text}8,COOP DECENTRAL/MAE,2023CT9999\n`,
    { code: 'row-unreadable', row: 47 },
  ],
  [
    'an unknown country',
    (text) => text.replace(',728,KHM,', ',4242,ZZZ,'),
    {
      code: 'country-unknown',
      row: 2,
      record: '2023CT2322',
      column: 'recipient_code',
      value: '4242 ZZZ Cambodia',
    },
  ],
  [
    'an amount that cannot be read',
    (text) => text.replace(',0.005,0.005,Eau', ',0.005,cinq mille,Eau'),
    { code: 'cell-unreadable', row: 2, column: 'disbursement_national', value: 'cinq mille' },
  ],
  [
    'a date that does not exist',
    (text) => text.replace('7/9/2023', '31/9/2023'),
    {
      code: 'cell-unreadable',
      row: 46,
      record: '2023AFD00533',
      column: 'commitment_date',
      value: '31/9/2023',
    },
  ],
  [
    'an identifier with a control character',
    (text) => text.replace('2023CT2322', '2023\u001bCT2322'),
    { code: 'cell-missing', row: 2, column: 'crs_id' },
  ],
  [
    'a required cell that is empty',
    (text) => text.replace('2023CT2322', ''),
    { code: 'cell-missing', row: 2, column: 'crs_id' },
  ],
];

describe('what does not stop the run is reported with its file, row and column', () => {
  it.each(reported)('%s', async (_, edit, issue) => {
    await site.editCsv(edit);
    const { issues, accounts } = await runPublish(site.sources, site.out);
    expect(issues).toContainEqual(
      expect.objectContaining({ source: 'oecd-crs-2023', file: 'declarations.csv', ...issue }),
    );
    const [{ rowsRead, rowsMapped, rowsSetAside } = { rowsRead: 0, rowsMapped: 0, rowsSetAside: {} }] =
      accounts;
    expect(rowsRead).toBe(rowsMapped + Object.values(rowsSetAside).reduce((sum, count) => sum + count, 0));
  });
});
