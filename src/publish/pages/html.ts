/** Characters with a meaning in HTML, as entities. */
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** What HTML forbids in a document (HTML, §13.2.3.5): controls, surrogates, noncharacters. */
const forbidden = /[^\t\n\r\x20-\x7e\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\u{10000}-\u{10ffff}]/gu;
/** Marks that turn the direction of the text after them (Unicode UAX 9). */
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A piece of a page. Only {@link html} and {@link trustHtml} make one, so that text of the data never is one. */
class SafeHtml {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** An address that may stand in `href`, `src` or `cite`. Only {@link parseLink} and {@link linkToPath} make one. */
class SafeUrl {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A piece of a page whose markup is ours. */
export type Html = SafeHtml;
/** An address that runs nothing. */
export type Url = SafeUrl;
/** What a template takes: text is escaped, pieces of pages are not, nothing is left out, lists are joined. */
export type HtmlValue = string | number | Html | Url | undefined | readonly HtmlValue[];

type Place = 'address' | 'attribute' | 'markup' | 'refused' | 'text';

/** Where a value stands in a template, told by the markup before it; the first that fits. */
const places: readonly (readonly [RegExp, Place])[] = [
  [/<(?:script|style)\b[^>]*>[^<]*$/i, 'markup'],
  [/\s(?:on\w+|style|srcdoc)="[^"]*$/i, 'refused'],
  [/\s(?:href|src|cite|action|formaction)="$/i, 'address'],
  [/\s(?:href|src|cite|action|formaction)="[^"]*$/i, 'refused'],
  [/<[^<>]*=\s*[^"<>\s]*$/, 'refused'],
  [/<[^<>]*="[^"<>]*$/, 'attribute'],
  [/<[^<>]*$/, 'markup'],
];
const placesOfTemplates = new WeakMap<TemplateStringsArray, readonly Place[]>();

/**
 * Template of HTML. Every value is escaped but pieces made by this function; an address has to be a {@link Url}.
 *
 * @throws Error for a value where no text of the data may stand: in a script, as a name of an element, in an attribute
 * without quotes or one that runs code.
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const found = placesOfTemplates.get(strings) ?? findPlaces(strings);
  placesOfTemplates.set(strings, found);
  let text = strings[0] ?? '';
  values.forEach((value, index) => {
    text += render(value, found[index] ?? 'refused') + (strings[index + 1] ?? '');
  });
  return new SafeHtml(text);
}

/** The place of each value: the markup of the template alone decides it, since no value can close or open anything. */
function findPlaces(strings: TemplateStringsArray): Place[] {
  return strings.map((_, index) => {
    const before = strings.slice(0, index + 1).join('x');
    return places.find(([pattern]) => pattern.test(before))?.[1] ?? 'text';
  });
}

function render(value: HtmlValue, place: Place): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map((each: HtmlValue) => render(each, place)).join('');
  if (value instanceof SafeHtml && (place === 'text' || place === 'markup')) return value.text;
  if (value instanceof SafeUrl && place !== 'refused' && place !== 'markup') return escapeHtml(value.text);
  const isText = typeof value === 'string' || typeof value === 'number';
  if (isText && place === 'text') return escapeHtml(`${value}`);
  if (isText && place === 'attribute') return escapeHtml(plainText(`${value}`));
  throw new Error(`This value may not stand here in a page (${place}).`);
}

/** Joins pieces with a separator between them. */
export function joinHtml(pieces: readonly HtmlValue[], separator: HtmlValue): Html {
  return html`${pieces.map((piece, index) => (index === 0 ? piece : [separator, piece]))}`;
}

/** Takes a text as markup: for constants of this code and for what is made safe in another way, never for data. */
export function trustHtml(text: string): Html {
  return new SafeHtml(text);
}

/** An address that is safe to follow: `http`, `https` or `mailto`, absolute, without blanks; `undefined` for others. */
export function parseLink(address: string): Url | undefined {
  const isSafe =
    /^(?:https?:\/\/|mailto:)[^\s\p{Cc}\p{Cf}<>"\\^`{|}]+$/iu.test(address) && URL.canParse(address);
  return isSafe ? new SafeUrl(address) : undefined;
}

/**
 * The address of a file of the release, relative to a page.
 *
 * @param path with `/`, relative, as `../tables/actions.csv`
 * @param fragment what is after `#`
 */
export function linkToPath(path: string, fragment?: string): Url {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return new SafeUrl(fragment === undefined ? encoded : `${encoded}#${encodeURIComponent(fragment)}`);
}

/** Text without marks of direction, for titles and attributes, where no element can isolate them. */
export function plainText(text: string): string {
  return text.replace(directionMarks, '');
}

/** Text → HTML text or attribute value; characters that HTML forbids are shown as U+FFFD. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '').replace(forbidden, '\ufffd');
}
