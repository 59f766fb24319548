import { type Html, html, parseLink } from './html.ts';

/** A link, or its content alone when the address is not one to follow. */
export function renderLink(address: string, content: Html): Html {
  const link = parseLink(address);
  return link === undefined ? content : html`<a href="${link}">${content}</a>`;
}

/** An IRI as it is, to be followed if it can be. */
export function renderIri(iri: string, shown: string = iri): Html {
  return renderLink(iri, html`<code translate="no"><bdi>${shown}</bdi></code>`);
}

/** The host of an address, which tells who is speaking; the address itself if it has none. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host || address : address;
}
