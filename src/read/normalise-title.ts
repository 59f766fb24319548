/** A header without what does not count in it: case, accents, spaces around. */
export function normaliseTitle(title: string): string {
  return title.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** A header by its letters and digits alone: `Id_Bénéficiaire *` and `idBeneficiaire` are the same. */
export function squeezeTitle(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

const cp1252: ReadonlyMap<string, number> = new Map(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((character, index) => [
    character,
    0x80 + index,
  ]),
);

/** A text in UTF-8 that was read as windows-1252, put right: `BÃ©nin` → `Bénin`. `undefined` when it is no such text. */
export function undoMojibake(text: string): string | undefined {
  if (!/[ÂÃâ]/.test(text)) return undefined;
  const bytes = [...text].map((character) => cp1252.get(character) ?? character.codePointAt(0) ?? 0);
  if (bytes.some((byte) => byte > 0xff)) return undefined;
  const put = Buffer.from(bytes).toString('utf8');
  return put.includes('\ufffd') ? undefined : put;
}

/** An expression for what a header with lost characters (U+FFFD, `?`, `¿` within a word) may have been, by `squeezeTitle`. */
export function lostTitle(title: string): RegExp | undefined {
  const lost = /\ufffd+|(?<=\p{L})[?¿]+(?=\p{L})/gu;
  if (!lost.test(title)) return undefined;
  const parts = title.split(lost).map(squeezeTitle);
  return parts.join('').length < 3 ? undefined : new RegExp(`^${parts.join('.{0,2}')}$`, 'u');
}
