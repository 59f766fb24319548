import type { Evidence } from './evidence.ts';

/**
 * A cell that may hold any official number of an authority → evidence: four or five characters are an INSEE code, nine
 * digits a SIREN, anything else is tried as a SIRET. Nothing is checked here: see `resolveAuthority`.
 */
export function readOfficialCode(text: string): Pick<Evidence, 'siren' | 'siret' | 'inseeCode'> {
  const compact = text.replace(/[\s\u00a0\u202f'’]/g, '');
  if (/^(?:\d{4}|\d{5}|2[AB]\d{3})(?:\.0+)?$/i.test(compact)) return { inseeCode: text };
  return /^.{0,9}$/.test(compact) ? { siren: text } : { siret: text };
}
