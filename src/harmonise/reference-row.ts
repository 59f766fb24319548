/** One row of a reference table: text by column name, `null` for an empty cell. */
export type Row = Readonly<Record<string, string | null>>;
