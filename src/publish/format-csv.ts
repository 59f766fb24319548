/**
 * One record of a CSV file as RFC 4180 has it: comma, CRLF, a cell quoted if it holds a comma, a quote or a line end.
 * Also quoted is a cell that starts with `#`, which CSVW readers take for a comment (dialect description,
 * `commentPrefix`). No value is an empty cell.
 */
export function formatCsvRow(cells: readonly (string | null)[]): string {
  return `${cells.map((cell) => formatCell(cell ?? '')).join(',')}\r\n`;
}

function formatCell(cell: string): string {
  return /[",\r\n]|^#/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
