import type { GraphStyle } from '../description-files.ts';
import type { Description } from '../read-triple.ts';
import { openJsonLd } from '../write-json-ld.ts';
import { type Html, html, trustHtml } from './html.ts';

/** `<` could end the script (HTML §4.12.1.3); the others may not stand in a document, even in a script. */
const unsafeInScript =
  /[<\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\u2028\u2029]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/**
 * Descriptions as a `script` element of JSON-LD, with a context of prefixes only, so that it is read without a network.
 */
export function renderJsonLd(descriptions: readonly Description[], { prefixes }: GraphStyle): Html {
  const used = Object.entries(prefixes).filter(([, namespace]) =>
    descriptions.some((description) => mentions(description, namespace)),
  );
  const jsonLd = openJsonLd({ '@context': { '@version': 1.1, ...Object.fromEntries(used) } });
  const text = [jsonLd.header(), ...descriptions.map(jsonLd.format), jsonLd.footer()].join('');
  return html`<script type="application/ld+json">${trustHtml(text.replace(unsafeInScript, escapeCharacter))}</script>`;
}

function mentions({ subject, properties }: Description, namespace: string): boolean {
  if (subject.startsWith(namespace)) return true;
  for (const [predicate, objects] of properties)
    if (predicate.startsWith(namespace) || objects.some((object) => object.includes(`<${namespace}`)))
      return true;
  return false;
}

/** As JSON writes a character by its UTF-16 code units. */
function escapeCharacter(character: string): string {
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');
}
