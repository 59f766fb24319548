/** The URL relative to the folder of a document, when it is there or below; otherwise the URL as it is. */
export function relativePath(url: string, document: string): string {
  const folder = document.slice(0, document.lastIndexOf('/') + 1);
  const inside = folder !== '' && url.startsWith(folder) && url.length > folder.length;
  return inside ? url.slice(folder.length) : url;
}

function decodePart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Short names for tables by URL: the names of their files without extension, in lower case and without accents (as
 * names of Frictionless resources are), numbered when they meet.
 */
export function nameTables(urls: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const used = new Set<string>();
  for (const url of urls) {
    const file = /([^/?#]*?)(?:\.[A-Za-z0-9]+)?(?:[?#].*)?$/s.exec(url)?.[1] ?? '';
    const letters = decodePart(file).normalize('NFD').replace(/\p{M}/gu, '');
    const stem = letters.toLowerCase().replace(/[^a-z0-9._-]+/g, '-') || 'table';
    let name = stem;
    for (let number = 2; used.has(name); number += 1) name = `${stem}-${number}`;
    used.add(name);
    names.set(url, name);
  }
  return names;
}
