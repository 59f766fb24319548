/** A JSON document as it is published: indented by two spaces, with a final line feed. */
export function formatJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
