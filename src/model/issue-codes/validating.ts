import type { IssueKind } from './issue-kind.ts';

/** What a record lacks, and how records stand to each other. */
export const validatingIssues = {
  'authority-missing': {
    severity: 'warning',
    title: 'The action names no French local authority',
    advice: 'Name the authority in the declaration, with its SIREN.',
    example: 'a description without any authority',
  },
  'territory-missing': {
    severity: 'warning',
    title: 'The action has neither a country nor a zone',
    advice: 'Declare the country.',
    example: 'no country, no zone, and none named in the texts',
  },
  'theme-missing': {
    severity: 'warning',
    title: 'The action has no theme, declared or inferred',
    advice: 'Declare the theme.',
    example: 'no theme, and no word that tells one',
  },
  'siren-missing': {
    severity: 'warning',
    title: 'The French authority has no SIREN: its URI is provisional',
    advice: 'Declare the SIREN of the authority.',
    example: 'Commune de Vouillé, by its name alone',
  },
  'authority-country-missing': {
    severity: 'warning',
    title: 'The country of a foreign authority is not known',
    advice: 'Declare the country of the partner.',
    example: 'Beit Sira, without its country',
  },
  'partnership-domestic': {
    severity: 'warning',
    title: 'The partnership binds no foreign authority: it is no external action',
    advice: 'Nothing, if both partners are French.',
    example: 'Nantes and Angers',
  },
  'lead-ambiguous': {
    severity: 'warning',
    title: 'The action has more than one lead authority',
    advice: 'Declare one lead.',
    example: 'two authorities declared as lead',
  },
  'one-percent-scheme-holder': {
    severity: 'warning',
    title: 'A 1 % scheme for water, energy or waste is declared by a region or a department',
    advice: 'Check the source of the funding (CGCT, art. L. 1115-1-1 and L. 1115-2).',
    example: '1 % eau by a region',
  },
  'signatories-missing': {
    severity: 'warning',
    title: 'Fewer than two signatories of the agreement are known',
    advice: 'Declare the parties to the agreement.',
    example: 'a convention with one party',
  },
  'transmission-date-missing': {
    severity: 'warning',
    title: 'The date of transmission of the agreement to the State representative is not known',
    advice: 'Declare it: the agreement is in force from that day (CGCT, art. L. 1115-1).',
    example: 'a convention without the date of its transmission',
  },
  'fiscal-year-missing': {
    severity: 'warning',
    title: 'The year of an amount is not known',
    advice: 'Declare the fiscal year.',
    example: 'an amount without year',
  },
  'shape-warning': {
    severity: 'warning',
    title: 'The record does not meet a recommended shape',
    advice: 'See the message of the shape.',
    example: 'see the message',
  },
  'shape-violated': {
    severity: 'violation',
    title: 'The record does not meet a mandatory shape; it is set aside',
    advice: 'See the message of the shape.',
    example: 'a negative amount that is no correction',
  },
  'duplicate-row': {
    severity: 'info',
    title: 'The same declaration is there twice; one is kept',
    advice: 'Remove the repeated row.',
    example: 'the same line twice',
  },
  'key-conflict': {
    severity: 'violation',
    title: 'Different rows have the same key; all of them are set aside',
    advice: 'Give each declaration its own identifier.',
    example: 'two lines 2023CT0849 with two amounts',
  },
  'record-variants': {
    severity: 'info',
    title: 'One resource is described in several ways; the first in code point order is kept',
    advice: 'Spell the name in one way.',
    example: '"Conseil départemental de la Dordogne" and "Dordogne" for one SIREN',
  },
} as const satisfies Record<string, IssueKind>;
