import { addDecimals } from '../../model/decimal.ts';

/** Amounts of rows, added up exactly. */
export interface RunningSum {
  readonly rows: number;
  readonly amount: string;
  /** Rows with a text that is no amount. */
  readonly unreadable: number;
}

/** The sum of no row. */
export const emptySum: RunningSum = { rows: 0, amount: '0', unreadable: 0 };

/** Adds a row; `undefined` is a text that is no amount. */
export function addToSum({ rows, amount, unreadable }: RunningSum, value: string | undefined): RunningSum {
  return {
    rows: rows + 1,
    amount: addDecimals(amount, value ?? '0'),
    unreadable: unreadable + (value === undefined ? 1 : 0),
  };
}

/** Whether two decimals are worth the same. */
export function isSameAmount(a: string, b: string): boolean {
  return !/[1-9]/.test(addDecimals(a, b.startsWith('-') ? b.slice(1) : `-${b}`));
}
