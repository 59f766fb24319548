import { decodeName } from '../rows/cell-urls.ts';
import type { Column } from '../table-group.ts';

/** The header under which a column stands in its file: its first title, else its name (Metadata Vocabulary §5.6). */
export function headerTitle({ titles, name }: Column): string {
  return Object.values(titles)[0]?.[0] ?? decodeName(name);
}

/** Whether a column has several titles, in one language or in several: a file has only one of them. */
export function hasOtherTitles({ titles }: Column): boolean {
  return new Set(Object.values(titles).flat()).size > 1;
}
