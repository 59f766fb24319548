/** Rows of another width, one after the other, that make a table of their own. */
const mostRows = 3;

/**
 * Watches for a second table in a file: after a blank line, several rows of one other width. Call with the width of each
 * row, or `undefined` for a blank line; tells when it has begun.
 *
 * @param expected width of the table
 */
export function openTableWatch(expected: number): (width: number | undefined) => boolean {
  let afterBlank = false;
  let run = { width: 0, rows: 0 };
  return (width) => {
    if (width === undefined) {
      afterBlank = true;
      run = { width: 0, rows: 0 };
      return false;
    }
    if (width === expected || width < 2) {
      afterBlank = false;
      run = { width: 0, rows: 0 };
      return false;
    }
    run = run.width === width ? { width, rows: run.rows + 1 } : { width, rows: 1 };
    return afterBlank && run.rows >= mostRows;
  };
}
