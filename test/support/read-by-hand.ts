/** Number of rows of a file and the sum of its amounts in cents, read by expressions and not by our reader. */
export type ByHand = (
  lines: readonly string[],
  /** Numbers of rows that count as rows, but not their amounts. */
  refused: ReadonlySet<number>,
) => readonly [rows: number, cents: number];

/** Every line that an expression finds is a row, with the amount that it captures. */
export function byAmount(expression: RegExp): ByHand {
  return (lines, refused) => {
    const found = lines.map((line, index) => ({ row: index + 1, amount: expression.exec(line)?.[1] }));
    const rows = found.filter(({ amount }) => amount !== undefined);
    const read = rows.filter(({ row }) => !refused.has(row));
    return [rows.length, read.reduce((sum, { amount }) => sum + cents(amount), 0)];
  };
}

/** Every line but the header is a row of a file of the SCDL schema; the amount is the cell after so many others. */
export function scdlAmount(delimiter: string, position: number): ByHand {
  const cell = `(?:"(?:[^"]|"")*"|[^"${delimiter}][^${delimiter}]*|)`;
  return byAmount(
    new RegExp(`^(?! ?nom|idAttribuant)(?:${cell}${delimiter}){${position}}(${cell})${delimiter}`, 'i'),
  );
}

/** `1 234,50 €` → 123450. */
export function cents(amount = '0'): number {
  return Math.round(Number(amount.replace(/[\s€"]/g, '').replace(',', '.')) * 100);
}
