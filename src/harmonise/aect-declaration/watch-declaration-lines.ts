import type { Report } from '../../model/issue.ts';
import type { TidyRecord, TidyRow } from '../../model/records.ts';

/** Columns of the declaration that have one value for an action, a partnership or an agreement, by what they become. */
export const singleValues: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  actions: {
    title: 'intitule',
    description: 'description',
    cooperation_type: 'type_action',
    status: 'statut',
    implementation_mode: 'mode_portage',
    start_date: 'date_debut',
    start_month: 'date_debut',
    start_year: 'date_debut',
    end_date: 'date_fin',
    end_month: 'date_fin',
    end_year: 'date_fin',
    convention: 'convention_reference',
    partnership: 'partenariat_identifiant',
  },
  'action-actors': { lead_authority: 'chef_de_file_nom' },
  partnerships: {
    title: 'partenariat_intitule',
    cooperation_type: 'partenariat_type',
    status: 'partenariat_statut',
    start_date: 'partenariat_debut',
    start_month: 'partenariat_debut',
    start_year: 'partenariat_debut',
    end_date: 'partenariat_fin',
    end_month: 'partenariat_fin',
    end_year: 'partenariat_fin',
  },
  conventions: {
    title: 'convention_titre',
    description: 'convention_objet',
    signature_date: 'convention_signature',
    signature_month: 'convention_signature',
    signature_year: 'convention_signature',
    transmission_date: 'convention_transmission',
    end_date: 'convention_fin',
    end_month: 'convention_fin',
    end_year: 'convention_fin',
    renewal: 'convention_reconduction',
    legal_basis: 'convention_base_legale',
    partnership: 'partenariat_identifiant',
  },
};

const keyColumns: Readonly<Record<string, string>> = {
  actions: 'action',
  'action-actors': 'action',
  partnerships: 'partnership',
  conventions: 'convention',
};

/**
 * Reports lines of one action that give different values where there can be one only. Lines of an action follow each
 * other, as the rule of blank cells asks: only the action in hand is remembered.
 */
export function watchDeclarationLines(): (record: TidyRecord, report: Report) => void {
  let action: string | null | undefined;
  let seen = new Map<string, TidyRow>();
  return (record, report) => {
    const { rows, ...line } = record;
    const found = rows.find(({ table }) => table === 'actions')?.values.action;
    if (found !== action) seen = new Map();
    action = found;
    for (const row of rows) {
      const columns = singleValues[row.table];
      if (columns === undefined || Object.keys(columns).every((name) => (row.values[name] ?? null) === null))
        continue;
      const key = `${row.table} ${row.values[keyColumns[row.table] ?? '']}`;
      const above = seen.get(key);
      if (above === undefined) seen.set(key, row);
      else reportDifferences(above, row, columns, line, report);
    }
  };
}

function reportDifferences(
  above: TidyRow,
  row: TidyRow,
  columns: Readonly<Record<string, string>>,
  { source, file, row: number, record }: Omit<TidyRecord, 'rows'>,
  report: Report,
): void {
  const names = Object.keys(columns).filter(
    (name) => (above.values[name] ?? null) !== (row.values[name] ?? null),
  );
  for (const column of new Set(names.flatMap((name) => columns[name] ?? []))) {
    const text = (values: TidyRow['values']): string =>
      names.flatMap((name) => (columns[name] === column ? (values[name] ?? []) : [])).join(' ');
    report({
      code: 'lines-disagree',
      message: `Another line of the action says ${JSON.stringify(text(above.values))}; one of the two is published.`,
      source,
      file,
      row: number,
      ...(record === undefined ? {} : { record }),
      column,
      value: text(row.values),
    });
  }
}
