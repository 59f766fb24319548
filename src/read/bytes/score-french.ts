/** What speaks for a right decoding of French text, and what against it: an expression and its weight per match. */
const evidence: readonly (readonly [pattern: RegExp, weight: number])[] = [
  [/(?<=\p{L})[àâäçéèêëîïôöùûüÿœæ]|[àâäçéèêëîïôöùûüÿœæ](?=\p{L})/gu, 3],
  [/(?<![a-zà-ÿ])[ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŒÆ]/gu, 2],
  [/(?<=[a-zà-ÿ])[ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŒÆ]/gu, -3],
  [/(?<=\p{L})’(?=\p{L})/gu, 3],
  [/(?<=[\d\s\u00a0])€|€(?=\s|\d|$)/gu, 2],
  [/[«»°–…“”\u00a0]/gu, 1],
  [/[\u0080-\u009f\u2500-\u259f\ufffd\ufdd1]/gu, -5],
  [/(?<=\p{L})[‚ƒ„†‡ˆ‰‹›˜™¢£¤¥¦¨¬®¯±¸¼½¾ıŠ](?=\p{L})/gu, -4],
  [/(?<!\d\s?)[¼½](?=\p{Ll}{3})/gu, -4],
  [/[‚ƒ„†‡ˆ‰‹¤¥¦¨¬¯¸ŽžÐÞðþÝýÃãÕõÚÛúıˇ˛]/gu, -2],
];

/** How well a text reads as French, by its characters beyond ASCII: what is well decoded scores higher. */
export function scoreFrench(text: string): number {
  return evidence.reduce((sum, [pattern, weight]) => sum + weight * (text.match(pattern)?.length ?? 0), 0);
}
