import { describe, expect, it } from 'vitest';
import { parseCrsDescription } from '../../../src/harmonise/oecd-crs/parse-crs-description.ts';

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
        `${title} - Commune de Lyon - Puits - Une attention toute particulière est réservée à x`,
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

  it('a title is removed as a whole, or not at all', () =>
    expect(parseCrsDescription('Eau et assainissement - Commune de Lyon', 'Eau')).toEqual({
      authorities: [{ type: 'commune', name: 'Commune de Lyon' }],
      text: 'Eau et assainissement',
    }));

  it('goes on after the sentence of the tool', () =>
    expect(
      parseCrsDescription(
        `${title} - Commune de Nantes - Une attention toute particulière est réservée à x - Commune de Rezé`,
        title,
      ).authorities,
    ).toHaveLength(2));

  it('a grouping may have " - " in its name', () =>
    expect(
      parseCrsDescription(
        `${title} - Structure intercommunale - CC Faucigny - Glières - Commune de Lyon`,
        title,
      ).authorities.map(({ name }) => name),
    ).toEqual(['CC Faucigny - Glières', 'Commune de Lyon']));

  it('the name of a commune ends where the delegation begins', () =>
    expect(
      parseCrsDescription(`${title} - Commune de Rennes. Maîtrise d'ouvrage déléguée à GESCOD.`, title),
    ).toMatchObject({
      authorities: [{ name: 'Commune de Rennes' }],
      delegatedTo: 'GESCOD',
    }));

  it.each(['constructor', '__proto__', 'toString'])('"%s" is text like any other', (word) =>
    expect(parseCrsDescription(`${title} - ${word} - Lyon`, title)).toEqual({
      authorities: [],
      text: `${word} - Lyon`,
    }),
  );

  it('takes no longer for a long blank', () => {
    const started = performance.now();
    parseCrsDescription(`${title}${' '.repeat(1_000_000)}- Commune de Lyon`, title);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
