/** Reads the members of a step of `aect:layout`, strictly: a member that no reader asked for is refused at the end. */
export interface StepOptions {
  readonly text: (key: string) => string;
  /** Absent is false. */
  readonly flag: (key: string) => boolean;
  /** From 1. */
  readonly integer: (key: string) => number;
  /** The first choice is the default. */
  readonly choice: <Choice extends string>(key: string, choices: readonly [Choice, ...Choice[]]) => Choice;
  /** A column of the description. */
  readonly column: (key: string) => string;
  readonly optionalColumn: (key: string) => string | undefined;
  readonly columns: (key: string) => readonly string[];
  readonly columnOrColumns: (key: string) => readonly string[];
  readonly optionalColumns: (key: string) => readonly string[];
  /** An object of texts: key → text. */
  readonly texts: (key: string) => Readonly<Record<string, string>>;
  /** Texts by column. */
  readonly textsByColumn: (key: string) => ReadonlyMap<string, string>;
  /** A text with one `{name}` in it: what is before, and what is after. */
  readonly template: (key: string, name: string) => readonly [string, string];
  /** A regular expression that a whole text must match, Unicode, blind to case. */
  readonly pattern: (key: string) => RegExp;
  readonly optionalPattern: (key: string) => RegExp | undefined;
  /** Regular expressions by column: each matches a whole text. */
  readonly patterns: (key: string) => ReadonlyMap<string, RegExp>;
  /** @throws when the step has a member that was not read */
  readonly end: () => void;
}

/**
 * Opens the members of one step.
 *
 * @param json the step, as it is in the description
 * @param columnNames names of the columns of the description
 * @param refuse called with the member and what is wrong with it; it throws
 */
export function readStepOptions(
  json: Readonly<Record<string, unknown>>,
  columnNames: readonly string[],
  refuse: (member: string, what: string) => never,
): StepOptions {
  const known = new Set(['step']);
  const take = (key: string): unknown => {
    known.add(key);
    return json[key];
  };
  const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
  const mustBe = <Value>(
    key: string,
    value: unknown,
    is: (value: unknown) => value is Value,
    what: string,
  ) =>
    is(value)
      ? value
      : refuse(key, value === undefined ? `is missing: ${what} is expected` : `is not ${what}`);
  const isColumn = (value: unknown): value is string => isText(value) && columnNames.includes(value);
  const isColumns = (value: unknown): value is string[] => isFilled(value) && value.every(isColumn);
  const isTexts = (value: unknown): value is Record<string, string> =>
    isObject(value) && Object.values(value).every((each) => typeof each === 'string');
  const compile = (key: string, source: string, flags: string): RegExp => {
    try {
      return new RegExp(`^(?:${source})$`, flags);
    } catch {
      return refuse(key, `holds "${source}", which is no regular expression`);
    }
  };
  const text = (key: string) => mustBe(key, take(key), isText, 'a text');
  const texts = (key: string) => mustBe(key, take(key), isTexts, 'an object of texts');
  const column = (key: string) => mustBe(key, take(key), isColumn, 'a column of the description');
  const columns = (key: string) => mustBe(key, take(key), isColumns, 'a list of columns of the description');
  const textsByColumn = (key: string): ReadonlyMap<string, string> => {
    const entries = Object.entries(texts(key));
    const other = entries.find(([name]) => !columnNames.includes(name))?.[0];
    return other === undefined
      ? new Map(entries)
      : refuse(key, `names "${other}", which is no column of the description`);
  };
  return {
    text,
    texts,
    column,
    columns,
    columnOrColumns: (key) => (Array.isArray(take(key)) ? columns(key) : [column(key)]),
    optionalColumn: (key) => (take(key) === undefined ? undefined : column(key)),
    optionalColumns: (key) => (take(key) === undefined ? [] : columns(key)),
    flag: (key) => mustBe(key, take(key) ?? false, isFlag, 'true or false'),
    integer: (key) => mustBe(key, take(key), isPositive, 'a number from 1'),
    choice: (key, choices) => {
      const value = take(key) ?? choices[0];
      return choices.find((choice) => choice === value) ?? refuse(key, `is none of ${choices.join(', ')}`);
    },
    template: (key, name) => {
      const [before = '', after, more] = text(key).split(`{${name}}`);
      return after === undefined || more !== undefined
        ? refuse(key, `has not exactly one {${name}}`)
        : [before, after];
    },
    pattern: (key) => compile(key, text(key), 'iu'),
    optionalPattern: (key) => (take(key) === undefined ? undefined : compile(key, text(key), 'iu')),
    textsByColumn,
    patterns: (key) =>
      new Map([...textsByColumn(key)].map(([name, source]) => [name, compile(key, source, 'su')])),
    end: () => {
      const unknown = Object.keys(json).find((key) => !known.has(key));
      if (unknown !== undefined) refuse(unknown, 'is no member of this step');
    },
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFilled(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.length > 0;
}

function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isPositive(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) > 0;
}
