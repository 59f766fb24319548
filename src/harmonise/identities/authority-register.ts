import { compareCodePoints } from '../../model/compare-code-points.ts';
import type { Row } from '../reference-row.ts';
import { readNameForms } from './authority-names.ts';
import { kindsOf, typeCovers } from './authority-types.ts';
import { type RegisteredAuthority, readOfficialAuthorities } from './official-authorities.ts';

/** Official authorities, found by SIREN, by INSEE code or by type and name. */
export interface AuthorityRegister {
  readonly findBySiren: (siren: string) => RegisteredAuthority | undefined;
  /** Code of a commune, or of a département or région with that type. */
  readonly findByInseeCode: (type: string, code: string) => RegisteredAuthority | undefined;
  /** Every authority of a type that bears a name, in order of SIREN; the empty type is any type. */
  readonly findByName: (type: string, name: string) => readonly RegisteredAuthority[];
  /** Every authority of a type whose name goes on after what was cut off, in order of SIREN. */
  readonly findByPrefix: (type: string, name: string) => readonly RegisteredAuthority[];
  /** Authorities that took the place of one that is no more, such as a région of before 2016. */
  readonly findSuccessors: (type: string, name: string) => readonly RegisteredAuthority[];
}

/** An authority under one of its names. */
interface Named {
  readonly authority: RegisteredAuthority;
  /** Types under which it is found by this name. */
  readonly types: Set<string>;
  /** Words for its kind that a declared name may have beside this one. */
  readonly kinds: Set<string>;
}

/**
 * Opens the register of authorities.
 *
 * @param tables tables of `data/reference`: `siren-regions`, `siren-departements`, `authority-names`
 */
export function openAuthorityRegister(tables: Readonly<Record<string, readonly Row[]>>): AuthorityRegister {
  const bySiren = new Map<string, RegisteredAuthority>();
  const byCode = new Map<string, RegisteredAuthority>();
  const byName = new Map<string, Named[]>();
  const successors = new Map<string, RegisteredAuthority[]>();

  const addName = (authority: RegisteredAuthority, name: string, type: string): void => {
    const { names, kinds } = readNameForms(name);
    for (const form of names) {
      const known = byName.get(form) ?? [];
      if (known.length === 0) byName.set(form, known);
      const before = known.find((each) => each.authority === authority);
      const named = before ?? { authority, types: new Set<string>(), kinds: new Set<string>() };
      if (before === undefined) known.push(named);
      named.types.add(type).add(authority.type);
      for (const kind of [...kinds, ...kindsOf(type)]) named.kinds.add(kind);
    }
  };

  for (const { authority, type, names } of readOfficialAuthorities(tables)) {
    const { siren, territory } = authority;
    // the first stays: Paris is a special-status authority before it is a commune, Guyane a region before a département
    const one = siren === undefined ? authority : (bySiren.get(siren) ?? authority);
    if (siren !== undefined) bySiren.set(siren, one);
    if (territory !== undefined) byCode.set(`${type} ${territory.inseeCode}`, one);
    for (const name of names) addName(one, name, type);
  }
  for (const { name, type, siren, relation } of tables['authority-names'] ?? []) {
    const authority = bySiren.get(siren ?? '');
    if (authority === undefined || !name || !type) continue;
    if (relation === 'other-name') addName(authority, name, type);
    else
      for (const form of readNameForms(name).names)
        successors.set(`${type} ${form}`, [...(successors.get(`${type} ${form}`) ?? []), authority]);
  }

  const fitting = (type: string, kinds: readonly string[], form: string): RegisteredAuthority[] =>
    (byName.get(form) ?? [])
      .filter((named) => [...named.types].some((own) => typeCovers(type, own, kinds.length > 0)))
      .filter((named) => kinds.every((kind) => named.kinds.has(kind)))
      .map(({ authority }) => authority);
  let sortedForms: readonly string[] | undefined;
  return {
    findBySiren: (siren) => bySiren.get(siren),
    findByInseeCode: (type, code) => byCode.get(`${type} ${code}`),
    findByName: (type, name) => {
      const { names, kinds } = readNameForms(name);
      return inOrder(names.flatMap((form) => fitting(type, kinds, form)));
    },
    findByPrefix: (type, name) => {
      sortedForms ??= [...byName.keys()].sort(compareCodePoints);
      const { names, kinds } = readNameForms(name);
      const longer = names.flatMap((form) => startingWith(sortedForms ?? [], form));
      return inOrder(longer.flatMap((form) => fitting(type, kinds, form)));
    },
    findSuccessors: (type, name) =>
      inOrder(
        (type === '' ? ['region', 'departement'] : [type]).flatMap((each) =>
          readNameForms(name).names.flatMap((form) => successors.get(`${each} ${form}`) ?? []),
        ),
      ),
  };
}

/** Each authority once, in order of SIREN and code. */
function inOrder(found: readonly RegisteredAuthority[]): readonly RegisteredAuthority[] {
  const key = ({ siren = '', territory }: RegisteredAuthority): string =>
    `${siren} ${territory?.inseeCode ?? ''}`;
  return [...new Set(found)].sort((a, b) => compareCodePoints(key(a), key(b)));
}

/** Of sorted texts, those that begin with another and go on. */
function startingWith(sorted: readonly string[], start: string): string[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareCodePoints(sorted[middle] ?? '', start) <= 0) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let index = low; sorted[index]?.startsWith(start) === true; index++) found.push(sorted[index] ?? '');
  return found;
}
