import type { Table } from '../../table-group.ts';
import type { Lose } from '../collect-losses.ts';
import { hasOtherTitles } from '../header-title.ts';

/** Notes what a table says of its data that changes no triple: RML maps, and does not check. */
export function noteConstraints(table: Table, lose: Lose): void {
  const { primaryKey, foreignKeys, columns } = table;
  for (const column of columns) {
    const { datatype, required, virtual } = column;
    if (virtual) continue;
    if (required) lose('rml-constraint', 'RML does not check that a column is required.', column);
    if (datatype.format?.type === 'expression')
      lose('rml-constraint', 'RML does not check the format of a text.', column);
    if (Object.keys(datatype.facets).length > 0)
      lose('rml-constraint', 'RML does not check the limits of a datatype.', column);
    if (hasOtherTitles(column))
      lose('rml-titles', 'RML finds a column under one header: the first of its titles.', column);
    if (column.ordered) lose('rml-separator', 'RML does not make a list of the values of a cell.', column);
  }
  for (const column of primaryKey) lose('rml-constraint', 'RML has no primary key.', column);
  for (const column of foreignKeys.flatMap((key) => key.columns))
    lose('rml-constraint', 'RML has no foreign key.', column);
}
