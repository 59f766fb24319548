const capitalised = /\p{Lu}[\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*/uy;
const initial = /\p{Lu}\.(?:-?\p{Lu}\.)*(?!\p{L})/uy;
const particle =
  /(?:de la|d[eu]|des|von|van|der|den|el|al|ben|bin|bint|ould|di|da|dos|la|le|DE LA|DE|DU|DES|EL|BEN|LA|LE)[ \u00A0]|[dDlL]['’]/uy;
const space = /[ \u00A0]{1,2}/y;

/** Words that a name does not go on to, without accents: functions, bodies, small words of titles in capitals. */
const noName = new Set(
  (
    'maire adjoint adjointe president presidente vice ministre prefet prefete depute deputee senateur ' +
    'senatrice directeur directrice ambassadeur ambassadrice consul consulat consule conseiller conseillere conseil ' +
    'general generale generaux gouverneur gouverneure chef cheffe commune communaute ville ' +
    'mairie region departement pays etat association fondation societe comite ecole college lycee ' +
    'ouvrage oeuvre nageur chien restaurateur artisan composteur verrier ' +
    'subvention aide projet convention sans tout toute tous en pour par et ou sur dans avec au aux ' +
    'un une sas sarl sa sci eurl bp cs france'
  ).split(' '),
);

/** Words of one name, at most; fewer where all is in capitals, and nothing tells where the name ends. */
const most = 5;
const mostInCapitals = 3;

/**
 * Reads the name of a person that starts at a position: capitalised words and initials, with their particles
 * (`Jean de La Fontaine`, `J.-P. N'Diaye`). Gives the position where it ends; `undefined` when there is none.
 */
export function readPersonName(text: string, start: number): number | undefined {
  let end: number | undefined;
  let words = 0;
  let position = start;
  let inCapitals = true;
  while (words < (inCapitals ? mostInCapitals : most)) {
    const afterParticles = skip(particle, text, skip(particle, text, position));
    const short = matchAt(initial, text, afterParticles);
    const word = short ?? matchAt(capitalised, text, afterParticles);
    if (word === undefined || isNoName(word)) break;
    position = afterParticles + word.length;
    words++;
    if (short === undefined) {
      end = position;
      inCapitals &&= word === word.toUpperCase();
    }
    const next = skip(space, text, position);
    if (next === position) break;
    position = next;
  }
  return end;
}

function isNoName(word: string): boolean {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace('œ', 'oe');
  return noName.has(plain) || noName.has(plain.replace(/s$/, ''));
}

function matchAt(pattern: RegExp, text: string, position: number): string | undefined {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0];
}

function skip(pattern: RegExp, text: string, position: number): number {
  return position + (matchAt(pattern, text, position)?.length ?? 0);
}
