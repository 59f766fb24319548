import { normaliseName } from '../normalise-name.ts';
import type { DeclaredAuthority } from '../oecd-crs/parse-crs-description.ts';

/** Beginnings or words of names, as `normaliseName` leaves them, and the type of authority that they tell. */
const types: readonly (readonly [RegExp, string])[] = [
  [/^(?:ville|commune|mairie|municipalite) /, 'commune'],
  [/^(?:cd |conseil departemental|conseil general|departement)/, 'departement'],
  [/^(?:conseil regional|region)/, 'region'],
  [/^(?:collectivite (?:europeenne|territoriale|de)|metropole de lyon|grand lyon)/, 'statut-particulier'],
  [/(?:^| )communaute urbaine/, 'communaute-urbaine'],
  [/(?:^| )communaute d agglomeration/, 'communaute-agglomeration'],
  [/(?:^| )communaute de communes/, 'communaute-communes'],
  [/(?:^| )metropole(?: |$)/, 'metropole'],
  [/^syndicat mixte/, 'syndicat-mixte'],
  [/^(?:syndicat|si |sivu |sivom )/, 'groupement'],
];

/**
 * Name of the authority that gives → the authority as declared, with the type that its name tells; when it tells none,
 * a French authority of no particular type.
 */
export function parseAuthorityName(name: string): DeclaredAuthority {
  const form = normaliseName(name);
  const type = types.find(([pattern]) => pattern.test(form))?.[1] ?? 'collectivite-francaise';
  return { type, name };
}
