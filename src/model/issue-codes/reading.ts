import type { IssueKind } from './issue-kind.ts';

/** What can be wrong with a file and its cells. */
export const readingIssues = {
  'column-unknown': {
    severity: 'warning',
    title: 'A column of the file is not in the description of its source; it is not read',
    advice: 'Add the column to source.csvw.json, or its header to the titles of the column it stands for.',
    example: 'a column "Observations" that the description does not name',
  },
  'column-missing': {
    severity: 'warning',
    title: 'An optional column of the description is not in the file',
    advice: 'Check that the file is complete; a renamed header goes to the titles of its column.',
    example: 'no column "natureDecision" in the file',
  },
  'row-unreadable': {
    severity: 'violation',
    title: 'A row could not be split into the cells of the table; it is set aside',
    advice: 'Count the delimiters and quotes of the row; correct it in the file.',
    example: '16 cells in a table of 14: an amount "24 000,00" not quoted',
  },
  'row-blank': {
    severity: 'info',
    title: 'A blank line between rows',
    advice: 'Nothing, if no row was lost in the export.',
    example: 'an empty line between two rows',
  },
  'row-comment': {
    severity: 'info',
    title: 'A comment line, by the dialect of the source',
    advice: 'If it is data, set commentPrefix to null in the dialect.',
    example: '# export of 12/03/2024',
  },
  'encoding-detected': {
    severity: 'warning',
    title: 'The file is in another encoding than its description says; it is read in the one that was found',
    advice: 'Publish in UTF-8, or declare the encoding in the dialect of source.csvw.json.',
    example: 'declared utf-8, and the byte 0x92 is an apostrophe of windows-1252',
  },
  'delimiter-detected': {
    severity: 'warning',
    title:
      'The file has another delimiter than its description says; it is read with the one that gives its columns',
    advice: 'Declare the delimiter in the dialect of source.csvw.json.',
    example: 'declared ",", and the header is "nom;montant;objet"',
  },
  'dialect-found': {
    severity: 'info',
    title: 'The description leaves open how the file is written; it was found out',
    advice: 'Nothing; or declare the dialect in source.csvw.json, to be told when it changes.',
    example: 'cells divided by ";"',
  },
  'quote-detected': {
    severity: 'warning',
    title: 'The file has other quotes than its description says; it is read with those that give its columns',
    advice: 'Declare quoteChar and doubleQuote in the dialect of source.csvw.json.',
    example: "'Ville de Nantes','1 200'",
  },
  'preamble-skipped': {
    severity: 'warning',
    title: 'A line above the header, or one more row of the header; it is no data',
    advice:
      'Publish the table alone, with one header row; or declare skipRows and headerRowCount in the dialect.',
    example: '"Subventions 2023 – ville de Nantes" above the header',
  },
  'footer-skipped': {
    severity: 'warning',
    title: 'A note or a line below the table; it is no data',
    advice: 'Publish notes beside the table.',
    example: '"Source : direction des finances" below the last row',
  },
  'header-repeated': {
    severity: 'warning',
    title: 'The header is there again between the rows; it is no data',
    advice: 'Write the header once, in the first row.',
    example: 'the titles again at row 51',
  },
  'total-skipped': {
    severity: 'warning',
    title: 'A row is a total of others; it is no data',
    advice: 'Publish the rows and leave totals to the reader.',
    example: 'Total;;;71 900 €',
  },
  'label-blank': {
    severity: 'warning',
    title: 'A column of the file has no header; it is not read',
    advice: 'Give the column a header, or take it out.',
    example: 'a header that ends in ";;"',
  },
  'cells-trailing-empty': {
    severity: 'warning',
    title: 'Rows and header do not end at the same column, and all that is beyond is empty; it is not read',
    advice: 'Take out the empty columns at the end of the table.',
    example: 'a row with two empty cells more than the header',
  },
  'cells-trimmed': {
    severity: 'info',
    title: 'Cells had spaces around their text; they are taken off',
    advice: 'Nothing, or take out the spaces.',
    example: '" Ville de Nantes "',
  },
  'text-damaged': {
    severity: 'warning',
    title: 'A text was damaged by a wrong encoding before it was published; it is kept as it is',
    advice: 'Export the text again from where it is whole, in UTF-8.',
    example: 'l¿autonomie; Ã©cole; b�n�ficiaire',
  },
  'row-doubtful': {
    severity: 'warning',
    title: 'A row is kept, and yet it may be cut, be no data, or lack what a row above it should have said',
    advice: 'Look at the row and at those around it: titles and notes are better published beside the table.',
    example: 'a text where all other rows have an amount',
  },
  'quote-suspicious': {
    severity: 'warning',
    title: 'Quotes in a row begin or end no cell; they are kept as characters of the text',
    advice: 'Quote the whole cell and double the quotes in it.',
    example: 'a quote opened in row 12 and closed in row 13',
  },
  'cell-unreadable': {
    severity: 'warning',
    title: 'A cell does not fit the datatype of its column; its value is left out',
    advice: 'Correct the cell, or the datatype and format of the column in source.csvw.json.',
    example: '"beaucoup" in a column of decimals',
  },
  'cell-missing': {
    severity: 'violation',
    title: 'A required cell is empty or cannot be read; the row is set aside',
    advice: 'Fill in the cell: without it the row can be neither identified nor understood.',
    example: 'an empty crs_id',
  },
  'personal-data-removed': {
    severity: 'info',
    title:
      'A text held personal data (e-mail, telephone, name of a person, social-security number); it was taken out',
    advice: 'Leave personal data out of declarations.',
    example: '"contact : jean.dupont@example.org"',
  },
  'layout-step': {
    severity: 'info',
    title: 'A layout step of the source description repaired rows, or took away rows that are no data',
    advice: 'Nothing, if that is what the publisher meant; else correct "aect:layout" in source.csvw.json.',
    example: 'fill-down: the theme taken from the row above (12 rows)',
  },
  'control-total-checked': {
    severity: 'info',
    title: 'A total of the file equals the sum of its rows',
    advice: 'Nothing.',
    example: '210 400 € below 31 rows that add up to it',
  },
  'control-total-mismatch': {
    severity: 'warning',
    title: 'A total of the file is not the sum of its rows',
    advice: 'Find the row that is missing, repeated or wrong in the file, or correct the total.',
    example: '90 below two rows that add up to 100',
  },
  'control-total-unchecked': {
    severity: 'warning',
    title: 'Rows have no total that they can be checked with, where other rows of the file have one',
    advice: 'Correct the amount that cannot be read, or give the rows their total.',
    example: 'rows of the last section, under no total',
  },
  'text-cut': {
    severity: 'info',
    title: 'A text seems to be cut in the export; it is kept as it is',
    advice: 'Export the whole text.',
    example: 'a text of exactly 100 characters in an export that cuts there',
  },
  'text-suspicious': {
    severity: 'warning',
    title:
      'A text holds hidden characters, or letters of two alphabets in one word; it is kept, and may not be what it seems',
    advice: 'Type the text again.',
    example: 'a character U+202E that turns the direction of the text',
  },
} as const satisfies Record<string, IssueKind>;
