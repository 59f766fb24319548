import type { ColumnTitles } from './column-titles.ts';
import type { LayoutRow, LayoutStep, StepContext } from './layout.ts';
import { parseTotal } from './parse-total.ts';
import { addToSum, emptySum, isSameAmount, type RunningSum } from './running-sum.ts';
import type { StepOptions } from './step-options.ts';

type Finding = Parameters<StepContext['report']>[0];

/** What the rows of each column of amounts add up to. */
type Sums = ReadonlyMap<string, RunningSum>;

/**
 * `drop-totals-and-check-them`: rows that hold the total of the rows above are no data; each is compared with the sum of
 * what it totals, to the cent.
 *
 * - `label`: expression for the whole text that says that a row totals the rows since the last total or header; it ends
 *   their section. With no row since, it totals the whole table
 * - `tableLabel`: the same for a total of the whole table
 * - `labelColumns`: where these may stand (default: anywhere)
 * - `blank`: columns that are blank in such a row, but for the label
 * - `unlabelled`: whether a row with nothing but an amount is a total too, when it equals the sum
 * - `amount`: the column of the amounts, or a list of columns, each with a total of its own
 * - `decimalChar`: its decimal mark, for `1.234`
 */
export function readDropTotals(options: StepOptions, { names }: ColumnTitles): LayoutStep {
  const label = options.pattern('label');
  const tableLabel = options.optionalPattern('tableLabel');
  const declared = options.optionalColumns('labelColumns');
  const labelColumns = declared.length === 0 ? names : declared;
  const blank = options.optionalColumns('blank');
  const unlabelled = options.flag('unlabelled');
  const amounts = options.columnOrColumns('amount');
  const decimalChar = options.choice('decimalChar', ['', ',', '.']);

  const textOf = (row: LayoutRow, column: string) => (row.cells[column] ?? '').replace(/\s+/gu, ' ').trim();
  const read = (text: string) => parseTotal(text, decimalChar === '' ? undefined : decimalChar);
  const isLabelled = (row: LayoutRow, pattern: RegExp | undefined): boolean => {
    const column = labelColumns.find((name) => pattern?.test(textOf(row, name)));
    return column !== undefined && blank.every((name) => name === column || textOf(row, name) === '');
  };
  const isBareTotal = (row: LayoutRow, sums: Sums): boolean => {
    const bare = Object.keys(row.cells).every(
      (name) => (textOf(row, name) !== '') === amounts.includes(name),
    );
    return (
      unlabelled &&
      bare &&
      amounts.every((amount) => {
        const sum = sums.get(amount) ?? emptySum;
        const total = read(textOf(row, amount));
        return sum.rows > 0 && total !== undefined && isSameAmount(sum.amount, total);
      })
    );
  };
  const noSums: Sums = new Map(amounts.map((amount) => [amount, emptySum]));
  const addRow = (sums: Sums, row: LayoutRow): Sums =>
    new Map(
      [...sums].map(([amount, sum]) => {
        const text = textOf(row, amount);
        return [amount, addToSum(sum, text === '' ? '0' : read(text))];
      }),
    );

  return {
    name: 'drop-totals-and-check-them',
    fills: [],
    open: ({ section, report }) => {
      let table = noSums;
      let since = noSums;
      let rows = 0;
      let number = section.number();
      let first: number | undefined;
      const unchecked: Finding[] = [];
      const begin = (): void => {
        number = section.number();
        since = noSums;
        rows = 0;
        first = undefined;
      };
      const leave = (): void => {
        for (const [column, sum] of since) {
          if (isSameAmount(sum.amount, '0') && sum.unreadable === 0) continue;
          const message = `${sum.rows} row(s), from this one on, stand under no total: their sum, ${sum.amount}, was not checked.`;
          const row = first === undefined ? {} : { row: first };
          unchecked.push({ code: 'control-total-unchecked', message, column, ...row });
        }
      };
      const check = (row: LayoutRow, sums: Sums): boolean => {
        const name = sums === table ? undefined : section.name();
        const findings = [...sums].map(([column, sum]) => {
          const text = textOf(row, column);
          return { ...compareTotal(read(text), sum, name), row: row.sourceNumber, column, value: text };
        });
        findings.forEach(report);
        return findings.every(({ code }) => code === 'control-total-checked');
      };
      const checkTable = (row: LayoutRow): boolean => {
        const right = check(row, table);
        if (right) unchecked.length = 0;
        return right;
      };
      return {
        apply: (row) => {
          if (number !== section.number()) {
            leave();
            begin();
          }
          if (isLabelled(row, tableLabel)) {
            // a total of the table that is right covers the rows above it that have no other
            if (checkTable(row)) begin();
            return undefined;
          }
          if (isLabelled(row, label) || isBareTotal(row, since)) {
            if (rows === 0) checkTable(row);
            else check(row, since);
            section.begin();
            begin();
            return undefined;
          }
          table = addRow(table, row);
          since = addRow(since, row);
          rows++;
          first ??= row.sourceNumber;
          return row;
        },
        close: () => {
          leave();
          unchecked.forEach(report);
        },
      };
    },
  };
}

function compareTotal(
  total: string | undefined,
  { rows, amount, unreadable }: RunningSum,
  section: string | undefined,
): Pick<Finding, 'code' | 'message'> {
  const of = `${rows} row(s)${section === undefined ? '' : ` of section "${section}"`}`;
  if (total === undefined || unreadable > 0) {
    const why = total === undefined ? 'it is no amount' : `${unreadable} amount(s) cannot be read`;
    return { code: 'control-total-unchecked', message: `The total of ${of} was not checked: ${why}.` };
  }
  return isSameAmount(amount, total)
    ? { code: 'control-total-checked', message: `The total ${total} equals the sum of ${of}.` }
    : { code: 'control-total-mismatch', message: `The total is ${total}; the sum of ${of} is ${amount}.` };
}
