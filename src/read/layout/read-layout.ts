import type { Column } from '../../csvw/index.ts';
import { readAppendUnit } from './append-unit.ts';
import { type ColumnTitles, columnTitles } from './column-titles.ts';
import { readDropBlankRows } from './drop-blank-rows.ts';
import { readDropRepeatedHeader } from './drop-repeated-header.ts';
import { readDropRows } from './drop-rows.ts';
import { readDropTotals } from './drop-totals-and-check-them.ts';
import { readFillDown } from './fill-down.ts';
import { readFlagCutText } from './flag-cut-text.ts';
import type { LayoutStep } from './layout.ts';
import { readRejoinCells } from './rejoin-cells.ts';
import { readRenameValues } from './rename-values.ts';
import { readSectionHeader } from './section-header.ts';
import { readSectionRow } from './section-row.ts';
import { readStepOptions, type StepOptions } from './step-options.ts';
import { readUnpivot } from './unpivot.ts';
import { readUnwrapRows } from './unwrap-rows.ts';

const steps: Readonly<Record<string, (options: StepOptions, titles: ColumnTitles) => LayoutStep>> = {
  'section-header': readSectionHeader,
  'section-row': readSectionRow,
  'drop-repeated-header': readDropRepeatedHeader,
  'drop-totals-and-check-them': readDropTotals,
  'drop-blank-rows': readDropBlankRows,
  'drop-rows': readDropRows,
  'fill-down': readFillDown,
  'rename-values': readRenameValues,
  'rejoin-cells': readRejoinCells,
  'unwrap-rows': readUnwrapRows,
  unpivot: readUnpivot,
  'append-unit': readAppendUnit,
  'flag-cut-text': readFlagCutText,
};

/**
 * Reads the layout repairs that a source description declares: its property `aect:layout`, a list of steps.
 *
 * @param json the description
 * @param columns the columns of its table
 * @param refuse called with the path of what is wrong, and what; it throws
 */
export function readLayout(
  json: Readonly<Record<string, unknown>>,
  columns: readonly Column[],
  refuse: (what: string) => never,
): readonly LayoutStep[] {
  const list = json['aect:layout'] ?? [];
  if (!Array.isArray(list)) return refuse('"aect:layout" is not a list of steps');
  const titles = columnTitles(columns);
  return list.map((step: unknown, index) => {
    const path = `aect:layout[${index}]`;
    if (typeof step !== 'object' || step === null || Array.isArray(step))
      return refuse(`${path} is not an object`);
    const members = step as Readonly<Record<string, unknown>>;
    const name = members.step;
    const read = typeof name === 'string' && Object.hasOwn(steps, name) ? steps[name] : undefined;
    if (read === undefined) {
      const known = Object.keys(steps).join(', ');
      return refuse(`${path}.step is ${JSON.stringify(name) ?? 'missing'}; the steps are ${known}`);
    }
    const options = readStepOptions(members, titles.names, (member, what) =>
      refuse(`${path}.${member} ${what} (step "${name}")`),
    );
    const result = read(options, titles);
    options.end();
    return result;
  });
}
