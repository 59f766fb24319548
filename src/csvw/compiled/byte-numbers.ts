import type { ByteCheck } from './byte-check.ts';

/** Digits that a number of JavaScript holds exactly, whatever they are. */
const exactDigits = 15;

/** Number of digits of ASCII from `start` on. */
export function countDigits(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  for (; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x30 || byte > 0x39) break;
  }
  return at - start;
}

/** The number that digits write. */
export function readDigits(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at += 1) value = value * 10 + (bytes[at] ?? 0) - 0x30;
  return value;
}

function skipSign(bytes: Uint8Array, start: number): number {
  return bytes[start] === 0x2d || bytes[start] === 0x2b ? start + 1 : start;
}

/** Check for `[+-]?\d+` between two limits, given as decimals. */
export function makeIntegerCheck(minimum: string | undefined, maximum: string | undefined): ByteCheck {
  const low = minimum === undefined ? Number.NEGATIVE_INFINITY : Number(minimum);
  const high = maximum === undefined ? Number.POSITIVE_INFINITY : Number(maximum);
  const limited = minimum !== undefined || maximum !== undefined;
  return (bytes, start, end) => {
    const first = skipSign(bytes, start);
    if (first === end || countDigits(bytes, first, end) < end - first) return false;
    if (!limited) return true;
    if (end - first > exactDigits) return false;
    const size = readDigits(bytes, first, end);
    const value = bytes[start] === 0x2d ? -size : size;
    return value >= low && value <= high;
  };
}

/** Check for `[+-]?\d+(\.\d+)?`, which nearly every decimal and many a double is. */
export const isByteDecimal: ByteCheck = (bytes, start, end) => {
  const first = skipSign(bytes, start);
  const whole = countDigits(bytes, first, end);
  const point = first + whole;
  if (whole === 0 || point === end) return whole > 0;
  const left = end - point - 1;
  return bytes[point] === 0x2e && left > 0 && countDigits(bytes, point + 1, end) === left;
};
