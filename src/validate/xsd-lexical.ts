const xsd = 'http://www.w3.org/2001/XMLSchema#';
const timezone = '(?:Z|[+-](?:0\\d|1[0-3]):[0-5]\\d|[+-]14:00)?';
const year = '-?(?:[1-9]\\d{3,}|0\\d{3})';
const time = '(?:(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?|24:00:00(?:\\.0+)?)';
const decimal = '[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)';

const date = new RegExp(`^(${year})-(\\d\\d)-(\\d\\d)${timezone}$`);
const dateTime = new RegExp(`^(${year}-\\d\\d-\\d\\d)T${time}${timezone}$`);
const integer = /^[+-]?\d+$/;
const double = new RegExp(`^(?:${decimal}(?:[eE][+-]?\\d+)?|[+-]?INF|NaN)$`);

/**
 * Lexical check of each datatype that a shape may ask for with sh:datatype, by datatype IRI: those of XML Schema
 * 1.1 part 2 that the publication uses, and language-tagged strings. Any other datatype is refused when shapes are
 * compiled, rather than accepted unchecked.
 */
export const lexicalChecks: ReadonlyMap<string, (lexical: string) => boolean> = new Map([
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#langString', () => true],
  [`${xsd}string`, () => true],
  [`${xsd}boolean`, matches(/^(?:true|false|0|1)$/)],
  [`${xsd}decimal`, matches(new RegExp(`^${decimal}$`))],
  [`${xsd}double`, matches(double)],
  [`${xsd}float`, matches(double)],
  [`${xsd}integer`, matches(integer)],
  [`${xsd}nonNegativeInteger`, matches(/^(?:\+?\d+|-0+)$/)],
  [`${xsd}positiveInteger`, matches(/^\+?0*[1-9]\d*$/)],
  [`${xsd}date`, isDate],
  [`${xsd}dateTime`, (lexical: string) => isDate(dateTime.exec(lexical)?.[1] ?? '')],
  [`${xsd}gYear`, matches(new RegExp(`^${year}${timezone}$`))],
  [`${xsd}gYearMonth`, matches(new RegExp(`^${year}-(?:0[1-9]|1[0-2])${timezone}$`))],
  [`${xsd}anyURI`, matches(/^[^\s<>"{}|\\^`]*$/)],
  [`${xsd}language`, matches(/^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/)],
  [`${xsd}hexBinary`, matches(/^(?:[0-9a-fA-F]{2})*$/)],
]);

function matches(pattern: RegExp): (lexical: string) => boolean {
  return (lexical) => pattern.test(lexical);
}

/** Dates must be in the calendar (XML Schema part 2 §3.3.9.1, day-of-month constraint): no 30 February. */
function isDate(lexical: string): boolean {
  const [, yearPart, monthPart, dayPart] = date.exec(lexical) ?? [];
  if (!yearPart || !monthPart || !dayPart) return false;
  const month = Number(monthPart);
  const day = Number(dayPart);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(BigInt(yearPart), month);
}

function daysInMonth(year: bigint, month: number): number {
  if (month === 2) return year % 4n === 0n && (year % 100n !== 0n || year % 400n === 0n) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
