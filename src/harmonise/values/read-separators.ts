/** How the digits of a number are to be read. */
export type DecimalReading =
  | { readonly decimal: string }
  | { readonly problem: 'unreadable' }
  | { readonly problem: 'ambiguous'; readonly readings: readonly [string, string] };

const unreadable = { problem: 'unreadable' } as const;

/**
 * Digits with the separators of French, English, German or Swiss usage → an unsigned decimal with a point. Spaces and
 * apostrophes group digits by three; a point or a comma groups or begins the fraction. Where the text leaves that open
 * (`1.234`), `decimalChar` decides; without it, both readings are given.
 */
export function readSeparators(text: string, decimalChar?: ',' | '.'): DecimalReading {
  const spaced = text.replace(/[ \u00a0\u2007\u2009\u202f]/g, ' ').replace(/\u2019/g, "'");
  const [sign, ...others] = new Set(spaced.replace(/[\d.,]/g, ''));
  if (others.length > 0) return unreadable;
  if (sign !== undefined) return readGrouped(spaced, sign, decimalChar);
  const lastPoint = spaced.lastIndexOf('.');
  const lastComma = spaced.lastIndexOf(',');
  if (lastPoint === -1 && lastComma === -1) return fromParts(spaced, '');
  const last = lastPoint > lastComma ? '.' : ',';
  if (lastPoint !== -1 && lastComma !== -1) return readBoth(spaced, last);
  return readOneSeparator(spaced, last, decimalChar);
}

/** Digits grouped by spaces or apostrophes: a point or comma after them begins the fraction. */
function readGrouped(text: string, sign: string, decimalChar: string | undefined): DecimalReading {
  const [whole = '', fraction, ...more] = text.split(/[.,]/);
  if (more.length > 0 || fraction?.includes(sign)) return unreadable;
  const digits = ungroup(whole, sign);
  if (digits === undefined) return unreadable;
  if (fraction?.length === 3 && decimalChar === undefined)
    return { problem: 'ambiguous', readings: [`${digits}.${fraction}`, digits + fraction] };
  return decimalChar !== undefined && fraction?.length === 3 && !text.includes(decimalChar)
    ? unreadable
    : fromParts(digits, fraction ?? '', fraction !== undefined);
}

/** `1.234,56`, `1,234,567.8`: the last one begins the fraction, the other groups. */
function readBoth(text: string, last: string): DecimalReading {
  const [whole = '', fraction = '', ...more] = text.split(last);
  if (more.length > 0) return unreadable;
  const digits = ungroup(whole, last === '.' ? ',' : '.');
  return digits === undefined ? unreadable : fromParts(digits, fraction, true);
}

function readOneSeparator(text: string, separator: string, decimalChar: string | undefined): DecimalReading {
  const digits = ungroup(text, separator);
  const [whole = '', fraction = '', ...more] = text.split(separator);
  if (more.length > 0) return digits === undefined ? unreadable : fromParts(digits, '');
  if (digits === undefined || whole.startsWith('0')) return fromParts(whole, fraction, true);
  if (decimalChar === undefined) return { problem: 'ambiguous', readings: [`${whole}.${fraction}`, digits] };
  return decimalChar === separator ? fromParts(whole, fraction, true) : fromParts(digits, '');
}

/** Joins groups of three digits, after one of one to three; `undefined` when they are not so. */
function ungroup(text: string, separator: string): string | undefined {
  const [first = '', ...groups] = text.split(separator);
  const right = /^\d{1,3}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
  return right ? first + groups.join('') : undefined;
}

function fromParts(whole: string, fraction: string, separated = false): DecimalReading {
  if (!/^\d+$/.test(whole) || !(separated ? /^\d+$/ : /^\d*$/).test(fraction)) return unreadable;
  return { decimal: separated ? `${whole}.${fraction}` : whole };
}
