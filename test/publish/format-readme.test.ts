import { describe, expect, it } from 'vitest';
import { formatReadme } from '../../src/publish/format-readme.ts';
import { base, companions } from './release-fixture.ts';

const readme = formatReadme({
  date: '2026-01-15',
  base,
  triples: 42,
  files: [
    { path: 'tables/fundings.csv', bytes: 10, sha256: '', rows: 3 },
    { path: 'aect.nq', bytes: 20, sha256: '', triples: 50 },
  ],
  sources: companions().sources,
});

describe('README.md', () => {
  it('is French first, then English', () => {
    expect(readme.indexOf('## Sources')).toBeLessThan(readme.indexOf('## Before you use the data'));
    expect(readme).toMatch(/^# Action extérieure/);
    expect(readme).toContain('# External action');
  });

  it('lists files with sizes and counts, sorted', () => {
    const rows = readme.split('\n').filter((line) => line.startsWith('| `'));
    expect(rows[0]).toMatch(/^\| `aect\.nq` \| .+ \| 20 \| 50 \| {2}\|$/);
    expect(rows[1]).toMatch(/^\| `tables\/fundings\.csv` \| .+ \| 10 \| {2}\| 3 \|$/);
  });

  it('names sources with licence and attribution, and lets nothing of them act', () => {
    expect(readme).toContain('**Déclarations \\| CRS**');
    expect(readme).toContain('<https://spdx.org/licenses/etalab-2.0>');
    expect(readme).toContain('\\<b\\>OCDE\\</b\\>');
    expect(readme).not.toContain('<javascript:');
  });

  it('does not say that the data have no warning', () => {
    const [row = ''] = formatReadme({
      date: '2026-01-15',
      base,
      triples: 1,
      files: [{ path: 'shapes.ttl', bytes: 1, sha256: '' }],
      sources: [],
    }).match(/\| `shapes\.ttl` .+/g) ?? [''];
    expect(row).toContain('aucune violation');
    expect(row).toContain('avertissements sont dans `validation.ttl`');
  });

  it('says in both languages how to copy what is behind links', () => {
    expect(readme).toMatch(/sont des liens.+`cp -rL`.+`rsync -rL`/);
    expect(readme).toMatch(/are links.+`cp -rL`.+`rsync -rL`/);
  });

  it('gives the date of a source as what its description says', () => {
    expect(readme).toContain('date donnée par la description de la source : 2025-12-01');
    expect(readme).toContain("date given by the source's description: 2025-12-01");
  });

  it('says in both languages that stages are never added', () => {
    expect(readme).toContain('ne s’additionnent jamais');
    expect(readme).toContain('are never added together');
  });
});
