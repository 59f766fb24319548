import type { ColumnTitles } from './column-titles.ts';
import type { LayoutRow, LayoutStep, StepContext } from './layout.ts';
import { parseTotal } from './parse-total.ts';
import { addToSum, emptySum, isSameAmount, type RunningSum } from './running-sum.ts';
import type { StepOptions } from './step-options.ts';

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
 * - `amount`: the column of the amounts
 * - `decimalChar`: its decimal mark, for `1.234`
 */
export function readDropTotals(options: StepOptions, { names }: ColumnTitles): LayoutStep {
  const label = options.pattern('label');
  const tableLabel = options.optionalPattern('tableLabel');
  const declared = options.optionalColumns('labelColumns');
  const labelColumns = declared.length === 0 ? names : declared;
  const blank = options.optionalColumns('blank');
  const unlabelled = options.flag('unlabelled');
  const amount = options.column('amount');
  const decimalChar = options.choice('decimalChar', ['', ',', '.']);

  const textOf = (row: LayoutRow, column: string) => (row.cells[column] ?? '').replace(/\s+/gu, ' ').trim();
  const read = (text: string) => parseTotal(text, decimalChar === '' ? undefined : decimalChar);
  const isLabelled = (row: LayoutRow, pattern: RegExp | undefined): boolean => {
    const column = labelColumns.find((name) => pattern?.test(textOf(row, name)));
    return column !== undefined && blank.every((name) => name === column || textOf(row, name) === '');
  };
  const isBareTotal = (row: LayoutRow, sum: RunningSum): boolean => {
    const total = read(textOf(row, amount));
    const bare = Object.keys(row.cells).every((name) => (textOf(row, name) !== '') === (name === amount));
    return unlabelled && bare && sum.rows > 0 && total !== undefined && isSameAmount(sum.amount, total);
  };

  return {
    name: 'drop-totals-and-check-them',
    fills: [],
    open: ({ section, report }) => {
      let table = emptySum;
      let since = emptySum;
      let number = section.number();
      let first: number | undefined;
      const begin = (): void => {
        number = section.number();
        since = emptySum;
        first = undefined;
      };
      const leave = (): void => {
        if (isSameAmount(since.amount, '0') && since.unreadable === 0) return;
        const message = `${since.rows} row(s), from this one on, stand under no total: their sum, ${since.amount}, was not checked.`;
        report({
          code: 'control-total-unchecked',
          message,
          column: amount,
          ...(first === undefined ? {} : { row: first }),
        });
      };
      const check = (row: LayoutRow, sum: RunningSum): undefined => {
        const text = textOf(row, amount);
        const finding = compareTotal(read(text), sum, sum === table ? undefined : section.name());
        report({ ...finding, row: row.sourceNumber, column: amount, value: text });
      };
      return {
        apply: (row) => {
          if (number !== section.number()) {
            leave();
            begin();
          }
          if (isLabelled(row, tableLabel)) return check(row, table);
          if (isLabelled(row, label) || isBareTotal(row, since)) {
            check(row, since.rows === 0 ? table : since);
            section.begin();
            begin();
            return undefined;
          }
          const text = textOf(row, amount);
          const value = text === '' ? '0' : read(text);
          table = addToSum(table, value);
          since = addToSum(since, value);
          first ??= row.sourceNumber;
          return row;
        },
        close: leave,
      };
    },
  };
}

function compareTotal(
  total: string | undefined,
  { rows, amount, unreadable }: RunningSum,
  section: string | undefined,
): Pick<Parameters<StepContext['report']>[0], 'code' | 'message'> {
  const of = `${rows} row(s)${section === undefined ? '' : ` of section "${section}"`}`;
  if (total === undefined || unreadable > 0) {
    const why = total === undefined ? 'it is no amount' : `${unreadable} amount(s) cannot be read`;
    return { code: 'control-total-unchecked', message: `The total of ${of} was not checked: ${why}.` };
  }
  return isSameAmount(amount, total)
    ? { code: 'control-total-checked', message: `The total ${total} equals the sum of ${of}.` }
    : { code: 'control-total-mismatch', message: `The total is ${total}; the sum of ${of} is ${amount}.` };
}
