import { normaliseName } from '../normalise-name.ts';

/** Stage of a grant: a concept of the lexicon (collection c-etapes), or `refused` when there will be no grant. */
export type GrantStage = 'prevu' | 'engage' | 'verse' | 'etape-inconnue' | 'refused';

/** Words for the stage of a grant, as `normaliseName` leaves them. The first that is found decides. */
const words: readonly (readonly [RegExp, GrantStage])[] = [
  [
    /(?:^| )(?:refus\w*|rejet\w*|annul\w*|sans suite|defavorable|irrecevable|retire\w*|desist\w*)(?: |$)/,
    'refused',
  ],
  [
    /(?:^| )(?:(?:non|pas encore) (?:vot|attribu|accord|vers|pay)\w*|instruction|demand\w*|propos\w*|etude|examen|avis|attente|depos\w*|en cours|ajourn\w*|previ?s\w*|prevu\w*|a voter)(?: |$)/,
    'prevu',
  ],
  [/(?:^| )(?:paye\w*|paie\w*|verse\w*|mandat\w*|liquid\w*|solde\w*)(?: |$)/, 'verse'],
  [
    /(?:^| )(?:vot\w*|attribu\w*|accord\w*|conseil (?:municipal|communautaire|metropolitain|departemental|regional|general|de paris)|commission permanente|deliber\w*|adopt\w*|approuv\w*|notifi\w*|convention\w*|engag\w*|decid\w*|decision|favorable|conclu\w*)(?: |$)/,
    'engage',
  ],
];

/**
 * What a file says of the stage of a grant → its stage. A file of grants that says nothing lists decided grants, which
 * bind the authority: they are committed (décret n° 2017-779; loi n° 2000-321, art. 10).
 */
export function grantStage(text: string | null): GrantStage {
  if (text === null) return 'engage';
  const form = normaliseName(text);
  return words.find(([pattern]) => pattern.test(form))?.[1] ?? 'etape-inconnue';
}
