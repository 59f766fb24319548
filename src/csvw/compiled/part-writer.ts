import { isIri } from '../urls/iri.ts';
import { resolveUrl } from '../urls/resolve-url.ts';
import { bit } from './byte-classes.ts';
import { copyBytes, copyEncoded, writeCount } from './copy-bytes.ts';
import type { WriteIri } from './iri-writer.ts';
import type { RowState } from './row-state.ts';
import type { Part } from './template-parts.ts';

const dot = 0x2e;
const slash = 0x2f;

/** Up to the end of the authority: nothing after it can change what an IRI is relative to. */
const absoluteStart = /^[A-Za-z][A-Za-z0-9+\-.]*:\/\/[^/?#]*[/?#]/;

/** Whether any values of harmless characters give an IRI that needs no resolution. */
function isSafe(parts: readonly Part[]): boolean {
  const [first, ...others] = parts;
  if (typeof first !== 'string' || !absoluteStart.test(first)) return false;
  if (others.some((part) => typeof part === 'string' && part.startsWith('.'))) return false;
  return ['', 'x'].every((value) => {
    const sample = parts.map((part) => (typeof part === 'string' ? part : value)).join('');
    return isIri(sample) && resolveUrl(sample, sample) === sample && !sample.includes('/.');
  });
}

/** Whether a value may make a segment `.` or `..`, which resolution removes. */
function hasDotSegment(state: RowState, start: number, end: number): boolean {
  const { bytes } = state;
  if (bytes[start] === dot) return true;
  for (let at = start + 1; at < end; at += 1) {
    if (bytes[at] === dot && bytes[at - 1] === slash) return true;
  }
  return false;
}

/** Writes the value of a column into an IRI; -1 where its place among the parts would matter. */
function writePlace(place: number, reserved: boolean): WriteIri {
  const slot = place * 3;
  const encoded = reserved ? bit.guarded : bit.encode;
  const refused = reserved ? bit.risky : 0;
  return (state, to, at) => {
    const start = state.values[slot] ?? -1;
    const end = state.values[slot + 1] ?? -1;
    const bits = state.values[slot + 2] ?? 0;
    if (start < 0) return at;
    if ((bits & refused) !== 0) return -1;
    if ((bits & bit.dot) !== 0 && hasDotSegment(state, start, end)) return -1;
    if ((bits & encoded) === 0) return copyBytes(state.bytes, start, end, to, at);
    return copyEncoded(state.bytes, start, end, to, at, encoded);
  };
}

function writePart(part: Part): WriteIri {
  if (typeof part === 'string') {
    const text = Buffer.from(part);
    return (_state, to, at) => {
      to.set(text, at);
      return at + text.length;
    };
  }
  const { source, reserved } = part;
  if ('place' in source) return writePlace(source.place, reserved);
  if ('text' in source) return writePart(source.text);
  const { count } = source;
  return (state, to, at) => writeCount(state[count], to, at);
}

/** Compiles the parts of a template into a writer that copies bytes; where that is not sure, `byReference` writes. */
export function compileParts(parts: readonly Part[], byReference: WriteIri): WriteIri {
  if (!isSafe(parts)) return byReference;
  const writers = parts.map(writePart);
  return (state, to, at) => {
    let place = at;
    for (const write of writers) {
      place = write(state, to, place);
      if (place < 0) return byReference(state, to, at);
    }
    return place;
  };
}
