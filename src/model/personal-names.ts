import { readPersonName } from './read-person-name.ts';

/** What takes the place of the name of a person. */
const marker = '[nom retiré]';

/** Titles in front of the name of a person; a title of one or two letters only where no other reading is left. */
const titles = [
  // "M.", not an initial ("J. M. Dupont") nor a club ("M. J. C.")
  'M\\.(?! ?J\\. ?C\\.)(?=[ \\u00A0]|\\p{Lu}\\p{Ll})',
  'MM\\.(?=[ \\u00A0]|\\p{Lu}\\p{Ll})|(?:M(?:me|lle|mes|lles|r|rs|gr)|Drs?|Pr)\\.',
  '(?:M(?:me|lle|mes|lles|r|rs|gr)|Drs?|MME|MLLE|MR)(?=[ \\u00A0])',
  '(?:[Mm]onsieur|[Mm]adame|[Mm]ademoiselle|Messieurs|Mesdames|MONSIEUR|MADAME|MADEMOISELLE|MESSIEURS|MESDAMES)(?=[ \\u00A0])',
  '(?:Ma[iî]tre|MA[IÎ]TRE|[Dd]octeure?|DOCTEURE?|[Pp]rofesseure?|PROFESSEURE?)(?=[ \\u00A0])',
  '(?<=^|[,;:("«/.-][ \\u00A0]?|(?<![\\p{L}])\\p{Ll}{1,20}[ \\u00A0])(?:M|Me|Pr)(?=[ \\u00A0]\\p{Lu}\\p{Ll})',
];
const title = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}_'’@-]|\\p{Lu}\\.[ \\u00A0]?)(?:${titles.join('|')})[ \\u00A0]{0,2}`,
  'gu',
);

/** A function between the title and the name: `Madame la Présidente Anne Martin`. */
const office =
  /(?:l[ea] |l['’])(?:maire|président(?:e)?|député(?:e)?|sénat(?:eur|rice)|dire(?:cteur|ctrice)|ministre|préf(?:et|ète)|docteur|professeur|ambassad(?:eur|rice)|consul(?: général)?|gouverneur|conseill(?:er|ère)|adjoint(?:e)?(?: au maire)?)[ \u00A0]/iuy;

/** Between two names after one title: `MM. Diallo, Martin et Sow`. */
const and = /(?:, | et | ET | & )(?=\p{Lu})/uy;

/** What is called after a person: `rue du Docteur Roux`, `Collège Monsieur Vincent`. A house is, with a capital only. */
const link = '(?: (?:de|du|des|de la|DE|DU|DES|DE LA))? ["«]? ?$';
const namesakes = [
  /(?<!\p{L})(?:rue|place|avenue|av\.|bd|boulevard|square|all[eé]e|impasse|chemin|quai|pont|cours|esplanade|rond-point|[eé]cole|groupe scolaire|coll[eè]ge|lyc[eé]e|th[eé][aâ]tre|fondation|mus[eé]e|h[oô]pital|clinique|institut|cr[eè]che|r[eé]sidence|stade|gymnase|compagnie|cie|festival|prix|op[eé]ra|ch[aâ]teau|chapelle|spectacle|troph[eé]e|challenge|tournoi|ehpad|film|[iî]le)s?LINK/iu,
  /(?<!\p{L})(?:Maison|Villa|Ferme|Jardin|Salle|Espace|Centre|Chez|Association|Hôtel|Amis|MAISON|VILLA|FERME|JARDIN|SALLE|ESPACE|CENTRE|CHEZ|ASSOCIATION|H[OÔ]TEL|AMIS)[sS]?LINK/u,
].map(({ source, flags }) => new RegExp(source.replace('LINK', link), flags));

/** Works and associations that are called like a person. */
const calledSo =
  /^(?:Docteurs? (?:Souris|Clown)s?|Madame (?:Butterfly|Bovary|Figaro)|Monsieur (?:Vincent|Loyal|Hulot))(?!\p{L})/iu;

/**
 * Takes the names that follow a title (`M.`, `Mme`, `Maître`, `Dr`…) out of a text; the title stays. What is named
 * after a person (a street, a school, "Maison de Madame X") keeps its name.
 */
export function redactNames(text: string): { readonly text: string; readonly count: number } {
  let kept = '';
  let from = 0;
  let count = 0;
  for (const match of text.matchAll(title)) {
    if (match.index < from || isNamesake(text, match.index)) continue;
    let start = match.index + match[0].length;
    const afterOffice = endOf(office, text, start);
    // "Madame la Maire de Vouillé": what follows the function with "de" is no name
    let end = afterOffice === undefined ? readPersonName(text, start) : undefined;
    if (afterOffice !== undefined && /^\p{Lu}/u.test(text.slice(afterOffice, afterOffice + 2))) {
      start = afterOffice;
      end = readPersonName(text, start);
    }
    while (end !== undefined) {
      kept += text.slice(from, start) + marker;
      count++;
      from = end;
      start = endOf(and, text, end) ?? -1;
      end = start === -1 ? undefined : readPersonName(text, start);
    }
  }
  return { text: kept + text.slice(from), count };
}

function isNamesake(text: string, position: number): boolean {
  const before = text.slice(Math.max(0, position - 40), position);
  return (
    namesakes.some((pattern) => pattern.test(before)) || calledSo.test(text.slice(position, position + 40))
  );
}

function endOf(pattern: RegExp, text: string, position: number): number | undefined {
  pattern.lastIndex = position;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
