import type { Row } from '../reference-row.ts';
import { normalisePlaceName } from './authority-names.ts';

/** A commune that is no more under this name or code (`data/reference/commune-history.csv`). */
export interface FormerCommune {
  readonly code: string;
  readonly name: string;
  /** First day on which it was no more, `YYYY-MM-DD`. */
  readonly until: string;
  /** `renamed` and `recoded`: the same legal person goes on; `merged`: another took its place; `abolished`: none did. */
  readonly event: 'renamed' | 'recoded' | 'merged' | 'abolished';
  /** INSEE code, today, of the commune that it is or belongs to. */
  readonly successor?: string;
  readonly siren?: string;
}

/** Communes of the past, by code and by name. */
export interface CommuneHistory {
  readonly findByCode: (code: string) => readonly FormerCommune[];
  readonly findByName: (form: string) => readonly FormerCommune[];
  readonly findBySiren: (siren: string) => FormerCommune | undefined;
}

/** Whether a commune was there in a year, for a part of it at least; without a year, the question is of today. */
export function existedIn({ until }: FormerCommune, year: string | undefined): boolean {
  return year !== undefined && until > `${year}-01-01`;
}

const events: readonly FormerCommune['event'][] = ['renamed', 'recoded', 'merged', 'abolished'];

/** Opens the history of communes since 1943, oldest event first. */
export function openCommuneHistory(rows: readonly Row[]): CommuneHistory {
  const byCode = new Map<string, FormerCommune[]>();
  const byName = new Map<string, FormerCommune[]>();
  const bySiren = new Map<string, FormerCommune>();
  for (const row of rows) {
    const former: FormerCommune = {
      code: row.code ?? '',
      name: row.name ?? '',
      until: row.until ?? '',
      event: events.find((event) => event === row.event) ?? 'abolished',
      ...(row.successor ? { successor: row.successor } : {}),
      ...(row.siren ? { siren: row.siren } : {}),
    };
    add(byCode, former.code, former);
    add(byName, normalisePlaceName(former.name), former);
    if (former.siren !== undefined) bySiren.set(former.siren, former);
  }
  return {
    findByCode: (code) => byCode.get(code) ?? [],
    findByName: (form) => byName.get(form) ?? [],
    findBySiren: (siren) => bySiren.get(siren),
  };
}

function add<Value>(index: Map<string, Value[]>, key: string, value: Value): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [value]);
  else known.push(value);
}
