/** A code of the official geographic code of INSEE, as it should have been written. */
export interface InseeCode {
  readonly code: string;
  /** What was mended, for the reader; `undefined` when the code was right as it was. */
  readonly repair?: string;
}

/**
 * Text → code of a commune, or of a département or région when `digits` says so. A spreadsheet takes leading zeros away
 * ("1001" is 01001) and adds ".0"; the letter of Corsica may be small. No code is guessed beyond that.
 *
 * @param digits number of characters of a whole code: 5 for a commune
 */
export function parseInseeCode(text: string, digits = 5): InseeCode | undefined {
  const compact = text.replace(/[\s\u00a0\u202f']/g, '').toUpperCase();
  const whole = compact.replace(/\.0+$/, '');
  if (!/^(?:\d+|2[AB]\d*)$/.test(whole)) return undefined;
  const code = whole.length === digits - 1 && /^\d+$/.test(whole) ? `0${whole}` : whole;
  if (code.length !== digits && !(digits === 2 && code.length === 3)) return undefined;
  if (code === text.trim()) return { code };
  const what =
    code === whole ? 'spaces, case or decimals of a spreadsheet removed' : 'its leading zero was lost';
  return { code, repair: `"${text}" is read as ${code}: ${what}` };
}
