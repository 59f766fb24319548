import type { Country } from './country.ts';

/** France and its territories that the EU table lists as countries: what is done there is no external action. */
const french: ReadonlySet<string> = new Set('FRA GLP MTQ GUF REU MYT SPM BLM MAF WLF PYF NCL ATF'.split(' '));

/** Whether a country is another than France. */
export function isForeign({ code }: Country): boolean {
  return code === undefined || !french.has(code);
}
