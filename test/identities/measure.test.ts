import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseSiren } from '../../src/harmonise/identities/parse-siren.ts';
import { resolveAuthority } from '../../src/harmonise/identities/resolve-authority.ts';
import { openReferences } from '../../src/harmonise/open-references.ts';
import type { References } from '../../src/harmonise/references.ts';
import { packageRoot } from '../../src/model/package-root.ts';
import { readReferenceTables } from '../../src/read/read-reference-tables.ts';
import { countByMethod, type Outcome, readSamples, resolveSample } from './measure.ts';
import { frenchPlaces, hasTwinnings } from './twin-places.ts';

let references: References;
let outcomes: readonly Outcome[];
beforeAll(async () => {
  references = openReferences(await readReferenceTables(join(packageRoot, 'data', 'reference')));
  outcomes = readSamples().map((sample) => resolveSample(sample, references));
});

const page = readFileSync('docs/identities.md', 'utf8');
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

describe('the hand-checked sample', () => {
  it('is well formed: 200 names or more, each expectation a SIREN or a word', () => {
    const samples = readSamples();
    expect(samples.length).toBeGreaterThanOrEqual(200);
    for (const { expected } of samples)
      expect(['ambiguous', 'absent'].includes(expected) || parseSiren(expected) === expected).toBe(true);
    const keys = samples.map(({ note: _, expected: __, ...rest }) => JSON.stringify(rest));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('gives the precision and the recall that docs/identities.md states; precision is 0.995 or more', () => {
    const lines: string[] = [];
    for (const [method, { names, identified, right }] of countByMethod(outcomes))
      lines.push(`| \`${method}\` | ${names} | ${identified} | ${right} |`);
    const identified = outcomes.filter(({ siren }) => siren !== undefined);
    const right = identified.filter(({ siren, sample }) => siren === sample.expected);
    const wrong = identified.filter(({ siren, sample }) => siren !== sample.expected);
    const known = outcomes.filter(({ sample }) => /^\d/.test(sample.expected));
    lines.push(`| all | ${outcomes.length} | ${identified.length} | ${right.length} |`);
    const precision = `Precision: ${percent(right.length, identified.length)}`;
    const recall = `Recall: ${percent(right.length, known.length)}`;
    console.log([...lines, precision, recall].join('\n'));
    for (const { sample, siren } of wrong) console.log('WRONG', sample, siren);
    for (const { sample, siren, method } of known.map((each) => each))
      if (siren === undefined)
        console.log('missed', method, sample.declared_name, sample.territory, sample.code);

    expect(right.length / identified.length).toBeGreaterThanOrEqual(0.995);
    for (const line of [...lines, precision, recall]) expect(page).toContain(line);
  });

  it('a SIREN is published only from a code, from name and place, or from a decision', () => {
    for (const { siren, method, key } of outcomes) {
      expect(siren === undefined).toBe(!key.startsWith('collectivite/siren/'));
      if (siren !== undefined) expect(['id-code', 'id-nom-territoire', 'id-table']).toContain(method);
    }
  });

  it('where several may be meant, the one that is meant is among the candidates', () => {
    const doubtful = outcomes.filter(
      ({ sample, siren, method }) =>
        siren === undefined && /^\d/.test(sample.expected) && method !== 'id-non-resolu',
    );
    expect(doubtful.length).toBeGreaterThan(3);
    for (const { sample, candidates } of doubtful) expect(candidates).toContain(`siren:${sample.expected}`);
    const ambiguous = outcomes.filter(({ sample }) => sample.expected === 'ambiguous');
    for (const { candidates } of ambiguous) expect(candidates.length).toBeGreaterThan(0);
  });
});

describe.skipIf(!hasTwinnings())('the French places of the twinnings', () => {
  it('1 498 or more of 1 710 are identified; every homonym is left open with the likeliest first', () => {
    const places = frenchPlaces();
    expect(places).toHaveLength(1710);
    let identified = 0;
    for (const { name, position } of places) {
      const authority = resolveAuthority({ type: 'commune', name }, references, { position });
      if (authority.identifiedBy === 'id-nom-territoire') identified++;
      const homonyms = references.authorities.findByName('commune', name);
      if (homonyms.length < 2) continue;
      expect(authority.siren).toBeUndefined();
      expect(authority.candidates.length).toBeGreaterThanOrEqual(homonyms.length);
    }
    console.log(`twinnings: ${identified} of ${places.length} French places identified`);
    expect(identified).toBeGreaterThanOrEqual(1498);
    expect(page).toContain(`${identified} of the 1 710 French places`);
  });

  it('the candidate at the position comes first', () => {
    const bagneux = frenchPlaces().find(({ name }) => name === 'Bagneux');
    const { candidates } = resolveAuthority({ type: 'commune', name: 'Bagneux' }, references, {
      ...(bagneux === undefined ? {} : { position: bagneux.position }),
    });
    expect(candidates[0]?.label).toContain('92007');
  });
});
