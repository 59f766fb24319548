/** One link of a `Link` header (RFC 8288). */
interface Link {
  readonly target: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const linkValue = /<([^>]*)>((?:\s*;\s*[\w!#$&+\-.^`|~]+(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s",;]+))?)*)/g;
const parameter = /;\s*([\w!#$&+\-.^`|~]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",;]+)))?/g;

/** Parses the value of a `Link` header (RFC 8288 §3); what is not a link is passed over. */
function parseLinkHeader(header: string): Link[] {
  return [...header.matchAll(linkValue)].map(([, target = '', rest = '']) => {
    const pairs = [...rest.matchAll(parameter)].map(([, name = '', quoted, token]) => {
      return [name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? token ?? ''] as const;
    });
    // The first occurrence of a parameter counts (§3.3, §3.4.1).
    return { target, parameters: Object.fromEntries(pairs.toReversed()) };
  });
}

const metadataTypes = new Set(['application/csvm+json', 'application/ld+json', 'application/json']);

/** Targets of links that name metadata of a table (Model for Tabular Data §5.2), the last first: it is preferred. */
export function findMetadataLinks(header: string): string[] {
  const links = parseLinkHeader(header).filter(({ parameters: { rel = '', type = '' } }) => {
    return rel.toLowerCase().split(/\s+/).includes('describedby') && metadataTypes.has(type.toLowerCase());
  });
  return links.map(({ target }) => target).toReversed();
}
