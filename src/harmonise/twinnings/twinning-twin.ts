import type { SourceRow } from '../../model/records.ts';
import { addForeignAuthority } from '../add-foreign-authority.ts';
import { addAuthority } from '../add-participation.ts';
import { cellText } from '../cell-text.ts';
import type { Position } from '../identities/evidence.ts';
import { isInFrance } from '../identities/is-in-france.ts';
import { reportDoubts } from '../identities/report-doubts.ts';
import { resolveAuthority } from '../identities/resolve-authority.ts';
import type { RecordDraft } from '../record.ts';
import type { References } from '../references.ts';

/** Columns of one side of a pair. */
interface TwinColumns {
  readonly name: string;
  readonly country: string;
  readonly latitude: string;
  readonly longitude: string;
}

/** The two sides of a pair and their columns, as the query of the source names them. */
export const twinSides = {
  origin: {
    name: 'origincityLabel',
    country: 'origincountry',
    latitude: 'originlat',
    longitude: 'originlong',
  },
  sister: {
    name: 'sistercityLabel',
    country: 'destination_countryLabel',
    latitude: 'destinationlat',
    longitude: 'destinationlong',
  },
} as const satisfies Record<string, TwinColumns>;

/** One side of a pair, as its row tells it. */
export interface Twin {
  readonly label: string;
  /** Whether the label is a name: Wikidata gives the identifier of an item that has no label (`Q16511122`). */
  readonly isNamed: boolean;
  readonly country: string | null;
  readonly isFrench: boolean;
  readonly position?: Position;
  readonly columns: TwinColumns;
}

/** Reads one side of a pair. */
export function readTwin(row: SourceRow, columns: TwinColumns, references: References): Twin {
  const label = cellText(row, columns.name) ?? '';
  const country = cellText(row, columns.country);
  const latitude = cellText(row, columns.latitude);
  const longitude = cellText(row, columns.longitude);
  return {
    label,
    isNamed: label !== '' && !/^Q\d+$/.test(label),
    country,
    isFrench: country !== null && isInFrance(country, references),
    ...(latitude === null || longitude === null
      ? {}
      : { position: { latitude: Number(latitude), longitude: Number(longitude) } }),
    columns,
  };
}

/** Adds the authority of one side to a record, with an issue for each doubt, and gives its key and name. */
export function addTwin(
  draft: RecordDraft,
  twin: Twin,
  references: References,
): { readonly key: string; readonly name: string } {
  const { label, position, columns } = twin;
  if (!twin.isFrench) {
    return addForeignAuthority(
      draft,
      { name: label, country: twin.country, columns, ...(position === undefined ? {} : { position }) },
      references,
    );
  }
  const [, name = label, territory] = /^(.+?), ([^,]+)$/.exec(label) ?? [];
  const authority = resolveAuthority({ name, type: 'commune' }, references, {
    ...(position === undefined ? {} : { position }),
    ...(territory === undefined ? {} : { territory }),
  });
  addAuthority(draft, authority);
  reportDoubts(draft, columns.name, label, authority);
  return authority;
}
