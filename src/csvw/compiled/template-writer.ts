import type { Column, Table } from '../table-group.ts';
import { isIri } from '../urls/iri.ts';
import { expandPrefix } from '../urls/prefixes.ts';
import { resolveUrl } from '../urls/resolve-url.ts';
import { expandUriTemplate, type TemplateValue, type UriTemplate } from '../urls/uri-template.ts';
import type { IriWriter, WriteIri } from './iri-writer.ts';
import { compileParts } from './part-writer.ts';
import type { RowState } from './row-state.ts';
import { openSources, type Source, splitTemplate } from './template-parts.ts';
import { openMemo } from './value-memo.ts';

/** The longest IRI of a prefix and the digits of a number, generously. */
const roomForPrefix = 256;

const refuse: WriteIri = () => -1;

function readSource(state: RowState, source: Source | undefined): TemplateValue {
  if (source === undefined) return undefined;
  if ('text' in source) return source.text;
  if ('count' in source) return String(state[source.count]);
  const start = state.values[source.place * 3] ?? -1;
  const end = state.values[source.place * 3 + 1] ?? -1;
  return start < 0 ? null : state.bytes.toString('utf8', start, end);
}

/** Writes any template by the reference code, and keeps the outcome when it depends on one short value. */
function writeByReference(
  template: UriTemplate,
  base: string,
  findSource: (name: string) => Source | undefined,
): WriteIri {
  const sources = [...template.variables].map(findSource);
  const [only] = sources;
  const place = only !== undefined && sources.length === 1 && 'place' in only ? only.place * 3 : -1;
  const memo = openMemo();

  function makeIri(state: RowState): Uint8Array | null {
    const text = expandUriTemplate(template, (name) => readSource(state, findSource(name)));
    const iri = resolveUrl(expandPrefix(text), base);
    return isIri(iri) ? Buffer.from(iri) : null;
  }

  function findIri(state: RowState): Uint8Array | null {
    const start = state.values[place] ?? -1;
    if (place < 0 || start < 0) return makeIri(state);
    const end = state.values[place + 1] ?? -1;
    const known = memo.find(state.bytes, start, end);
    if (known !== undefined) return known.value;
    const made = makeIri(state);
    memo.keep(state.bytes, start, end, made);
    return made;
  }

  return (state, to, at) => {
    const iri = findIri(state);
    if (iri === null || at + iri.length > to.length) return -1;
    to.set(iri, at);
    return at + iri.length;
  };
}

/** The writer of an IRI that every row has; a wrong one is for the reference code, which reports it. */
export function writeFixed(iri: string): IriWriter {
  const bytes = Buffer.from(iri);
  const write: WriteIri = (_state, to, at) => {
    to.set(bytes, at);
    return at + bytes.length;
  };
  return isIri(iri)
    ? { write, fixed: iri, reads: [], room: bytes.length }
    : { write: refuse, reads: [], room: 0 };
}

/** Compiles a template of a column: fixed, from bytes, or by the reference code. */
export function compileTemplate(template: UriTemplate, table: Table, column: Column): IriWriter {
  const findSource = openSources(table, column);
  const byReference = writeByReference(template, table.url, findSource);
  const parts = splitTemplate(template, findSource);
  if (parts?.length === 1 && typeof parts[0] === 'string') {
    return writeFixed(resolveUrl(expandPrefix(parts[0]), table.url));
  }
  const sources = [...template.variables].map(findSource);
  const places = sources.flatMap((source) =>
    source !== undefined && 'place' in source ? [source.place] : [],
  );
  const times = template.source.split('{').length - 1;
  const reads = Array.from({ length: times }, () => places).flat();
  const room = 3 * Buffer.byteLength(template.source) + table.url.length + roomForPrefix;
  return { write: parts === undefined ? byReference : compileParts(parts, byReference), reads, room };
}
