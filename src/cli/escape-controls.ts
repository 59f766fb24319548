const shortEscapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * One line of text for a terminal: characters that would break the line, command the terminal (C0, DEL, C1) or turn the
 * direction of the text (Bidi_Control of Unicode, UAX #9) become escapes of JavaScript, `\u{1b}`.
 */
export function escapeControls(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu,
    (character) => shortEscapes[character] ?? `\\u{${character.charCodeAt(0).toString(16)}}`,
  );
}

/** A text of at most this many characters (code points), and `…` when there were more. */
export function cutText(text: string, longest: number): string {
  const characters = [...text];
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : text;
}
