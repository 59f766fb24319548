import type { Quad } from '@rdfjs/types';
import type { Issue } from '../../model/issue.ts';
import type { Lexicon } from '../../model/lexicon.ts';

/** The lexicon as a release gets it. */
export interface PublishedLexicon {
  /** Its statements, without dates of change. */
  readonly lexicon: Iterable<Quad>;
  /** What dates them; without it they stay undated. */
  readonly lexiconSource?: Pick<Lexicon, 'scheme' | 'states'> & Partial<Pick<Lexicon, 'tables'>>;
  /** What its checks found; without it the report says that they were not run. */
  readonly lexiconIssues?: Iterable<Issue> | undefined;
}
