import { defaultDialect } from '../dialect.ts';
import { parseMetadata } from '../metadata/parse-metadata.ts';
import type { CsvwError, CsvwReport } from '../report.ts';
import type { TableGroup } from '../table-group.ts';
import { normalizeUrl, resolveUrl, withoutFragment } from '../urls/resolve-url.ts';
import { expandUriTemplate, parseUriTemplate } from '../urls/uri-template.ts';
import { findMetadataLinks } from './link-header.ts';
import { type Load, loadJson, loadText, type ProcessorOptions, type Resource } from './load.ts';
import { loadReferences } from './load-references.ts';

/** A group of tables that was located, and the file that was opened on the way. */
export interface OpenGroup {
  readonly group: TableGroup;
  /** The table that processing started from, so that it is not loaded twice. */
  readonly opened?: { readonly url: string; readonly resource: Resource };
  /** Whether a metadata error asks to stop. */
  readonly failed: boolean;
}

async function readMetadata(url: string, load: Load, report: CsvwReport): Promise<OpenGroup | undefined> {
  let failed = false;
  const watch: CsvwReport = (error) => {
    failed ||= error.severity === 'error';
    report(error);
  };
  const document = await loadJson(load, url, watch);
  if (document === undefined) return undefined;
  const resources = await loadReferences(document, url, load, watch);
  const group = parseMetadata(document, { url, report: watch, resources });
  return { group, failed };
}

/** URL patterns of a site without configuration (Model for Tabular Data §5.3). */
const defaultPatterns = ['{+url}-metadata.json', 'csv-metadata.json'];

async function findDefaultLocations(url: string, load: Load): Promise<string[]> {
  const configuration = await loadText(load, resolveUrl('/.well-known/csvm', url));
  const patterns = configuration?.split(/\r?\n/).filter((line) => line.trim() !== '') ?? defaultPatterns;
  return patterns.flatMap((pattern) => {
    const template = parseUriTemplate(pattern.trim());
    if (template === undefined) return [];
    const location = expandUriTemplate(template, (name) =>
      name === 'url' ? withoutFragment(url) : undefined,
    );
    return [resolveUrl(location, url)];
  });
}

function describes(group: TableGroup, url: string): boolean {
  const wanted = normalizeUrl(withoutFragment(url));
  return group.tables.some((table) => table.url === wanted);
}

/** The first document among some that describes the table; others that exist are passed over with a warning. */
async function findDescribing(
  candidates: readonly string[],
  url: string,
  { load, report }: ProcessorOptions,
): Promise<OpenGroup | undefined> {
  for (const candidate of candidates) {
    const errors: CsvwError[] = [];
    const found = await readMetadata(candidate, load, (error) => errors.push(error));
    if (found === undefined) continue;
    if (found.failed || describes(found.group, url)) {
      for (const error of errors) report(error);
      return found;
    }
    const message = `The metadata document does not describe the table ${url}; it is ignored.`;
    report({ code: 'metadata-unrelated', severity: 'warning', message, url: candidate });
  }
  return undefined;
}

/** A group for a table that nothing describes: its header will (Model §5.4). */
function embeddedGroup(url: string): TableGroup {
  return {
    tables: [
      {
        url: normalizeUrl(withoutFragment(url)),
        columns: [],
        described: false,
        dialect: defaultDialect,
        dialectGiven: false,
        primaryKey: [],
        foreignKeys: [],
        rowTitles: [],
        notes: [],
        annotations: {},
        transformations: [],
        direction: 'auto',
        suppressOutput: false,
        inherited: {},
      },
    ],
    notes: [],
    annotations: {},
  };
}

function isMetadata(url: string, { contentType = '' }: Resource): boolean {
  return (
    /^application\/(?:[\w.-]+\+)?json\b/.test(contentType) ||
    /\.(?:json|jsonld)$/i.test(url.replace(/[?#].*$/s, ''))
  );
}

function unavailable(url: string, report: CsvwReport): undefined {
  report({ code: 'resource-unavailable', severity: 'error', message: 'There is nothing at this URL.', url });
}

/**
 * Opens what a URL leads to: a metadata document, or a table whose metadata is looked for in the order of the
 * standard (Model for Tabular Data §5): given by the user, `Link` header, site-wide configuration or default
 * locations, the header of the table. `undefined`, after an error, when there is nothing at a URL.
 */
export async function openGroup(url: string, options: ProcessorOptions): Promise<OpenGroup | undefined> {
  const { load, report, metadata } = options;
  if (metadata !== undefined)
    return (await readMetadata(metadata, load, report)) ?? unavailable(metadata, report);
  const resource = await load(url);
  if (resource === undefined) return unavailable(url, report);
  const one: Load = async (asked) => (asked === url ? resource : load(asked));
  if (isMetadata(url, resource)) return readMetadata(url, one, report);
  const opened = { url: normalizeUrl(withoutFragment(url)), resource };
  const links = findMetadataLinks(resource.link ?? '').map((link) => resolveUrl(link, url));
  const found =
    (await findDescribing(links, url, options)) ??
    (await findDescribing(await findDefaultLocations(url, load), url, options));
  return { ...(found ?? { group: embeddedGroup(url), failed: false }), opened };
}
