import { describe, expect, it } from 'vitest';
import { parseCrsDescription } from '../../src/harmonise/parse-crs-description.ts';

const title = 'Eau et assainissement-Approvisionnement en eau potable - dispositifs de base';

describe('parseCrsDescription', () => {
  it('removes the exact title, whose own " - " is no separator', () =>
    expect(parseCrsDescription(`${title} - Structure intercommunale - Syndicat des eaux 4B`, title)).toEqual({
      authorities: [
        { declaredType: 'Structure intercommunale', type: 'groupement', name: 'Syndicat des eaux 4B' },
      ],
    }));

  it('reads communes, which have no type before their name', () =>
    expect(parseCrsDescription(`${title} - Commune d'Orléans`, title).authorities).toEqual([
      { type: 'commune', name: "Commune d'Orléans" },
    ]));

  it('reads several authorities', () =>
    expect(
      parseCrsDescription(
        `${title} - Conseil régional - Conseil régional de Bretagne - Commune du Mans`,
        title,
      ).authorities.map(({ name }) => name),
    ).toEqual(['Conseil régional de Bretagne', 'Commune du Mans']));

  it('drops the sentence of the reporting tool, and keeps what the declarant wrote', () =>
    expect(
      parseCrsDescription(
        `${title} - Commune de Lyon - Puits - Une attention toute particulière est réservée à x - y`,
        title,
      ),
    ).toEqual({
      authorities: [{ type: 'commune', name: 'Commune de Lyon' }],
      text: 'Puits',
    }));

  it('finds to whom the project management is delegated', () =>
    expect(
      parseCrsDescription("FICOL à Madagascar. Maîtrise d'ouvrage déléguée à GESCOD.", 'Autre titre')
        .delegatedTo,
    ).toBe('GESCOD'));

  it('says nothing of an empty description', () =>
    expect(parseCrsDescription('', '')).toEqual({ authorities: [] }));

  it('a type without a name is text, not an authority', () =>
    expect(parseCrsDescription(`${title} - Conseil régional`, title)).toEqual({
      authorities: [],
      text: 'Conseil régional',
    }));
});
