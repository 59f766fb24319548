/** A compiled number format pattern (UTS #35 part 3, §3 Number Format Patterns, the part that CSVW names). */
export interface NumberPattern {
  /** A sign that the pattern writes: `+` accepts both signs, `-` only its own. */
  readonly sign: '' | '+' | '-';
  readonly prefix: '' | '%' | '‰';
  readonly suffix: '' | '%' | '‰';
  readonly minimumInteger: number;
  /** Bounded only beside an exponent, where the pattern says how many digits stand before the point. */
  readonly maximumInteger: number;
  /** Sizes of the groups from the decimal point leftwards, `undefined` without grouping. */
  readonly primaryGroup: number | undefined;
  readonly secondaryGroup: number | undefined;
  readonly minimumFraction: number;
  readonly maximumFraction: number;
  readonly fractionGroup: number | undefined;
  /** Minimum digits of the exponent, `undefined` without exponent. */
  readonly minimumExponent: number | undefined;
}

/** Characters that a number format uses (Model for Tabular Data §6.4.2). */
export interface NumberCharacters {
  readonly decimalChar: string;
  readonly groupChar: string;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

function isMark(text: string): text is '' | '%' | '‰' {
  return text === '' || text === '%' || text === '‰';
}

function readPrefix(text: string): Pick<NumberPattern, 'sign' | 'prefix'> | undefined {
  const sign = text.includes('+') ? '+' : text.includes('-') ? '-' : '';
  const prefix = text.replace(sign, '');
  return isMark(prefix) ? { sign, prefix } : undefined;
}

function readInteger(text: string, groupChar: string) {
  const groups = text.split(groupChar);
  if (!/^#*0*$/.test(groups.join('')) || groups.slice(1).includes('')) return undefined;
  const primaryGroup = groups.length > 1 ? groups.at(-1)?.length : undefined;
  const secondaryGroup = groups.length > 2 ? groups.at(-2)?.length : primaryGroup;
  return { minimumInteger: count(text, '0'), digits: groups.join('').length, primaryGroup, secondaryGroup };
}

function readFraction(text: string, groupChar: string) {
  const groups = text.split(groupChar);
  const digits = groups.join('');
  if (!/^0*#*$/.test(digits) || (groups.length > 1 && groups.includes(''))) return undefined;
  return {
    minimumFraction: count(digits, '0'),
    maximumFraction: digits.length,
    fractionGroup: groups.length > 1 ? groups[0]?.length : undefined,
  };
}

/**
 * Compiles a pattern such as `#,##0.00`, `000%` or `0.###E0`, written with the characters of its format.
 * Gives `undefined` for a pattern that is invalid or uses other special characters (§6.4.2 asks for a warning).
 */
export function parseNumberPattern(source: string, characters: NumberCharacters): NumberPattern | undefined {
  const { decimalChar, groupChar } = characters;
  const start = Math.min(...['#', '0', decimalChar].map((c) => source.indexOf(c)).filter((at) => at >= 0));
  const suffix = /[%‰]$/.exec(source)?.[0] ?? '';
  if (!Number.isFinite(start) || !isMark(suffix)) return undefined;
  const signs = readPrefix(source.slice(0, start));
  const body = source.slice(start, source.length - suffix.length);
  const [mantissa = '', exponent, ...more] = body.split('E');
  const [whole = '', part = '', ...rest] = mantissa.split(decimalChar);
  const integer = readInteger(whole, groupChar);
  const fraction = readFraction(part, groupChar);
  const wrong = more.length > 0 || rest.length > 0 || !/[0#]/.test(mantissa);
  if (!signs || !integer || !fraction || wrong || (signs.prefix && suffix)) return undefined;
  if (exponent !== undefined && !/^\+?#*0+$/.test(exponent)) return undefined;
  const minimumExponent = exponent === undefined ? undefined : count(exponent, '0');
  const { digits, ...sizes } = integer;
  const maximumInteger = exponent === undefined ? Number.POSITIVE_INFINITY : digits;
  return { ...signs, suffix, ...sizes, maximumInteger, ...fraction, minimumExponent };
}

/** Whether groups of digits have the sizes of the pattern: the first may be shorter, the others are full. */
export function isWellGrouped(pattern: NumberPattern, groups: readonly string[]): boolean {
  const { primaryGroup, secondaryGroup } = pattern;
  if (primaryGroup === undefined || secondaryGroup === undefined) return groups.length === 1;
  return groups.every((group, index) => {
    const size = index === groups.length - 1 ? primaryGroup : secondaryGroup;
    return index === 0
      ? group.length <= size && (group !== '' || groups.length === 1)
      : group.length === size;
  });
}

/** The same for the fraction, where the last group may be shorter. */
export function isWellGroupedFraction(pattern: NumberPattern, groups: readonly string[]): boolean {
  const { fractionGroup } = pattern;
  if (fractionGroup === undefined) return groups.length === 1;
  return groups.every((group, index) =>
    index === groups.length - 1
      ? group.length <= fractionGroup && (group !== '' || groups.length === 1)
      : group.length === fractionGroup,
  );
}
