import { daysOfMonth } from '../values/date-parts.ts';
import type { ByteCheck } from './byte-check.ts';
import { readDigits } from './byte-numbers.ts';

const digit = 0x30;

/** Bytes of a form in which `0` stands for any digit. */
function parseForm(form: string): Uint8Array {
  return Uint8Array.from(form, (character) => character.charCodeAt(0));
}

function hasForm(bytes: Uint8Array, start: number, form: Uint8Array): boolean {
  for (let index = 0; index < form.length; index += 1) {
    const byte = bytes[start + index] ?? 0;
    const wanted = form[index] ?? 0;
    if (wanted === digit ? byte < 0x30 || byte > 0x39 : byte !== wanted) return false;
  }
  return true;
}

const yearForm = parseForm('0000');
const yearMonthForm = parseForm('0000-00');
const dateForm = parseForm('0000-00-00');
const dateTimeForm = parseForm('0000-00-00T00:00:00');

function isMonth(bytes: Uint8Array, start: number): boolean {
  const month = readDigits(bytes, start + 5, start + 7);
  return month >= 1 && month <= 12;
}

function isDay(bytes: Uint8Array, start: number): boolean {
  const day = readDigits(bytes, start + 8, start + 10);
  const month = readDigits(bytes, start + 5, start + 7);
  if (day < 1 || day > 31 || !isMonth(bytes, start)) return false;
  return day <= 28 || day <= daysOfMonth(readDigits(bytes, start, start + 4), month);
}

/** Check for a `gYear` of four digits without time zone. */
export const isByteYear: ByteCheck = (bytes, start, end) =>
  end - start === yearForm.length && hasForm(bytes, start, yearForm);

/** Check for a `gYearMonth` of four digits and two, without time zone. */
export const isByteYearMonth: ByteCheck = (bytes, start, end) =>
  end - start === yearMonthForm.length && hasForm(bytes, start, yearMonthForm) && isMonth(bytes, start);

/** Check for a real `date` with a year of four digits, without time zone. */
export const isByteDate: ByteCheck = (bytes, start, end) =>
  end - start === dateForm.length && hasForm(bytes, start, dateForm) && isDay(bytes, start);

/** Check for a real `dateTime` to the second, with `Z` or without time zone. */
export const isByteDateTime: ByteCheck = (bytes, start, end) => {
  const rest = end - start - dateTimeForm.length;
  if (rest !== 0 && !(rest === 1 && bytes[end - 1] === 0x5a)) return false;
  return (
    hasForm(bytes, start, dateTimeForm) &&
    isDay(bytes, start) &&
    readDigits(bytes, start + 11, start + 13) < 24 &&
    readDigits(bytes, start + 14, start + 16) < 60 &&
    readDigits(bytes, start + 17, start + 19) < 60
  );
};
