/** Severities of SHACL (§2.1.4): `violation` keeps a row or a record out, `warning` and `info` let it through. */
export type Severity = 'info' | 'warning' | 'violation';

interface IssueKind {
  readonly severity: Severity;
  /** What is wrong, in one line. */
  readonly title: string;
  /** What a publisher can do about it. */
  readonly advice: string;
}

/** What can be wrong with data. An issue never stops the run: it is reported, and published with the release. */
export const issueCodes = {
  // reading
  'column-unknown': {
    severity: 'warning',
    title: 'A column of the file is not in the description of its source; it is not read',
    advice: 'Add the column to source.csvw.json, or its header to the titles of the column it stands for.',
  },
  'column-missing': {
    severity: 'warning',
    title: 'An optional column of the description is not in the file',
    advice: 'Check that the file is complete; a renamed header goes to the titles of its column.',
  },
  'row-unreadable': {
    severity: 'violation',
    title: 'A row could not be split into the cells of the table; it is set aside',
    advice: 'Count the delimiters and quotes of the row; correct it in the file.',
  },
  'row-blank': {
    severity: 'info',
    title: 'A blank line between rows',
    advice: 'Nothing, if no row was lost in the export.',
  },
  'row-comment': {
    severity: 'info',
    title: 'A comment line, by the dialect of the source',
    advice: 'If it is data, set commentPrefix to null in the dialect.',
  },
  'cell-unreadable': {
    severity: 'warning',
    title: 'A cell does not fit the datatype of its column; its value is left out',
    advice: 'Correct the cell, or the datatype and format of the column in source.csvw.json.',
  },
  'cell-missing': {
    severity: 'violation',
    title: 'A required cell is empty or cannot be read; the row is set aside',
    advice: 'Fill in the cell: without it the row can be neither identified nor understood.',
  },
  // harmonising
  'identifier-missing': {
    severity: 'violation',
    title: 'The row has no identifier; it is set aside',
    advice: 'Give every declaration its identifier.',
  },
  'row-out-of-scope': {
    severity: 'info',
    title: 'The row does not describe an action of a local authority',
    advice: 'Nothing, if that is so; the rule is in the README of the source.',
  },
  'title-missing': {
    severity: 'warning',
    title: 'The action has no title; the label of its sector is used',
    advice: 'Declare a title.',
  },
  'authority-ambiguous': {
    severity: 'warning',
    title: 'Several authorities bear the declared name; none was chosen',
    advice: 'Declare the SIREN of the authority.',
  },
  'authority-unresolved': {
    severity: 'info',
    title: 'The declared authority was not found in a register with certainty; its URI is provisional',
    advice: 'Declare the SIREN of the authority.',
  },
  'siren-invalid': {
    severity: 'warning',
    title: 'A SIREN fails its check digit; it is not used',
    advice: 'Correct the nine digits of the SIREN (Luhn key).',
  },
  'country-unknown': {
    severity: 'warning',
    title: 'A country code is not known; the action gets no country',
    advice: 'Correct the code, or add it to data/reference/dac-recipients.csv.',
  },
  'code-unknown': {
    severity: 'warning',
    title: 'A code is not in its OECD list; it is left out',
    advice: 'Correct the code, or add it to data/reference/dac-codes.csv.',
  },
  'goal-unknown': {
    severity: 'warning',
    title: 'A sustainable development goal or target is not one of the 17 or their targets; it is left out',
    advice: 'Correct the code of the goal.',
  },
  'amount-missing': {
    severity: 'warning',
    title: 'The row has no readable amount at any stage',
    advice: 'Declare the amount; write 0 if it is zero.',
  },
  'currency-unknown': {
    severity: 'warning',
    title: 'The currency of an amount is not known; the amount is left out',
    advice: 'Correct the DAC currency code.',
  },
  'amount-negative': {
    severity: 'violation',
    title: 'An amount is negative; the row is set aside',
    advice: 'Declare the correction on the line that it corrects.',
  },
  'date-placeholder': {
    severity: 'info',
    title: 'A date is a placeholder of the reporting tool; it is left out',
    advice: 'Declare the day of the commitment.',
  },
  // validating
  'authority-missing': {
    severity: 'warning',
    title: 'The action names no French local authority',
    advice: 'Name the authority in the declaration, with its SIREN.',
  },
  'territory-missing': {
    severity: 'warning',
    title: 'The action has neither a country nor a zone',
    advice: 'Declare the country.',
  },
  'siren-missing': {
    severity: 'warning',
    title: 'The French authority has no SIREN: its URI is provisional',
    advice: 'Declare the SIREN of the authority.',
  },
  'lead-ambiguous': {
    severity: 'warning',
    title: 'The action has more than one lead authority',
    advice: 'Declare one lead.',
  },
  'one-percent-scheme-holder': {
    severity: 'warning',
    title: 'A 1 % scheme for water, energy or waste is declared by a region or a department',
    advice: 'Check the source of the funding (CGCT, art. L. 1115-1-1 and L. 1115-2).',
  },
  'signatories-missing': {
    severity: 'warning',
    title: 'Fewer than two signatories of the agreement are known',
    advice: 'Declare the parties to the agreement.',
  },
  'transmission-date-missing': {
    severity: 'warning',
    title: 'The date of transmission of the agreement to the State representative is not known',
    advice: 'Declare it: the agreement is in force from that day (CGCT, art. L. 1115-1).',
  },
  'fiscal-year-missing': {
    severity: 'warning',
    title: 'The year of an amount is not known',
    advice: 'Declare the fiscal year.',
  },
  'shape-warning': {
    severity: 'warning',
    title: 'The record does not meet a recommended shape',
    advice: 'See the message of the shape.',
  },
  'shape-violated': {
    severity: 'violation',
    title: 'The record does not meet a mandatory shape; it is set aside',
    advice: 'See the message of the shape.',
  },
  'duplicate-row': {
    severity: 'info',
    title: 'The same declaration is there twice; one is kept',
    advice: 'Remove the repeated row.',
  },
  'key-conflict': {
    severity: 'violation',
    title: 'Two different rows have the same key; the later one is set aside',
    advice: 'Give each declaration its own identifier.',
  },
  'record-variants': {
    severity: 'info',
    title: 'One resource is described in several ways; the first in code point order is kept',
    advice: 'Spell the name in one way.',
  },
} as const satisfies Record<string, IssueKind>;

