import { describeTables, frictionlessDescriptor, rmlQuads } from '../csvw/export/index.ts';
import {
  type CsvwError,
  csv2json,
  csv2rdf,
  type ProcessorOptions,
  resolveUrl,
  validateCsvw,
} from '../csvw/index.ts';
import { PipelineError } from '../model/errors.ts';
import { type OptionValues, textOption } from './command.ts';
import { type QuadFormat, quadWriters, writeTurtleDocument } from './csvw-quads.ts';

/** One run of a subcommand of `aect csvw`. */
export interface CsvwRun {
  /** URL of the table or of the metadata document. */
  readonly url: string;
  readonly processor: ProcessorOptions;
  readonly values: OptionValues;
  /** Writes a part of the result, and waits for a slow reader. */
  readonly write: (text: string) => Promise<void>;
  /** Errors and warnings so far, kept only for `--json`. */
  readonly errors: readonly CsvwError[];
}

/** A subcommand of `aect csvw`: what it does, and the options that are its own. */
interface CsvwAction {
  readonly summary: string;
  readonly options: readonly string[];
  readonly run: (run: CsvwRun) => Promise<void>;
}

function isQuadFormat(text: string): text is QuadFormat {
  return Object.hasOwn(quadWriters, text);
}

async function writeRdf({ url, processor, values, write }: CsvwRun): Promise<void> {
  const format = textOption(values, 'format', 'nq');
  if (!isQuadFormat(format))
    throw new PipelineError('USAGE', `--format is one of ${Object.keys(quadWriters).join(', ')}.`);
  await quadWriters[format](csv2rdf(url, { ...processor, minimal: values.minimal === true }), write);
}

async function writeJson({ url, processor, values, write }: CsvwRun): Promise<void> {
  const json = await csv2json(url, { ...processor, minimal: values.minimal === true });
  if (json !== undefined) await write(`${JSON.stringify(json, null, 2)}\n`);
}

async function validate({ url, processor, values, write, errors }: CsvwRun): Promise<void> {
  await validateCsvw(url, processor);
  if (values.json === true) await write(`${JSON.stringify(errors, null, 2)}\n`);
}

/** URL of the folder of the metadata: what is written is meant to be kept there. */
function metadataFolder({ url, processor }: CsvwRun): string {
  return resolveUrl('.', (processor.metadata ?? url).replace(/[?#].*$/s, ''));
}

/** The mapping is written with IRIs relative to itself; no document is ever at this one (RFC 6761 §6.4). */
const mappingIri = 'https://mapping.invalid/';

async function writeRml(run: CsvwRun): Promise<void> {
  const group = await describeTables(run.url, run.processor);
  if (group === undefined) return;
  const { report } = run.processor;
  const quads = rmlQuads(group, { iri: mappingIri, folder: metadataFolder(run), report });
  await writeTurtleDocument(quads, mappingIri, run.write);
}

async function writeTableSchema(run: CsvwRun): Promise<void> {
  const group = await describeTables(run.url, run.processor);
  if (group === undefined) return;
  const url = resolveUrl('datapackage.json', metadataFolder(run));
  const descriptor = frictionlessDescriptor(group, { url, report: run.processor.report });
  await run.write(`${JSON.stringify(descriptor, null, 2)}\n`);
}

/** The subcommands of `aect csvw`, by name. */
export const csvwActions: Readonly<Record<string, CsvwAction>> = {
  rdf: { summary: 'RDF (csv2rdf)', options: ['minimal', 'format'], run: writeRdf },
  json: { summary: 'JSON (csv2json)', options: ['minimal'], run: writeJson },
  validate: { summary: 'what is wrong with metadata and data', options: ['json'], run: validate },
  rml: { summary: 'the same mapping as RML, in Turtle', options: [], run: writeRml },
  'table-schema': {
    summary: 'Frictionless Table Schema, or Data Package for several tables',
    options: [],
    run: writeTableSchema,
  },
};
