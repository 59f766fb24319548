import type { CsvwReport } from '../report.ts';

/** What a URL gives: bytes, and the HTTP headers that CSV on the Web looks at. */
export interface Resource {
  readonly body: AsyncIterable<Uint8Array>;
  readonly contentType?: string;
  readonly contentLanguage?: string;
  /** Values of the `Link` headers, joined by commas. */
  readonly link?: string;
}

/** Loads a URL; `undefined` when there is nothing (HTTP 4xx and 5xx, no such file). Network and files are the caller's. */
export type Load = (url: string) => Promise<Resource | undefined>;

/** What every processor of this library needs. */
export interface ProcessorOptions {
  readonly load: Load;
  readonly report: CsvwReport;
  /** URL of a metadata document that the user gives; no other is looked for then (Model §5.1). */
  readonly metadata?: string;
}

async function readText(resource: Resource): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of resource.body) chunks.push(chunk);
  return new TextDecoder().decode(Buffer.concat(chunks));
}

/** Loads a URL as text; `undefined` when there is nothing. */
export async function loadText(load: Load, url: string): Promise<string | undefined> {
  const resource = await load(url);
  return resource === undefined ? undefined : readText(resource);
}

/** Loads a URL as JSON; `undefined` when there is nothing. What is not JSON is reported and counts as `null`. */
export async function loadJson(load: Load, url: string, report: CsvwReport): Promise<unknown> {
  const text = await loadText(load, url);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = `The document is not valid JSON: ${error instanceof Error ? error.message : error}`;
    report({ code: 'json-invalid', severity: 'error', message, url });
    return null;
  }
}
