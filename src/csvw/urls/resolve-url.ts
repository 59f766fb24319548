interface UrlParts {
  readonly scheme: string | undefined;
  readonly authority: string | undefined;
  readonly path: string;
  readonly query: string | undefined;
  readonly fragment: string | undefined;
}

// RFC 3986, appendix B: always matches, so that every text has components.
const components = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s;

function splitUrl(url: string): UrlParts {
  const [, scheme, authority, path = '', query, fragment] = components.exec(url) ?? [];
  return { scheme, authority, path, query, fragment };
}

function joinUrl({ scheme, authority, path, query, fragment }: UrlParts): string {
  return [
    scheme === undefined ? '' : `${scheme}:`,
    authority === undefined ? '' : `//${authority}`,
    path,
    query === undefined ? '' : `?${query}`,
    fragment === undefined ? '' : `#${fragment}`,
  ].join('');
}

/** RFC 3986 §5.2.4, on whole segments. */
function removeDotSegments(path: string): string {
  if (!/(?:^|\/)\.{1,2}(?:\/|$)/.test(path)) return path;
  const kept: string[] = [];
  const segments = path.split('/');
  for (const [index, segment] of segments.entries()) {
    const last = index === segments.length - 1;
    if (segment === '.' || segment === '..') {
      if (segment === '..' && kept.length > (path.startsWith('/') ? 1 : 0)) kept.pop();
      if (last) kept.push('');
    } else {
      kept.push(segment);
    }
  }
  return kept.join('/');
}

function mergePaths(base: UrlParts, path: string): string {
  if (base.authority !== undefined && base.path === '') return `/${path}`;
  return base.path.slice(0, base.path.lastIndexOf('/') + 1) + path;
}

/** Resolves a URL reference against a base URL (RFC 3986 §5.2), without any change to its characters. */
export function resolveUrl(reference: string, base: string): string {
  // Nearly every reference is a URL already, without segments to remove.
  if (/^[A-Za-z][A-Za-z0-9+\-.]*:/.test(reference) && !reference.includes('/.')) return reference;
  const url = splitUrl(reference);
  const from = splitUrl(base);
  if (url.scheme !== undefined) return joinUrl({ ...url, path: removeDotSegments(url.path) });
  const { scheme } = from;
  if (url.authority !== undefined) return joinUrl({ ...url, scheme, path: removeDotSegments(url.path) });
  const { authority } = from;
  if (url.path === '') {
    return joinUrl({ ...from, query: url.query ?? from.query, fragment: url.fragment });
  }
  const path = url.path.startsWith('/') ? url.path : mergePaths(from, url.path);
  return joinUrl({ ...url, scheme, authority, path: removeDotSegments(path) });
}

const defaultPorts: Readonly<Record<string, string>> = { http: ':80', https: ':443', ftp: ':21' };

function normalizeEscapes(text: string): string {
  return text.replace(/%[0-9A-Fa-f]{2}/g, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[A-Za-z0-9\-._~]/.test(character) ? character : code.toUpperCase();
  });
}

/**
 * Normal form of a URL for comparison: syntax-based and scheme-based normalisation of RFC 3986 §6.2.2–6.2.3, as
 * the Model for Tabular Data asks (§6.3 URL Normalization). Characters that no IRI has (a blank in the name of a file)
 * are escaped.
 */
export function normalizeUrl(url: string): string {
  const parts = splitUrl(normalizeEscapes(url.replace(/[\s<>"{}|\\^`]/g, encodeURIComponent)));
  const scheme = parts.scheme?.toLowerCase();
  const port = scheme === undefined ? undefined : defaultPorts[scheme];
  let authority = parts.authority?.replace(/[^@]*$/, (host) => host.toLowerCase());
  if (authority?.endsWith(port ?? ':') === true) authority = authority.slice(0, authority.lastIndexOf(':'));
  const path = removeDotSegments(parts.path);
  return joinUrl({ ...parts, scheme, authority, path: authority !== undefined && path === '' ? '/' : path });
}

/** The URL without its fragment. */
export function withoutFragment(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 ? url : url.slice(0, hash);
}
