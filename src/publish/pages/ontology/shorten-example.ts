import type { Description } from '../../read-triple.ts';

const shownProperties = 8;
const shownValues = 3;
const shownCharacters = 160;

/** An example that fits on a page: some properties, some values, long texts cut (`…`). */
export function shortenExample({ subject, properties }: Description): Description {
  const shown = [...properties].slice(0, shownProperties);
  return {
    subject,
    properties: new Map(
      shown.map(([property, objects]) => [property, objects.slice(0, shownValues).map(shortenText)]),
    ),
  };
}

/** Cuts a literal in N-Triples syntax, between characters and between escapes. */
function shortenText(object: string): string {
  const end = object.lastIndexOf('"');
  if (!object.startsWith('"') || end <= shownCharacters) return object;
  const characters = object.slice(1, end).match(/\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}|\\.|[^\\]/gsu) ?? [];
  if (characters.length <= shownCharacters) return object;
  return `"${characters.slice(0, shownCharacters - 1).join('')}…${object.slice(end)}`;
}
