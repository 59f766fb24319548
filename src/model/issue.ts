/** Severities of SHACL (§2.1.4): `violation` keeps a row or a record out, `warning` and `info` let it through. */
export type Severity = 'info' | 'warning' | 'violation';

interface IssueKind {
  readonly severity: Severity;
  /** What is wrong, in one line. */
  readonly title: string;
  /** What a publisher can do about it. */
  readonly advice: string;
  /** A value, and what is said of it. */
  readonly example: string;
}

/** What can be wrong with data. An issue never stops the run: it is reported, and published with the release. */
export const issueCodes = {
  // reading
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
  // harmonising
  'identifier-missing': {
    severity: 'violation',
    title: 'The row has no identifier; it is set aside',
    advice: 'Give every declaration its identifier.',
    example: 'a row without crs_id',
  },
  'row-out-of-scope': {
    severity: 'info',
    title: 'The row does not describe an action of a local authority',
    advice: 'Nothing, if that is so; the rule is in the README of the source.',
    example: '"Bal du quartier" in a file of all grants of a city',
  },
  'scope-inferred': {
    severity: 'info',
    title: 'A row was taken for an action of a local authority because of the words that it uses',
    advice: 'Check the row; correct "aect:scope" in source.csvw.json if it is wrong.',
    example: '"comité de jumelage" in the name of the beneficiary',
  },
  'title-missing': {
    severity: 'warning',
    title: 'The action has no title; one is made of what is known of it',
    advice: 'Declare a title.',
    example: 'an empty project_title',
  },
  'authority-ambiguous': {
    severity: 'warning',
    title: 'Several authorities bear the declared name; none was chosen',
    advice: 'Declare the SIREN of the authority.',
    example: 'Commune de Vouillé: 79355 or 86294',
  },
  'authority-unresolved': {
    severity: 'info',
    title: 'The declared authority was not found in a register with certainty; its URI is provisional',
    advice: 'Declare the SIREN of the authority.',
    example: 'Syndicat des eaux 4B',
  },
  'authority-contradicted': {
    severity: 'warning',
    title: 'Code, name and place of an authority do not belong together; none was believed',
    advice: 'Correct the one that is wrong, or decide in data/reviewed/authorities.csv.',
    example: 'Saint-Ouen at a position where none of this name is',
  },
  'authority-ended': {
    severity: 'warning',
    title: 'The declared authority had merged into another; the successor is a candidate',
    advice: 'Declare the authority that exists at the date of the declaration.',
    example: 'Jaunay-Clan, part of Jaunay-Marigny since 2017',
  },
  'insee-code-repaired': {
    severity: 'info',
    title:
      'An INSEE code was mended: a leading zero lost in a spreadsheet, or an old code of the same commune',
    advice: 'Export the column as text, with the codes in force.',
    example: '1001 for 01001',
  },
  'insee-code-unknown': {
    severity: 'warning',
    title: 'A code is not in the official geographic code; it is not used',
    advice: 'Correct the INSEE code; a postal code is another thing.',
    example: '99999',
  },
  'siren-invalid': {
    severity: 'warning',
    title: 'A SIREN fails its check digit; it is not used',
    advice: 'Correct the nine digits of the SIREN (Luhn key).',
    example: '123456789',
  },
  'siret-destroyed': {
    severity: 'warning',
    title: 'A SIRET was rounded by a spreadsheet; it is not used',
    advice: 'Export the column as text: fourteen digits.',
    example: '2,43E+13',
  },
  'siret-invalid': {
    severity: 'warning',
    title: 'A SIRET fails its check digit; it is not used',
    advice: 'Correct the fourteen digits of the SIRET.',
    example: '12345678901234',
  },
  'siret-is-siren': {
    severity: 'info',
    title: 'A SIREN stands where a SIRET is asked for',
    advice: 'Declare the fourteen digits of the SIRET.',
    example: '213401722',
  },
  'rna-invalid': {
    severity: 'warning',
    title: 'A number of an association is not W and nine digits; it is not used',
    advice: 'Correct the RNA number.',
    example: 'W12',
  },
  'person-not-named': {
    severity: 'info',
    title: 'The beneficiary is a natural person; the name is not published',
    advice: 'Leave names of persons out of the file.',
    example: '"Madame …" as beneficiary',
  },
  'person-suspected': {
    severity: 'warning',
    title: 'An organisation without a number has a name like that of a person; the name is not published',
    advice:
      'Declare the SIRET or the RNA number of the organisation; leave names of persons out of the file.',
    example: 'a family name in capitals and a first name as beneficiary',
  },
  'country-unknown': {
    severity: 'warning',
    title: 'A country code is not known; the action gets no country',
    advice: 'Correct the code, or add it to data/reference/dac-recipients.csv.',
    example: '4242 ZZZ',
  },
  'country-historical': {
    severity: 'warning',
    title: 'A country is declared under the name of a state, or of a time, that is no more',
    advice: 'Nothing, if the declaration is that old; else declare the country of today.',
    example: 'Yougoslavie; Zaïre',
  },
  'code-unknown': {
    severity: 'warning',
    title: 'A code is not in its OECD list; it is left out',
    advice: 'Correct the code, or add it to data/reference/dac-codes.csv.',
    example: 'a purpose code 99999',
  },
  'code-label-differs': {
    severity: 'info',
    title: 'A code comes with the label of another code; the code counts',
    advice: 'Check which of the two is meant.',
    example: 'the code 15111 beside the label of 15156',
  },
  'key-similar': {
    severity: 'warning',
    title:
      'Two identifiers differ only by case, spaces or the form of their accents; they are two declarations',
    advice: 'If they are one, write the identifier in one way.',
    example: '2023CT0849 and 2023ct0849',
  },
  'goal-unknown': {
    severity: 'warning',
    title: 'A sustainable development goal or target is not one of the 17 or their targets; it is left out',
    advice: 'Correct the code of the goal.',
    example: '18; 6.99',
  },
  'amount-missing': {
    severity: 'warning',
    title: 'The row has no readable amount at any stage',
    advice: 'Declare the amount; write 0 if it is zero.',
    example: 'neither commitment nor disbursement',
  },
  'amount-unreadable': {
    severity: 'violation',
    title: 'An amount is not a number that can be read for certain; the row is set aside',
    advice: 'Write the amount as digits, with one decimal mark: 12345.67.',
    example: 'mille; 50%-50%; 0x10',
  },
  'amount-ambiguous': {
    severity: 'violation',
    title: 'A point or comma of an amount may be a decimal mark or group thousands; the row is set aside',
    advice: 'Declare "aect:decimalChar" in source.csvw.json, or write both marks.',
    example: '1.234',
  },
  'amount-implausible': {
    severity: 'violation',
    title: 'An amount is larger than any grant of a local authority can be; the row is set aside',
    advice: 'Correct the amount, or its unit.',
    example: '2,1E+13',
  },
  'amount-like-year': {
    severity: 'warning',
    title: 'An amount is the year of its row; it may have been typed in the wrong column',
    advice: 'Check the amount.',
    example: '2020 in a row of 2020',
  },
  'amount-shared': {
    severity: 'info',
    title: 'An amount is that of the whole grant, which several beneficiaries share',
    advice: 'Do not add up the amounts of one grant.',
    example: 'pourcentageSubvention 0.45',
  },
  'amount-correction': {
    severity: 'info',
    title: 'A negative amount; it is published as a correction',
    advice: 'Nothing, if it corrects an earlier grant.',
    example: '-12.50',
  },
  'percentage-unreadable': {
    severity: 'warning',
    title: 'A share is not a number from 0 to 1 or a percentage; it is left out',
    advice: 'Write the share as a fraction: 0.45.',
    example: '50%-50%',
  },
  'stage-unknown': {
    severity: 'warning',
    title: 'A word for the stage of a grant is not known; its amount gets no stage',
    advice: 'Say whether the grant is asked for, voted or paid.',
    example: 'etape "en cours d’étude par le bureau"',
  },
  'grant-repeated': {
    severity: 'info',
    title: 'A row is equal to another one in each cell; both are kept as two grants',
    advice: 'Give each grant its own identifier; remove the row if it is there twice by mistake.',
    example: 'twice 400 € to the same association, same object',
  },
  'currency-unknown': {
    severity: 'warning',
    title: 'The currency of an amount is not known; the amount is left out',
    advice: 'Correct the DAC currency code.',
    example: 'francs CFA (XOF or XAF)',
  },
  'date-unreadable': {
    severity: 'violation',
    title: 'A date does not exist or cannot be read for certain; the row is set aside',
    advice: 'Write the date as YYYY-MM-DD.',
    example: '31/02/2024',
  },
  'period-unreadable': {
    severity: 'warning',
    title: 'A period, or a date that no amount depends on, cannot be read for certain; it is left out',
    advice: 'Write the period as YYYY-MM-DD/YYYY-MM-DD.',
    example: 'au printemps',
  },
  'period-reversed': {
    severity: 'warning',
    title: 'A period ends before it begins; it is left out',
    advice: 'Correct the two dates.',
    example: '2024 – mai 2023',
  },
  'date-placeholder': {
    severity: 'info',
    title: 'A date is a placeholder of the reporting tool; it is left out',
    advice: 'Declare the day of the commitment.',
    example: '31/12/2023 in a line of e-APD of 2023',
  },
  'partner-missing': {
    severity: 'violation',
    title: 'A partnership does not name two partners; its row is set aside',
    advice: 'Name both partners; an identifier of Wikidata is no name.',
    example: 'Q16511122 for a name',
  },
  'partnership-repeated': {
    severity: 'info',
    title:
      'Several rows declare the same partnership; it is published once, with all of them as declarations',
    advice: 'Nothing, or remove the repeated row.',
    example: 'Nantes–Cardiff on two rows, with two positions',
  },
  'term-unknown': {
    severity: 'warning',
    title: 'A text is not a term of the list of its column; it is left out',
    advice: 'Write one of the terms that the message lists.',
    example: 'a role "sponsor"',
  },
  'line-incomplete': {
    severity: 'warning',
    title: 'A cell cannot be understood without another one that is empty; it is left out',
    advice: 'Fill in the column that the message names.',
    example: 'a date of partnership without its identifier',
  },
  'lines-disagree': {
    severity: 'warning',
    title: 'Two lines of one action give different values where there can be one only',
    advice: 'Write the value once, on the first line of the action, and leave it blank below.',
    example: 'two titles on two lines of one action',
  },
  // validating
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
  // lexicon
  'lexicon-table-invalid': {
    severity: 'violation',
    title: 'A table of the lexicon has not the columns of its description, or a row that cannot be split',
    advice: 'Save it as CSV: UTF-8, comma, the header line as it was.',
    example: 'labels.csv without its column "lang"',
  },
  'lexicon-cell-invalid': {
    severity: 'violation',
    title: 'A cell of the lexicon is empty where it must not be, or does not fit its column',
    advice: 'Correct the cell; data/lexicon/README.md says what each column holds.',
    example: 'a language "francais" for "fr"',
  },
  'lexicon-row-repeated': {
    severity: 'violation',
    title: 'A row of the lexicon has the key of an earlier one',
    advice: 'Remove one of the two rows, or correct its key.',
    example: '"sante" twice in concepts.csv',
  },
  'lexicon-reference-unknown': {
    severity: 'violation',
    title: 'A cell of the lexicon names a concept, code list or source that does not exist',
    advice: 'Correct the key, or add the row that it names.',
    example: 'a source "cuf-2019" that sources.csv does not have',
  },
  'lexicon-broader-unknown': {
    severity: 'violation',
    title: 'The broader concept does not exist',
    advice: 'Correct the key, or add the concept to concepts.csv.',
    example: 'broader "thematiques" for "thematique"',
  },
  'lexicon-related-unknown': {
    severity: 'violation',
    title: 'The related concept does not exist',
    advice: 'Correct the key, or add the concept to concepts.csv.',
    example: 'related "levier" for "effet-levier"',
  },
  'lexicon-type-conflict': {
    severity: 'violation',
    title: 'One key is both a concept and a code list',
    advice: 'Give the code list a key of its own, starting with "c-".',
    example: '"c-themes" in concepts.csv',
  },
  'lexicon-label-missing': {
    severity: 'violation',
    title: 'A concept or code list has no label in French or in English',
    advice: 'Fill in the label.',
    example: 'no English label of "jumelage"',
  },
  'lexicon-label-repeated': {
    severity: 'violation',
    title: 'A concept has two preferred labels in one language',
    advice: 'Keep one; the other may become another label (alt-labels.csv).',
    example: '"eau" and "eaux" as preferred labels in French',
  },
  'lexicon-label-overlap': {
    severity: 'violation',
    title:
      'A text is the preferred label and another label, or another label and a hidden one, of one concept',
    advice: 'Remove it from alt-labels.csv.',
    example: '"jumelage" as preferred and as other label',
  },
  'lexicon-label-clash': {
    severity: 'violation',
    title: 'Two concepts have the same preferred label in one language',
    advice: 'Make the labels differ, or merge the concepts.',
    example: '"convention" for two concepts',
  },
  'lexicon-label-shared': {
    severity: 'warning',
    title: 'A label of a concept is another label of a second concept, too',
    advice: 'Keep it on the concept that readers mean by it.',
    example: '"AECT" as other label of two concepts',
  },
  'lexicon-definition-missing': {
    severity: 'violation',
    title: 'A concept or code list has no definition in French or in English',
    advice: 'Fill in the definition, in your own words.',
    example: 'an empty definition_en',
  },
  'lexicon-source-missing': {
    severity: 'violation',
    title: 'Nothing says where the definition of a concept comes from',
    advice: 'Add a row to concept-sources.csv.',
    example: 'a concept without a row in concept-sources.csv',
  },
  'lexicon-notation-repeated': {
    severity: 'violation',
    title: 'Two concepts have the same notation',
    advice: 'Give one of them another notation.',
    example: 'T01 for two themes',
  },
  'lexicon-cycle': {
    severity: 'violation',
    title: 'A concept is broader than itself, directly or through others',
    advice: 'Remove one of the rows of broader.csv that make the circle.',
    example: 'eau broader than assainissement, assainissement broader than eau',
  },
  'lexicon-related-broader': {
    severity: 'violation',
    title: 'Two concepts are related, and one is broader than the other',
    advice: 'Remove the row of related.csv, or the one of broader.csv.',
    example: '"energie" related to its own broader concept',
  },
  'lexicon-related-self': {
    severity: 'violation',
    title: 'A concept is related to itself',
    advice: 'Remove the row.',
    example: '"sante" related to "sante"',
  },
  'lexicon-inverse-missing': {
    severity: 'violation',
    title: 'A relation is stated in one direction only',
    advice: 'Restore both columns of the relation in lexicon.csvw.json.',
    example: 'a narrower concept that does not name its broader one',
  },
  'lexicon-top-concept': {
    severity: 'violation',
    title:
      'A concept without a broader one is not listed as a top concept, or a listed one has a broader concept',
    advice: 'Add the concept to top-concepts.csv, or remove it from there.',
    example: 'a concept without broader, not in top-concepts.csv',
  },
  'lexicon-broader-redundant': {
    severity: 'warning',
    title: 'A broader concept follows from another row already',
    advice: 'Remove the row.',
    example: 'commune → collectivité → acteur, and commune → acteur',
  },
  'lexicon-mapping-incomplete': {
    severity: 'violation',
    title: 'A row of mappings.csv does not name exactly one target',
    advice: 'Fill in one of its columns; write other targets on other rows.',
    example: 'a row with two targets',
  },
  'lexicon-mapping-unknown': {
    severity: 'violation',
    title: 'A mapping leads to an address that is not known',
    advice: 'Correct the address; a new target needs a row in targets.csv, with the labels that were read.',
    example: 'http://eurovoc.europa.eu/476x',
  },
  'lexicon-mapping-conflict': {
    severity: 'violation',
    title: 'A concept is mapped to one target in two ways',
    advice: 'Keep the closest way that is true.',
    example: 'exactMatch and broadMatch to one concept of EuroVoc',
  },
  'lexicon-mapping-repeated': {
    severity: 'warning',
    title: 'An exact match is not one to one',
    advice: 'Turn one of the exact matches into a close, broad or narrow match.',
    example: 'two concepts with one exact match',
  },
  'lexicon-mapping-unchecked': {
    severity: 'violation',
    title: 'A mapping is said to be checked in two languages, but its target has a label in one',
    advice: 'Add the label of the second language to targets.csv, or say how the mapping was checked.',
    example: '"two-languages" for a target with an English label alone',
  },
  'lexicon-target-unused': {
    severity: 'warning',
    title: 'No mapping leads to a target of targets.csv',
    advice: 'Remove the row, or add the mapping.',
    example: 'a row of targets.csv that no mapping names',
  },
  'lexicon-collection-empty': {
    severity: 'warning',
    title: 'A code list has no member',
    advice: 'Add its members to collection-members.csv.',
    example: 'a code list without rows in collection-members.csv',
  },
  'lexicon-concept-orphan': {
    severity: 'warning',
    title: 'A concept has no relation to another one and is in no code list',
    advice: 'Give it a broader or a related concept.',
    example: 'a concept that nothing leads to',
  },
  'lexicon-cluster': {
    severity: 'info',
    title: 'Concepts are related to each other but not to the rest of the lexicon',
    advice: 'Relate one of them to the rest, if they belong there.',
    example: 'two concepts related to each other only',
  },
  'lexicon-text-careless': {
    severity: 'warning',
    title: 'A text has stray spaces, three dots for an ellipsis, or no full stop at the end of a definition',
    advice: 'Correct the text.',
    example: 'a definition that ends in a space',
  },
  'lexicon-translation-missing': {
    severity: 'warning',
    title: 'A note is there in one of French and English only',
    advice: 'Translate it.',
    example: 'a scope note in French only',
  },
  'lexicon-replacement-missing': {
    severity: 'warning',
    title: 'A deprecated concept names no successor',
    advice: 'Fill in replaced_by, or say in a change note why there is none.',
    example: 'a deprecated concept with an empty replaced_by',
  },
  'lexicon-replacement-unasked': {
    severity: 'violation',
    title: 'A concept in use names a successor',
    advice: 'Write "deprecated" in the column status, or empty replaced_by.',
    example: 'replaced_by of a concept whose status is active',
  },
  'lexicon-deprecated-used': {
    severity: 'warning',
    title: 'A concept in use, or a code list, leans on a deprecated concept',
    advice: 'Name the successor instead.',
    example: 'a deprecated member of a code list',
  },
  'lexicon-concept-removed': {
    severity: 'violation',
    title: 'A concept or code list that was published is gone',
    advice: 'Put its row back, with "deprecated" in the column status: a public address is for ever.',
    example: 'a row of concepts.csv taken out instead of deprecated',
  },
  'lexicon-version-unchanged': {
    severity: 'info',
    title: 'Concepts have changed since the version of the lexicon was recorded',
    advice: 'Raise the version in scheme.csv and run npm run generate before publishing.',
    example: 'a new definition under the version of the last record',
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

/** What tells apart two authorities of one name: a decision on an identity is taken for all of it. */
export interface DeclaredIdentity {
  /** Type in the lexicon (collection c-collectivites). */
  readonly type?: string;
  /** Code of the EU country table; none for a French authority. */
  readonly country?: string;
  /** Département or région, as declared. */
  readonly territory?: string;
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
  /** For an identity in doubt: what the declaration says beside the name, which is the value. */
  readonly declared?: DeclaredIdentity;
}

/** Receives issues as they are found. */
export type Report = (issue: Issue) => void;
