import { linkToPath, type Url } from './html.ts';
import type { PageLanguage } from './languages.ts';

/** Path in the release of a page, from its path without a language: French is the one without a mark. */
export function pagePath(stem: string, language: PageLanguage): string {
  return language === 'fr' ? `${stem}.html` : `${stem}.${language}.html`;
}

/** Relative address of a file of the release, seen from a page, so that pages work under any base and from a disk. */
export function linkBetween(from: string, to: string, fragment?: string): Url {
  const fromFolders = from.split('/').slice(0, -1);
  const toParts = to.split('/');
  let shared = 0;
  while (
    shared < fromFolders.length &&
    shared < toParts.length - 1 &&
    fromFolders[shared] === toParts[shared]
  )
    shared++;
  return linkToPath(
    [...fromFolders.slice(shared).map(() => '..'), ...toParts.slice(shared)].join('/'),
    fragment,
  );
}
