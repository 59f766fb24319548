import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { normaliseName } from '../../../src/harmonise/normalise-name.ts';
import { openReferences } from '../../../src/harmonise/open-references.ts';
import type { References } from '../../../src/harmonise/references.ts';
import { packageRoot } from '../../../src/model/package-root.ts';
import { type ReferenceTable, readReferenceTables } from '../../../src/read/read-reference-tables.ts';
import { hasTwinnings, readTwinnings } from '../../identities/twin-places.ts';

let references: References;
let labels: ReferenceTable;
beforeAll(async () => {
  const tables = await readReferenceTables(join(packageRoot, 'data', 'reference'));
  references = openReferences(tables);
  labels = tables['country-names'] ?? [];
});

describe('findCountry', () => {
  it.each([
    ['Türkiye', 'TUR'],
    ['Turquie', 'TUR'],
    ['Turkey', 'TUR'],
    ['Palestine', 'PSE'],
    ['Palestinian territories', 'PSE'],
    ['Palestinian National Authority', 'PSE'],
    ['West Bank and Gaza Strip', 'PSE'],
    ['Palestine, État de', 'PSE'],
    ['Viêt Nam', 'VNM'],
    ['Vietnam', 'VNM'],
    ['VIET-NAM', 'VNM'],
    ["Côte d'Ivoire", 'CIV'],
    ['Cote d’Ivoire', 'CIV'],
    ['Ivory Coast', 'CIV'],
    ['Kosovo', 'XKX'],
    ['XK', 'XKX'],
    ['Tchéquie', 'CZE'],
    ['République tchèque', 'CZE'],
    ['Congo', 'COG'],
    ['Congo-Brazzaville', 'COG'],
    ['RDC', 'COD'],
    ['République démocratique du Congo', 'COD'],
    ['Birmanie', 'MMR'],
    ['Myanmar', 'MMR'],
    ['Le Sénégal', 'SEN'],
    ['Sénégal (le)', 'SEN'],
    ['ML', 'MLI'],
    ['MLI', 'MLI'],
    ['269', 'SEN'],
    ['Guinée', 'GIN'],
    ['Guinée-Bissau', 'GNB'],
    ['Guinée équatoriale', 'GNQ'],
    ['Niger', 'NER'],
    ['Nigéria', 'NGA'],
    ["People's Republic of China", 'CHN'],
    ['Republic of Macedonia', 'MKD'],
  ])('%s → %s', (text, code) => {
    const country = references.findCountry(text);
    expect(country?.code).toBe(code);
    expect(country?.historical).toBeUndefined();
  });

  it.each([
    ['Zaïre', 'COD'],
    ['Haute-Volta', 'BFA'],
    ['Yougoslavie', undefined],
    ['ex-Yougoslavie', undefined],
    ['RDA', undefined],
    ['Prussia', undefined],
    ['URSS', undefined],
  ])('%s is of the past (%s)', (text, code) => {
    expect(references.findCountry(text)).toMatchObject({ historical: true });
    expect(references.findCountry(text)?.code).toBe(code);
  });

  it.each(['', 'Corée', 'Guadeloupe', 'GLP', 'Bilateral, unspecified', 'Sénégall', 'sen', 'XKK2', '0'])(
    '"%s" is no country',
    (text) => expect(references.findCountry(text)).toBeUndefined(),
  );

  it('says which country a typing error is near to, and maps nothing', () => {
    expect(references.suggestCountries('Sénégall')).toEqual([{ id: 'country:SEN', label: 'Sénégal' }]);
    expect(references.suggestCountries('Madagacsar').map(({ id }) => id)).toEqual(['country:MDG']);
    expect(references.suggestCountries('Bali')).toEqual([]);
  });

  it('no label of the table stands for two countries', () => {
    const owners = new Map<string, Set<string>>();
    for (const { label, code, state, status } of labels) {
      if (status === 'demonym') continue;
      const form = normaliseName(label ?? '');
      owners.set(form, (owners.get(form) ?? new Set()).add(code ?? state ?? ''));
    }
    expect([...owners].filter(([, codes]) => codes.size > 1).map(([form]) => form)).toEqual([]);
  });

  it.skipIf(!hasTwinnings())('knows all the countries of the twinnings; Prussia is of the past', () => {
    const names = [...new Set(readTwinnings().map((row) => row.destination_countryLabel ?? ''))];
    expect(names).toHaveLength(110);
    const without = names.filter((name) => references.findCountry(name)?.code === undefined);
    expect(without).toEqual(['Prussia']);
  });
});

describe('findCountriesIn', () => {
  it.each([
    ['Projet d’eau potable au Mali et au Burkina Faso', ['MLI', 'BFA']],
    ['Coopération avec la Guinée-Bissau', ['GNB']],
    ['Coopération avec la Guinée', ['GIN']],
    ['AIDE AU NIGER', ['NER']],
    ['AIDE AU NIGERIA', ['NGA']],
    ['Voyage en Jordanie puis en Géorgie', ['JOR', 'GEO']],
    ['Échange à Maurice', ['MUS']],
    ["Mission sur l'île Maurice", ['MUS']],
    ['République démocratique du Congo', ['COD']],
    ['Amitiés franco-colombiennes', ['COL']],
    ['artistes maliens et burkinabè', ['MLI', 'BFA']],
    ["École en Côte d'Ivoire", ['CIV']],
  ])('%s → %j', (text, codes) =>
    expect(references.findCountriesIn(text).map(({ code }) => code)).toEqual(codes),
  );

  it.each([
    'Travaux rue de Turquie',
    'École de la rue du Liban',
    'Bourse à Maurice Dupont',
    'Prix Maurice Genevoix',
    'Michael Jordan',
    'Jardin du Luxembourg',
    'Cités Unies France',
    'Saint-Martin',
    'Saint-Barthélemy-d’Anjou',
    'bol de chine',
    'Golfe de Guinée',
    'Lac Tchad',
    'Le fleuve Congo',
    'jersey de coton',
    'Nigérianne',
    'Malice',
    '',
  ])('"%s" names no country', (text) => expect(references.findCountriesIn(text)).toEqual([]));
});
