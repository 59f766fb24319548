import type { References } from '../references.ts';
import { isForeign } from './is-foreign.ts';

/**
 * Whether the country that a declaration gives is France, or a part of it that others list as a country: Guadeloupe,
 * La Réunion… An unknown country is not.
 */
export function isInFrance(country: string, references: References): boolean {
  const known = references.findCountry(country);
  return known === undefined
    ? references.territories.findDepartements(country) !== undefined
    : !isForeign(known);
}
