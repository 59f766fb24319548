import { accountKey } from '../model/account-key.ts';
import { addDecimals } from '../model/decimal.ts';
import { type Issue, type IssueCode, setsRowAside } from '../model/issue.ts';
import type { Batch, SourceRow, TidyRecord } from '../model/records.ts';

/** Amounts (xsd:decimal) by stage of funding and currency ({@link accountKey}), which are never added up. */
export type Amounts = Readonly<Record<string, string>>;

/** The accounts of one source: every row and every amount that went in came out, or was set aside with a reason. */
export interface Accounts {
  readonly source: string;
  readonly rowsRead: number;
  readonly rowsMapped: number;
  /** Rows set aside, by the code of the issue that says why. */
  readonly rowsSetAside: Readonly<Partial<Record<IssueCode, number>>>;
  readonly amountsIn: Amounts;
  readonly amountsOut: Amounts;
  readonly amountsSetAside: Amounts;
  /** Cells of amounts that could not be read, each with an issue; what they are worth is not known. */
  readonly amountsUnreadable: number;
  /** Rows refused before their amounts were read. */
  readonly rowsRefused: number;
}

/** How the amounts of a source are counted. */
export interface AmountCounter {
  /** Amounts that a source row declares, by stage. */
  readonly amountsOf: (row: SourceRow) => Amounts;
  /** Columns that hold amounts. */
  readonly amountColumns: readonly string[];
}

/** Keeps the accounts of one source while its rows flow by. */
export interface Ledger {
  readonly enter: (rows: Batch<SourceRow>) => void;
  readonly note: (issue: Issue) => void;
  readonly leave: (records: Batch<TidyRecord>) => void;
  /** @throws Error when a row or an amount is unaccounted for: that would be a fault of ours. */
  readonly close: () => Accounts;
}

/** Codes that say of a cell that its value is not known. */
const unreadableCodes: ReadonlySet<IssueCode> = new Set([
  'cell-unreadable',
  'amount-unreadable',
  'amount-ambiguous',
  'amount-implausible',
]);

/**
 * Opens the ledger of a source: `rows read = rows mapped + rows set aside`, and the same for amounts.
 */
export function openLedger(source: string, { amountsOf, amountColumns }: AmountCounter): Ledger {
  const setAside = new Map<number, IssueCode>();
  const pending = new Map<number, Amounts>();
  let entered = 0;
  let refused = 0;
  let mapped = 0;
  let unreadable = 0;
  let amountsIn: Amounts = {};
  let amountsOut: Amounts = {};
  return {
    enter: (rows) => {
      for (const row of rows) {
        const amounts = amountsOf(row);
        entered++;
        pending.set(row.row, amounts);
        amountsIn = addAmounts(amountsIn, amounts);
      }
    },
    note: ({ code, row, column }) => {
      if (unreadableCodes.has(code) && amountColumns.includes(column ?? '')) unreadable++;
      if (code === 'currency-unknown') unreadable++;
      if (row === undefined || !setsRowAside(code) || setAside.has(row)) return;
      setAside.set(row, code);
      if (!pending.has(row)) refused++;
    },
    leave: (records) => {
      for (const record of records) {
        mapped++;
        pending.delete(record.row);
        amountsOut = addAmounts(amountsOut, fundedAmounts(record));
      }
    },
    close: () => {
      const amountsSetAside = [...pending.values()].reduce(addAmounts, {});
      const rowsRead = entered + refused;
      if (rowsRead !== mapped + setAside.size) {
        throw new Error(
          `${source}: ${rowsRead} rows read, ${mapped} mapped and ${setAside.size} set aside: a row is lost.`,
        );
      }
      const accounted = addAmounts(amountsOut, amountsSetAside);
      for (const stage of new Set([...Object.keys(amountsIn), ...Object.keys(accounted)])) {
        const difference = addDecimals(amountsIn[stage] ?? '0', negate(accounted[stage] ?? '0'));
        if (/[1-9]/.test(difference))
          throw new Error(`${source}: ${difference} of stage "${stage}" is unaccounted for.`);
      }
      const rowsSetAside: Partial<Record<IssueCode, number>> = {};
      for (const code of setAside.values()) rowsSetAside[code] = (rowsSetAside[code] ?? 0) + 1;
      return {
        source,
        rowsRead,
        rowsMapped: mapped,
        rowsSetAside,
        amountsIn,
        amountsOut,
        amountsSetAside,
        amountsUnreadable: unreadable,
        rowsRefused: refused,
      };
    },
  };
}

function fundedAmounts(record: TidyRecord): Amounts {
  return record.rows
    .filter((row) => row.table === 'fundings')
    .reduce<Amounts>(
      (sum, { values: { stage, currency, amount } }) =>
        addAmounts(sum, { [accountKey(stage ?? '', currency ?? 'EUR')]: amount ?? '0' }),
      {},
    );
}

function addAmounts(a: Amounts, b: Amounts): Amounts {
  const sum: Record<string, string> = { ...a };
  for (const [stage, amount] of Object.entries(b)) sum[stage] = addDecimals(sum[stage] ?? '0', amount);
  return sum;
}

function negate(decimal: string): string {
  return decimal.startsWith('-') ? decimal.slice(1) : `-${decimal}`;
}