export type IssueCode = keyof typeof issueCodes;

/** Codes of issues that end the way of a row: every row read is mapped, or has exactly one of these. */
export function setsRowAside(code: IssueCode): boolean {
  return issueCodes[code].severity === 'violation' || code === 'row-out-of-scope' || code === 'duplicate-row';
}

/** What a declared name may stand for, for a person to decide: proposed for review, never published as an identity. */
export interface Candidate {
  /** An identifier with its register in front: `siren:213400500`, `insee:34172`, `geonames:1062947`. */
  readonly id: string;
  /** Name and place, for a reader. */
  readonly label: string;
}

/** One imperfection of the data: what, where, and the offending value as it was written. */
export interface Issue {
  readonly code: IssueCode;
  /** What was found and what was done about it, in one sentence. */
  readonly message: string;
  /** Name of the source (folder of `data/sources`). */
  readonly source: string;
  readonly file?: string;
  /** Number of the row in the file: 1 is the first row, headers included (CSVW source number). */
  readonly row?: number;
  /** Key of the row, when its source declares a primary key: stable when rows are re-ordered. */
  readonly record?: string;
  readonly column?: string;
  readonly value?: string;
  /** For an identity in doubt: what it may be, the likeliest first. They go to `review.csv`. */
  readonly candidates?: readonly Candidate[];
}

/** Receives issues as they are found. */
export type Report = (issue: Issue) => void;
