import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../src/model/package-root.ts';
import { defaultBaseIri } from '../src/model/vocabulary.ts';
import { check, openWorkshop } from '../src/pipeline.ts';
import { readLayout } from '../src/read/layout/index.ts';
import { readSource } from '../src/read/read-source.ts';

const page = await readFile(join(packageRoot, 'docs', 'sources.md'), 'utf8');
const openReferences = () => openWorkshop(defaultBaseIri, join(packageRoot, 'data', 'reference'));

describe('what docs/sources.md claims', () => {
  it('the description that it shows reads a file with a column for each year', async () => {
    const [, shown = ''] = /^```json\n([\s\S]*?)^```$/m.exec(page) ?? [];
    const parent = await mkdtemp(join(tmpdir(), 'aect-sources-'));
    const folder = join(parent, 'exempleville-2024');
    await mkdir(folder);
    await writeFile(join(folder, 'source.csvw.json'), shown);
    const rows = [
      'Association;Objet;Pays;2022;2023',
      'Les Amis du Puits;Forage;Niger;1 200,50 €;800,00 €',
      'Les Cigales;Fête;;300,00 €;',
      'Total général;;;1 500,50 €;800,00 €',
    ];
    await writeFile(join(folder, 'subventions.csv'), `${rows.join('\r\n')}\r\n`);
    const { accounts, issues } = await check(await readSource(folder), await openReferences(), () => {});
    await rm(parent, { recursive: true });
    expect(accounts[0]).toMatchObject({
      rowsRead: 3,
      rowsMapped: 2,
      amountsOut: { engage: '2000.50' },
      amountsSetAside: { engage: '300.00' },
    });
    expect(issues.filter(({ code }) => code === 'control-total-checked')).toHaveLength(2);
  });

  it('its table has every layout step, and no other', () => {
    let known = '';
    const refuse = (what: string): never => {
      known = what.replace(/^.*the steps are /, '');
      throw new Error(what);
    };
    expect(() => readLayout({ 'aect:layout': [{ step: 'none' }] }, [], refuse)).toThrow('the steps are');
    const table = page.slice(page.indexOf('## Layout steps'), page.indexOf('## Formats'));
    const listed = [...table.matchAll(/^\| `([a-z-]+)` /gm)].map(([, name]) => name);
    expect(listed.toSorted()).toEqual(known.split(', ').toSorted());
  });

  it('it names every format that a source of the package has', async () => {
    const sources = join(packageRoot, 'data', 'sources');
    const formats = await Promise.all(
      (await readdir(sources)).map(async (name) => (await readSource(join(sources, name))).format),
    );
    for (const format of new Set(formats)) expect(page).toContain(`### \`${format}\``);
  });

  it('README: what "check" says of the sample', async () => {
    const readme = await readFile(join(packageRoot, 'README.md'), 'utf8');
    const source = await readSource(join(packageRoot, 'data', 'sources', 'oecd-crs-2023'));
    const { issues } = await check(source, await openReferences(), () => {});
    const missing = issues.filter(({ code }) => code === 'authority-missing');
    expect(readme).toContain(`authority-missing, ${missing.length} times`);
    expect(readme).toContain(`  row ${missing[0]?.row}, ${missing[0]?.record}: ${missing[0]?.message}`);
  });
});
