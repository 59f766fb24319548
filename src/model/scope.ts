/**
 * One rule of a source (`aect:scope`) that takes a row in as an action of a local authority. Words are compared without
 * case, accents and punctuation, as whole words; a `*` stands for any letters of one word (`jumelage*`, `rue de *`).
 */
export interface ScopeRule {
  /** Name of the rule: it goes into the issues. */
  readonly rule: string;
  /** Columns whose texts are looked at, together. */
  readonly columns: readonly string[];
  /** One of them is in the texts. None: any text will do. */
  readonly words: readonly string[];
  /** Whether a cell must be one of the words, not only hold it: a theme or a service that the file itself states. */
  readonly whole: boolean;
  /** None of them is in the texts. */
  readonly unless: readonly string[];
  /** They are taken out of the texts before anything is looked for: "rue de *" names no country. */
  readonly ignore: readonly string[];
  /** Whether the texts must also name a foreign country. */
  readonly withCountry: boolean;
  /** Why a row that the rule takes in is in scope. */
  readonly reason: string;
}
