import type { CsvwReport } from '../report.ts';
import { resolveUrl } from '../urls/resolve-url.ts';

/** Where a reader is in a metadata document, and what it needs to know there. */
export interface Scope {
  /** URL of the document. */
  readonly url: string;
  /** Base of the URLs in it. */
  readonly base: string;
  /** Default language of natural language values, `und` without one. */
  readonly language: string;
  /** JSON Pointer of the current value. */
  readonly path: string;
  readonly report: CsvwReport;
  /** Documents that object properties name by URL, loaded beforehand. */
  readonly resources: ReadonlyMap<string, unknown>;
}

/** The scope of a member of the current value. */
export function enter(scope: Scope, key: string | number): Scope {
  const step = String(key).replace(/~/g, '~0').replace(/\//g, '~1');
  return { ...scope, path: `${scope.path}/${step}` };
}

function tell(
  severity: 'error' | 'warning',
  scope: Scope,
  code: string,
  message: string,
  value?: unknown,
): void {
  const text = value === undefined ? undefined : typeof value === 'string' ? value : JSON.stringify(value);
  const { url, path } = scope;
  scope.report({ code, severity, message, url, path, ...(text !== undefined && { value: text }) });
}

/** Reports something that the standard lets pass: the offending part is ignored or its default is used. */
export function warn(scope: Scope, code: string, message: string, value?: unknown): void {
  tell('warning', scope, code, message, value);
}

/** Reports something after which the standard asks to stop. */
export function fail(scope: Scope, code: string, message: string, value?: unknown): void {
  tell('error', scope, code, message, value);
}

/** Resolves a URL of the document against its base. */
export function resolveIn(scope: Scope, reference: string): string {
  return resolveUrl(reference, scope.base);
}
