import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CsvwError, CsvwReport } from '../csvw/index.ts';
import { cutText, escapeControls } from './escape-controls.ts';

const longestValue = 60;

/** A URL as a person knows it: the path of a file from the current folder; other URLs as they are. */
function shortenUrl(url: string): string {
  if (!url.startsWith('file:')) return url;
  try {
    return relative(process.cwd(), fileURLToPath(url)) || url;
  } catch {
    return url;
  }
}

/** One line for an error or a warning of the CSVW engine: severity, code, place, message, value. */
export function renderCsvwError({
  severity,
  code,
  message,
  url,
  row,
  column,
  value,
  path,
}: CsvwError): string {
  const place = [
    url === undefined ? '' : shortenUrl(url),
    row === undefined ? '' : `row ${row}`,
    column ?? '',
    path === undefined || path === '' ? '' : `at ${path}`,
  ].filter((part) => part !== '');
  const shown = value === undefined || value === '' ? '' : ` [${cutText(value, longestValue)}]`;
  const line = `${severity.padEnd(7)}  ${code}  ${place.join(', ')}: ${message}${shown}`;
  return `${escapeControls(line)}\n`;
}

/** Errors and warnings of one run. */
export interface CsvwLog {
  readonly report: CsvwReport;
  /** Codes of the errors, warnings left out. */
  readonly errorCodes: ReadonlySet<string>;
}

/** Opens a log that hands each error and warning on as it comes. */
export function openCsvwLog(tell: CsvwReport): CsvwLog {
  const errorCodes = new Set<string>();
  return {
    errorCodes,
    report: (error) => {
      if (error.severity === 'error') errorCodes.add(error.code);
      tell(error);
    },
  };
}
