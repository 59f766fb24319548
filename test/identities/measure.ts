import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { type Evidence, resolveAuthority } from '../../src/harmonise/identities/resolve-authority.ts';
import { resolveForeignAuthority } from '../../src/harmonise/identities/resolve-foreign-authority.ts';
import type { References } from '../../src/harmonise/references.ts';

/** One row of sample.csv: a name as declared, checked by hand. */
export interface Sample {
  readonly declared_name: string;
  readonly declared_type: string;
  readonly territory: string;
  readonly country: string;
  readonly latitude: string;
  readonly longitude: string;
  readonly code: string;
  readonly year: string;
  /** SIREN, or `ambiguous` (several may be meant), or `absent` (none in the register is meant). */
  readonly expected: string;
  readonly note: string;
}

/** What the pipeline makes of a sample. */
export interface Outcome {
  readonly sample: Sample;
  readonly siren?: string;
  readonly key: string;
  readonly method: string;
  readonly candidates: readonly string[];
}

/** Reads the hand-checked sample. */
export function readSamples(): readonly Sample[] {
  return parse(readFileSync('test/identities/sample.csv'), { columns: true });
}

/** Resolves one sample as a harmoniser does. */
export function resolveSample(sample: Sample, references: References): Outcome {
  const { declared_name: name, declared_type: type, country } = sample;
  if (country !== 'FRA') {
    const { key, identifiedBy, candidates } = resolveForeignAuthority({ name, country, type }, references);
    return { sample, key, method: `foreign ${identifiedBy}`, candidates: candidates.map(({ id }) => id) };
  }
  const { key, siren, identifiedBy, candidates } = resolveAuthority(
    { type, name },
    references,
    evidenceOf(sample),
  );
  return {
    sample,
    ...(siren === undefined ? {} : { siren }),
    key,
    method: identifiedBy,
    candidates: candidates.map(({ id }) => id),
  };
}

function evidenceOf({ territory, latitude, longitude, code, year }: Sample): Evidence {
  const [, kind, value = ''] = /^(siren|siret|insee):(.*)$/.exec(code) ?? [];
  return {
    ...(territory === '' ? {} : { territory }),
    ...(latitude === '' ? {} : { position: { latitude: Number(latitude), longitude: Number(longitude) } }),
    ...(kind === 'siren' ? { siren: value } : {}),
    ...(kind === 'siret' ? { siret: value } : {}),
    ...(kind === 'insee' ? { inseeCode: value } : {}),
    ...(year === '' ? {} : { year }),
  };
}

/** Figures of a method, or of all. */
export interface Figures {
  readonly names: number;
  readonly identified: number;
  readonly right: number;
}

/** Counts, by method, how many names were identified by a SIREN, and how many of these rightly. */
export function countByMethod(outcomes: readonly Outcome[]): ReadonlyMap<string, Figures> {
  const figures = new Map<string, Figures>();
  for (const { sample, siren, method } of outcomes) {
    const known = figures.get(method) ?? { names: 0, identified: 0, right: 0 };
    figures.set(method, {
      names: known.names + 1,
      identified: known.identified + (siren === undefined ? 0 : 1),
      right: known.right + (siren === sample.expected ? 1 : 0),
    });
  }
  return new Map([...figures].sort(([a], [b]) => (a < b ? -1 : 1)));
}
