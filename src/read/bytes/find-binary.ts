/** First bytes of files that are not text, and what they are called. */
const magics: readonly (readonly [hex: string, name: string])[] = [
  ['504b0304', 'a ZIP archive or a spreadsheet (xlsx, ods)'],
  ['504b0506', 'an empty ZIP archive'],
  ['1f8b', 'a gzip archive'],
  ['d0cf11e0a1b11ae1', 'an old spreadsheet (xls)'],
  ['25504446', 'a PDF document'],
  ['89504e47', 'a PNG picture'],
  ['ffd8ff', 'a JPEG picture'],
  ['474946383', 'a GIF picture'],
  ['377abcaf271c', 'a 7z archive'],
  ['526172211a07', 'a RAR archive'],
  ['425a68', 'a bzip2 archive'],
  ['fd377a585a00', 'an xz archive'],
  ['28b52ffd', 'a Zstandard archive'],
  ['50415231', 'a Parquet table'],
  ['53514c69746520666f726d6174', 'an SQLite database'],
  ['fffe0000', 'text in UTF-32'],
  ['0000feff', 'text in UTF-32'],
];

/** Whether a byte is a control character that no text has: not a tab, a line end, a form feed, an escape, nor NUL, which is judged row by row. */
function isControl(byte: number): boolean {
  return (
    byte < 0x20 &&
    byte !== 0 &&
    !(byte >= 0x09 && byte <= 0x0d) &&
    byte !== 0x1a &&
    byte !== 0x1b &&
    byte !== 0x1f
  );
}

/** What a file is when it is no text that can be read, by its first bytes. */
export function findBinary(head: Buffer): string | undefined {
  const start = head.subarray(0, 16).toString('hex');
  const magic = magics.find(([hex]) => start.startsWith(hex));
  if (magic !== undefined) return magic[1];
  const sample = head.subarray(0, 4096);
  const count = sample.filter(isControl).length;
  return count > 8 && count * 20 > sample.length ? 'no text: it is full of control characters' : undefined;
}
