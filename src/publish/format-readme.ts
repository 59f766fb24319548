import { compareCodePoints } from '../model/compare-code-points.ts';
import type { DatasetDescription, Source } from '../model/source.ts';
import { fileDescriptions, type ReadmeTexts, readmeTexts } from './readme-texts.ts';
import type { ReleaseFile } from './release.ts';

/** What the README tells of a release. */
export interface ReadmeContent {
  readonly date: string;
  readonly base: string;
  readonly triples: number;
  readonly files: Iterable<ReleaseFile>;
  readonly sources: Iterable<Source>;
}

/** `README.md` of a release, French first: what it is, files, sources with licence and attribution, caveats. */
export function formatReadme(content: ReadmeContent): string {
  return `${[formatPart(content, readmeTexts.fr, 'fr'), formatPart(content, readmeTexts.en, 'en')].join('\n---\n\n')}`;
}

function formatPart(content: ReadmeContent, texts: ReadmeTexts, language: 'fr' | 'en'): string {
  const { date, base, triples } = content;
  // Pages are many, and their first page leads to all of them.
  const files = [...content.files]
    .filter(({ path }) => !path.endsWith('.html') || Object.hasOwn(fileDescriptions, path))
    .sort((a, b) => compareCodePoints(a.path, b.path));
  const sources = [...content.sources]
    .map(({ dataset }) => formatSource(dataset, texts))
    .sort(compareCodePoints);
  const fileRows = files.map(({ path, bytes, triples, rows }) => {
    const description = fileDescriptions[path]?.[language] ?? texts.table;
    return [`\`${path}\``, description, String(bytes), formatCount(triples), formatCount(rows)];
  });
  return `${[
    `# ${texts.title}`,
    texts.introduction({ date, base: formatUrl(base), triples: String(triples) }),
    `## ${texts.filesTitle}`,
    formatTable(texts.fileColumns, fileRows),
    texts.sums,
    texts.copying,
    `## ${texts.sourcesTitle}`,
    sources.join('\n') || texts.noSource,
    `## ${texts.caveatsTitle}`,
    texts.caveats.map((caveat) => `- ${caveat}`).join('\n'),
  ].join('\n\n')}\n`;
}

function formatSource(source: DatasetDescription, texts: ReadmeTexts): string {
  const facts = [
    `${texts.publisher} ${escapeMarkdown(source.publisher.name)}`,
    `${texts.license} ${formatUrl(source.license)}`,
    `${texts.modified} ${escapeMarkdown(source.modified)}`,
    formatUrl(source.sourceUrl),
  ];
  const attribution =
    source.attribution === '' ? '' : ` ${texts.attribution} ${escapeMarkdown(source.attribution)}`;
  return `- **${escapeMarkdown(source.title)}**. ${facts.join(', ')}.${attribution}`;
}

function formatTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [columns, ['---', '---', '---:', '---:', '---:'], ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function formatCount(count: number | undefined): string {
  return count === undefined ? '' : String(count);
}

/** A link if it is one of the web, else text: what a source says of itself is not to be trusted more than its data. */
function formatUrl(url: string): string {
  return /^https?:\/\/[^\s<>]+$/.test(url) ? `<${url}>` : escapeMarkdown(url);
}

function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#]/g, '\\$&');
}
