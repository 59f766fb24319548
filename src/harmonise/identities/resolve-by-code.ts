import type { References } from '../references.ts';
import { existedIn, type FormerCommune } from './commune-history.ts';
import type { Evidence } from './evidence.ts';
import type { RegisteredAuthority } from './official-authorities.ts';
import { parseInseeCode } from './parse-insee-code.ts';
import { parseSiren } from './parse-siren.ts';
import { parseSiret } from './parse-siret.ts';
import { candidateOf, type Doubt, type Identified, identify, identifyFormer } from './resolved-authority.ts';

/** What the codes of a declaration tell. */
export interface CodeReading {
  /** The authority that a code is, in so many digits. */
  readonly identified?: Identified;
  /** The same in the register, when it is there: what a name or a place may contradict. */
  readonly registered?: RegisteredAuthority;
  readonly doubts: readonly Doubt[];
}

/**
 * SIREN, SIRET and INSEE code of a declaration → the authority, the first code that can be read winning. A code that
 * fails its check says nothing but that it does.
 *
 * @param type declared type: the INSEE code of a département or région has two characters
 */
export function resolveByCode(type: string, evidence: Evidence, references: References): CodeReading {
  const doubts: Doubt[] = [];
  const siren = readSiren(evidence, doubts);
  const bySiren = siren === undefined ? undefined : ofSiren(siren, evidence.year, references, doubts);
  const byInsee =
    evidence.inseeCode === undefined
      ? undefined
      : ofInseeCode(type, evidence.inseeCode, evidence.year, references, doubts);
  return {
    ...(bySiren ?? byInsee ?? {}),
    doubts: doubts.map((doubt) => ({ ...doubt, about: 'code' as const })),
  };
}

function readSiren({ siren, siret }: Evidence, doubts: Doubt[]): string | undefined {
  const read = siren === undefined ? undefined : parseSiren(siren);
  if (siren !== undefined && read === undefined) {
    const message = 'Not a SIREN: nine digits whose Luhn key is right; it is not used.';
    doubts.push({ code: 'siren-invalid', message, value: siren });
  }
  if (siret === undefined) return read;
  const reading = parseSiret(siret);
  if ('problem' in reading) doubts.push({ code: reading.problem, message: reading.message, value: siret });
  return read ?? reading.siren;
}

type Found = Pick<CodeReading, 'identified' | 'registered'>;

function ofSiren(siren: string, year: string | undefined, references: References, doubts: Doubt[]): Found {
  const registered = references.authorities.findBySiren(siren);
  if (registered !== undefined) return { registered, identified: identify(registered) };
  const former = references.communes.findBySiren(siren);
  if (former === undefined)
    return { identified: { key: `collectivite/siren/${siren}`, name: '', type: '', siren } };
  if (year !== undefined && !existedIn(former, year)) doubts.push(ended(former, references, siren));
  return { identified: identifyFormer(former) };
}

function ofInseeCode(
  type: string,
  text: string,
  year: string | undefined,
  references: References,
  doubts: Doubt[],
): Found | undefined {
  const wide = type === 'departement' || type === 'region';
  const reading = parseInseeCode(text, wide ? 2 : 5);
  const unknown = (message: string): undefined => {
    doubts.push({ code: 'insee-code-unknown', message, value: text });
  };
  if (reading === undefined) return unknown('Not a code of the official geographic code; it is not used.');
  const { code, repair } = reading;
  if (repair !== undefined) doubts.push({ code: 'insee-code-repaired', message: `${repair}.`, value: text });
  const registered = references.authorities.findByInseeCode(wide ? type : 'commune', code);
  const former = wide ? [] : references.communes.findByCode(code);
  const then = former.find((each) => existedIn(each, year));
  if (then?.event === 'merged' && (registered === undefined || then.successor === code))
    return { identified: identifyFormer(then) };
  if (registered !== undefined) return { registered, identified: identify(registered) };
  const last = former.at(-1);
  const now = references.authorities.findByInseeCode(
    'commune',
    last?.successor ?? references.districtOf(code) ?? '',
  );
  if (last === undefined && now === undefined)
    return unknown('No commune, département or région has this code; it is not used.');
  if (last?.event === 'recoded' && now !== undefined) {
    const message = `The code is an old one of ${now.name}: now ${now.territory?.inseeCode}.`;
    doubts.push({ code: 'insee-code-repaired', message, value: text });
    return { registered: now, identified: identify(now) };
  }
  doubts.push(
    last === undefined
      ? {
          code: 'authority-ended',
          message: `The code is that of an arrondissement, which is no authority of its own.`,
          value: text,
          candidates: now === undefined ? [] : [candidateOf(now)],
        }
      : ended(last, references, text),
  );
  return {};
}

/** The doubt about a commune that had merged by then. */
export function ended(former: FormerCommune, references: References, value: string): Doubt {
  const now = references.authorities.findByInseeCode('commune', former.successor ?? '');
  const successor = now === undefined ? 'its successor is not known' : `its successor is ${now.name}`;
  return {
    code: 'authority-ended',
    message: `${former.name} (${former.code}) was no commune any more from ${former.until}; ${successor}.`,
    value,
    candidates: now === undefined ? [] : [candidateOf(now)],
  };
}
