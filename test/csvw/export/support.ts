import { describeTables, frictionlessDescriptor, rmlQuads } from '../../../src/csvw/export/index.ts';
import { type CsvwError, csv2rdf, type Load } from '../../../src/csvw/index.ts';
import { type Served, serve } from '../support/serve.ts';
import { sortLines } from './run-rml.ts';

const start = 'http://ex/data/m.json';

/** A warning without its message: `rml-format a, b`. */
export function tell({ code, column }: CsvwError): string {
  return column === undefined ? code : `${code} ${column}`;
}

async function open(document: object, files: Readonly<Record<string, Served>>) {
  const errors: CsvwError[] = [];
  const report = (error: CsvwError) => void errors.push(error);
  const named = Object.entries(files).map(([name, served]) => [`http://ex/data/${name}`, served] as const);
  const load: Load = serve({
    ...Object.fromEntries(named),
    [start]: { '@context': 'http://www.w3.org/ns/csvw', ...document },
  });
  const group = await describeTables(start, { load, report });
  if (group === undefined) throw new Error(`Wrong metadata: ${JSON.stringify(errors)}`);
  return { group, errors, report, load };
}

/** The RML of a description, as sorted lines, and what it loses. */
export async function exportRml(document: object, files: Readonly<Record<string, Served>> = {}) {
  const { group, errors, report } = await open(document, files);
  const quads = rmlQuads(group, { iri: 'http://ex/map', folder: 'http://ex/data/', report });
  return { quads, lines: sortLines(quads), told: errors.map(tell) };
}

/** The Frictionless descriptor of a description, and what it loses. */
export async function exportFrictionless(document: object, files: Readonly<Record<string, Served>> = {}) {
  const { group, errors, report } = await open(document, files);
  const descriptor = frictionlessDescriptor(group, { url: 'http://ex/data/datapackage.json', report });
  return { descriptor, told: errors.map(tell) };
}

/** What csv2rdf makes of a description in its minimal mode, as sorted lines. */
export async function convert(document: object, files: Readonly<Record<string, Served>>): Promise<string[]> {
  const { load, report } = await open(document, files);
  const lines: string[] = [];
  for await (const quads of csv2rdf(start, { load, report, minimal: true })) lines.push(...sortLines(quads));
  return [...new Set(lines)].sort();
}
