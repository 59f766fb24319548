import { fc } from '@fast-check/vitest';
import { isIri, parseDate } from '../../../src/csvw/index.ts';
import { expandUriTemplate, parseUriTemplate } from '../../../src/csvw/urls/uri-template.ts';
import { type DateKind, dateFields } from '../../../src/csvw/values/date-parts.ts';
import { parseDatePattern } from '../../../src/csvw/values/date-pattern.ts';
import { parseNumberPattern } from '../../../src/csvw/values/number-pattern.ts';
import { parseNumber } from '../../../src/csvw/values/parse-number.ts';

const characters = (text: string, length: number) =>
  fc.string({ unit: fc.constantFrom(...text), maxLength: length });
const join = (parts: readonly string[], length: number) =>
  fc.array(fc.constantFrom(...parts), { maxLength: length }).map((list) => list.join(''));
const kinds = Object.keys(dateFields) as DateKind[];

const numberPattern = fc.oneof(
  characters('0#,.E+-%‰ ', 14),
  fc.constantFrom('#,##0.00', '#,##,##0', '000', '0.###E0', '+0', '0%', '#0.0#,#', '0,000.0'),
);
const numberText = fc.oneof(
  characters('0123456789,.+-E% ‰', 24),
  characters('1,.', 400),
  fc.constantFrom('INF', 'NaN'),
);

function checkNumber(pattern: string, text: string, whole: boolean): void {
  const given = { decimalChar: '.', groupChar: ',' };
  const compiled = parseNumberPattern(pattern, given);
  const format = { ...given, grouped: true, ...(compiled && { pattern: compiled }) };
  const kind = whole ? 'integer' : 'decimal';
  const lexical = parseNumber(text, kind, format);
  if (lexical === undefined) return;
  const space = whole ? /^[+-]?[0-9]+$/ : /^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)$/;
  if (!space.test(lexical)) throw new Error(`not a lexical form: ${lexical}`);
  if (parseNumber(lexical, kind) !== lexical) throw new Error(`another number when read again: ${lexical}`);
}

const datePattern = fc.oneof(
  join(
    [
      'yyyy',
      'MM',
      'M',
      'dd',
      'd',
      'HH',
      'mm',
      'ss',
      'S',
      'SSS',
      '-',
      '/',
      '.',
      ':',
      ' ',
      'T',
      'X',
      'XXX',
      'x',
      'xxx',
    ],
    9,
  ),
  fc.constantFrom(
    'yyyy-MM-dd',
    'dd/MM/yyyy',
    'M.d.yyyy',
    'yyyyMMdd',
    'HH:mm:ss.SSS',
    'yyyy-MM-ddTHH:mm:ss X',
    'yyyy-MM-dd HH:mm',
  ),
);
const dateText = fc.oneof(
  characters('0123456789-/.:TZ+ ', 30),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  join(
    ['2024', '02', '29', '12', '31', '1', '00', '24', '59', '-', '/', '.', ':', 'T', 'Z', '+01:00', ' '],
    12,
  ),
);

function checkDate(pattern: string, text: string, kind: DateKind): void {
  const compiled = parseDatePattern(pattern, kind);
  const lexical = parseDate(text, kind, compiled);
  if (lexical === undefined) return;
  if (parseDate(lexical, kind) !== lexical) throw new Error(`not a lexical form of ${kind}: ${lexical}`);
}

/** Whatever the pattern and the text: nothing is thrown, and what is read is a value that reads as itself, in time. */
export const patterns = fc.property(
  numberPattern,
  numberText,
  fc.boolean(),
  datePattern,
  dateText,
  fc.constantFrom(...kinds),
  (numbers, number, whole, dates, date, kind) => {
    const start = performance.now();
    checkNumber(numbers, number, whole);
    checkDate(dates, date, kind);
    if (performance.now() - start > 2000) throw new Error('more than two seconds');
  },
);

const templateText = fc.oneof(
  join(
    [
      '{',
      '}',
      '{a}',
      '{+a}',
      '{#a,b}',
      '{/a*}',
      '{?a,b*}',
      '{;a}',
      '{&b:3}',
      '{.a}',
      'é',
      ' ',
      '<',
      '%',
      '%41',
      '/',
      'x',
      '#',
      '\u0000',
    ],
    8,
  ),
  characters('{}ab+#./;?&,:*0123456789%é <>"', 20),
);
const templateValue = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  join(['%', '%41', '%zz', '/', '?', '#', '[', ']', "'", '!', 'é', '\ud800', '🦊', ' ', '\n', ':', '..'], 6),
  fc.array(fc.string({ unit: 'grapheme', maxLength: 4 }), { maxLength: 3 }),
  fc.constant(null),
);

/** Whatever the template and the values: nothing is thrown; simple variables make an IRI, and one segment of it. */
export const templates = fc.property(templateText, templateValue, templateValue, (source, a, b) => {
  const lookUp = (name: string) => (name === 'a' ? a : name === 'b' ? b : undefined);
  const template = parseUriTemplate(source);
  if (template !== undefined) {
    const text = expandUriTemplate(template, lookUp);
    if (/[\s<>"{}|\\^`]/.test(text.replace(/\p{Surrogate}.*/su, '')) && isIri(`http://example.org/${text}`)) {
      throw new Error(`an IRI with characters that none has: ${text}`);
    }
    if (isIri(text) && /[<>"{}|\\^`\p{Cc} ]/u.test(text)) throw new Error(`no IRI: ${text}`);
  }
  const simple = parseUriTemplate('http://example.org/{a}');
  const iri = simple === undefined ? '' : expandUriTemplate(simple, lookUp);
  const lone = JSON.stringify([a]).match(/\\ud[89a-f]/i) !== null;
  if (!lone && !isIri(iri)) throw new Error(`no IRI: ${iri}`);
  if (typeof a === 'string' && !lone && decodeURIComponent(iri.slice('http://example.org/'.length)) !== a) {
    throw new Error(`another value when decoded: ${iri}`);
  }
});
