import { type Html, html, parseLink, plainText, trustHtml, type Url } from './html.ts';
import { type PageLanguage, pageLanguages } from './languages.ts';
import { linkBetween, pagePath } from './page-paths.ts';
import { say } from './page-texts.ts';
import { renderDate } from './render-text.ts';
import { stylesheet } from './stylesheet.ts';

/** A file of the release that says the same as a page, in another format. */
export interface Format {
  /** Path in the release. */
  readonly path: string;
  readonly mediaType: string;
  readonly name: string;
}

/** What is the same on all pages of a release. */
export interface Site {
  /** Base IRI, which is also where the pages are taken to be. */
  readonly base: string;
  /** Date of the release, YYYY-MM-DD. */
  readonly date: string;
}

/** A page without what all pages share. */
export interface Page {
  /** Path in the release without language and extension: `lexique/jumelage`. */
  readonly stem: string;
  readonly language: PageLanguage;
  readonly title: string;
  /** One or two sentences for search engines; none when empty. */
  readonly summary: string;
  readonly main: Html;
  readonly formats: readonly Format[];
  /** IRI of the licence of what the page shows. */
  readonly license?: string;
  /** A `script` element of JSON-LD. */
  readonly jsonLd?: Html;
}

/** Sections of the site, by the path of their first page. */
const sections = [
  ['lexicon', 'lexique/index'],
  ['ontology', 'ontologie/index'],
] as const;

/** A whole page: self-contained, without script, with relative links only. */
export function renderPage(page: Page, { base, date }: Site): string {
  const { stem, language, title, summary, main, formats, jsonLd } = page;
  const path = pagePath(stem, language);
  const to = (target: string): Url => linkBetween(path, target);
  const canonical = parseLink(base + path);
  const [other = 'fr'] = pageLanguages.filter((each) => each !== language);
  const document = html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${plainText(title)}</title>
${summary === '' ? undefined : html`<meta name="description" content="${summary}">\n`}${canonical && html`<link rel="canonical" href="${canonical}">\n`}${pageLanguages.map((each) => html`<link rel="alternate" hreflang="${each}" href="${to(pagePath(stem, each))}">\n`)}${formats.map((format) => html`<link rel="alternate" type="${format.mediaType}" href="${to(format.path)}">\n`)}<style>${trustHtml(stylesheet)}</style>
${jsonLd}
</head>
<body>
<a class="skip" href="${linkTo('content')}">${say('skip', language)}</a>
<header class="top"><div class="frame">
<p class="site">${say('siteName', language)}</p>
<nav aria-label="${say('mainNavigation', language)}"><ul>
${sections.map(([name, target]) => {
  const isHere = stem.startsWith(target.slice(0, target.indexOf('/') + 1));
  const mark = isHere ? html` aria-current="${stem === target ? 'page' : 'true'}"` : undefined;
  return html`<li><a href="${to(pagePath(target, language))}"${mark}>${say(name, language)}</a></li>\n`;
})}</ul></nav>
<nav aria-label="${say('languageNavigation', language)}"><ul><li><a href="${to(pagePath(stem, other))}" hreflang="${other}" lang="${other}">${say('otherLanguage', language)}</a></li></ul></nav>
</div></header>
<main class="frame" id="content" tabindex="-1">
${main}
</main>
<footer class="bottom"><div class="frame">
<p>${say('formats', language)} ${formats.map((format, index) => html`${index === 0 ? '' : ', '}<a href="${to(format.path)}">${format.name}</a>`)}.</p>
<p>${say('releaseOf', language)} ${renderDate(date, language)} (<a href="${to('README.md')}">${say('readme', language)}</a>).${renderLicense(page)}</p>
<p>${say('fallbackNote', language)}</p>
</div></footer>
</body>
</html>
`;
  return document.text;
}

function linkTo(fragment: string): Url {
  return linkBetween('', '', fragment);
}

/** Known licences by IRI: name and the page where people read it. */
const licenseNames: Readonly<Record<string, string>> = {
  'https://spdx.org/licenses/etalab-2.0': 'Licence Ouverte 2.0 (Etalab)',
};

function renderLicense({ license, language }: Page): Html | undefined {
  const link = license === undefined ? undefined : parseLink(license);
  if (license === undefined || link === undefined) return undefined;
  const name = licenseNames[license];
  return html` ${say('license', language)} <a href="${link}">${name === undefined ? license : html`<span lang="fr">${name}</span>`}</a>.`;
}
