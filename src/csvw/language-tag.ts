// Grammar of BCP 47 (RFC 5646 §2.1), without the registry: well-formed tags, not valid ones.
const extlang = '(?:-[a-z]{3}){0,3}';
const language = `(?:[a-z]{2,3}${extlang}|[a-z]{4}|[a-z]{5,8})`;
const script = '(?:-[a-z]{4})?';
const region = '(?:-(?:[a-z]{2}|[0-9]{3}))?';
const variants = '(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*';
const extensions = '(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*';
const privateUse = 'x(?:-[a-z0-9]{1,8})+';
const irregular =
  'en-gb-oed|i-(?:ami|bnn|default|enochian|hak|klingon|lux|mingo|navajo|pwn|tao|tay|tsu)|sgn-(?:be-fr|be-nl|ch-de)';
const tag = new RegExp(
  `^(?:${language}${script}${region}${variants}${extensions}(?:-${privateUse})?|${privateUse}|${irregular})$`,
  'i',
);

/** Whether a text is a well-formed language tag (BCP 47). */
export function isLanguageTag(text: string): boolean {
  return tag.test(text);
}

/**
 * Whether two tags match as column titles do (Metadata Vocabulary §5.5.1): equal when truncated to the length of
 * the shorter one; `und` matches any.
 */
export function matchLanguages(one: string, other: string): boolean {
  if (one === 'und' || other === 'und') return true;
  const a = one.toLowerCase();
  const b = other.toLowerCase();
  return a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`);
}
