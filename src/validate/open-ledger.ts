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
  const reasons = new Map<number, IssueCode>();
  const refusedRows = new Set<number>();
  // a layout may make several rows of data out of one row of the file
  const pending = new Map<number, readonly Amounts[]>();
  let entered = 0;
  let mapped = 0;
  let unreadable = 0;
  let amountsIn: Amounts = {};
  let amountsOut: Amounts = {};
  return {
    enter: (rows) => {
      for (const row of rows) {
        const amounts = amountsOf(row);
        entered++;
        pending.set(row.row, [...(pending.get(row.row) ?? []), amounts]);
        amountsIn = addAmounts(amountsIn, amounts);
      }
    },
    note: ({ code, row, column }) => {
      if (unreadableCodes.has(code) && amountColumns.includes(column ?? '')) unreadable++;
      if (code === 'currency-unknown') unreadable++;
      if (row === undefined || !setsRowAside(code) || reasons.has(row)) return;
      reasons.set(row, code);
      if (!pending.has(row)) refusedRows.add(row);
    },
    leave: (records) => {
      for (const record of records) {
        mapped++;
        const funded = fundedAmounts(record);
        const left = takeOut(pending.get(record.row) ?? [], funded);
        if (left.length === 0) pending.delete(record.row);
        else pending.set(record.row, left);
        amountsOut = addAmounts(amountsOut, funded);
      }
    },
    close: () => {
      const amountsSetAside = [...pending.values()].flat().reduce(addAmounts, {});
      const rowsRead = entered + refusedRows.size;
      const rowsSetAside: Partial<Record<IssueCode, number>> = {};
      let setAside = 0;
      for (const [row, code] of reasons) {
        const left = pending.get(row)?.length ?? 0;
        const rows = refusedRows.has(row) ? left + 1 : Math.max(left, 1);
        rowsSetAside[code] = (rowsSetAside[code] ?? 0) + rows;
        setAside += rows;
      }
      if (rowsRead !== mapped + setAside) {
        throw new Error(
          `${source}: ${rowsRead} rows read, ${mapped} mapped and ${setAside} set aside: a row is lost.`,
        );
      }
      const accounted = addAmounts(amountsOut, amountsSetAside);
      for (const stage of new Set([...Object.keys(amountsIn), ...Object.keys(accounted)])) {
        const difference = addDecimals(amountsIn[stage] ?? '0', negate(accounted[stage] ?? '0'));
        if (/[1-9]/.test(difference))
          throw new Error(`${source}: ${difference} of stage "${stage}" is unaccounted for.`);
      }
      return {
        source,
        rowsRead,
        rowsMapped: mapped,
        rowsSetAside,
        amountsIn,
        amountsOut,
        amountsSetAside,
        amountsUnreadable: unreadable,
        rowsRefused: refusedRows.size,
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

/** The rows that are left when one with these amounts goes; the first goes when none has them, and the accounts say so. */
function takeOut(rows: readonly Amounts[], funded: Amounts): readonly Amounts[] {
  const found = rows.findIndex((amounts) => isNothing(addAmounts(amounts, negateAll(funded))));
  return rows.toSpliced(Math.max(found, 0), 1);
}

function negateAll(amounts: Amounts): Amounts {
  return Object.fromEntries(Object.entries(amounts).map(([stage, amount]) => [stage, negate(amount)]));
}

function isNothing(amounts: Amounts): boolean {
  return Object.values(amounts).every((amount) => !/[1-9]/.test(amount));
}

function addAmounts(a: Amounts, b: Amounts): Amounts {
  const sum: Record<string, string> = { ...a };
  for (const [stage, amount] of Object.entries(b)) sum[stage] = addDecimals(sum[stage] ?? '0', amount);
  return sum;
}

function negate(decimal: string): string {
  return decimal.startsWith('-') ? decimal.slice(1) : `-${decimal}`;
}
