/** Codes of currencies in circulation (ISO 4217, list one), and of those that the euro replaced and French files still name. */
const isoCodes: ReadonlySet<string> = new Set(
  `AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP
  CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR
  ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT
  MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD
  SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND
  VUV WST XAF XCD XOF XPF YER ZAR ZMW BEF DEM ESP FRF ITL`.split(/\s+/),
);

/** Signs and names that stand for one currency, in lower case. */
const signs: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['eur', 'EUR'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['$', 'USD'],
  ['$us', 'USD'],
  ['us$', 'USD'],
  ['usd', 'USD'],
  ['dollars us', 'USD'],
  ['$ca', 'CAD'],
  ['ca$', 'CAD'],
  ['$can', 'CAD'],
  ['£', 'GBP'],
  ['chf', 'CHF'],
  ['francs suisses', 'CHF'],
  ['¥', 'JPY'],
  ['₽', 'RUB'],
  ['₹', 'INR'],
  ['₺', 'TRY'],
  ['dirhams marocains', 'MAD'],
  ['ariary', 'MGA'],
]);

/** Names that stand for more than one currency. The CFA francs of West and of Central Africa have two codes. */
const sharedNames: ReadonlyMap<string, string> = new Map(
  ['fcfa', 'f cfa', 'cfa', 'francs cfa', 'franc cfa'].map((name) => [name, 'XOF or XAF']),
);

/**
 * Sign, name or code of a currency → its ISO 4217 code; `{ oneOf }` when it stands for several; `undefined` when it is
 * not known. Codes count in capitals only, since some are French words in small letters.
 */
export function findCurrency(text: string): string | { readonly oneOf: string } | undefined {
  if (isoCodes.has(text)) return text;
  const name = text.toLowerCase();
  const oneOf = sharedNames.get(name);
  return oneOf === undefined ? signs.get(name) : { oneOf };
}
