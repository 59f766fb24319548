import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Issue, issueCodes } from '../../src/model/issue.ts';
import { lexiconConditions } from '../../src/publish/lexicon/lexicon-conditions.ts';
import { lexiconFolder, readLexicon } from '../../src/read/read-lexicon.ts';
import { checkLexicon, refuseInvalidLexicon } from '../../src/validate/lexicon/check-lexicon.ts';
import { oecdKeys } from './oecd-codes.ts';
import {
  append,
  countLines,
  type Edit,
  plantLexicon,
  remove,
  replace,
  rowOf,
  rowStartingWith,
} from './planted-lexicon.ts';

async function check(edits: Readonly<Record<string, Edit>>): Promise<Issue[]> {
  const issues = checkLexicon(await readLexicon(undefined, plantLexicon(edits)), oecdKeys);
  return issues.filter(({ code }) => code !== 'lexicon-version-unchanged');
}

/** Row that follows the last one of a table. */
const next = (file: string) => countLines(file) + 1;
const concept = (key: string) => `${key},,${key} fr,${key} en,Définition.,Definition.,,,,active,`;

/** A mistake, and the issue that it must give: code, file, row, column, value. */
type Planted = readonly [
  what: string,
  edits: Readonly<Record<string, Edit>>,
  issue: readonly [code: string, file: string, row: number, column: string, value?: string],
];

const planted: readonly Planted[] = [
  [
    'an unknown broader concept',
    { 'broader.csv': append('sante,bien-etre') },
    ['lexicon-broader-unknown', 'broader.csv', next('broader.csv'), 'broader', 'bien-etre'],
  ],
  [
    'an unknown concept with a broader one',
    { 'broader.csv': append('bien-etre,sante') },
    ['lexicon-reference-unknown', 'broader.csv', next('broader.csv'), 'concept', 'bien-etre'],
  ],
  [
    'an unknown related concept',
    { 'related.csv': append('sante,bien-etre') },
    ['lexicon-related-unknown', 'related.csv', next('related.csv'), 'related', 'bien-etre'],
  ],
  [
    'an unknown member of a code list',
    { 'collection-members.csv': append('c-themes,bien-etre') },
    [
      'lexicon-reference-unknown',
      'collection-members.csv',
      next('collection-members.csv'),
      'concept',
      'bien-etre',
    ],
  ],
  [
    'an unknown code list',
    { 'collection-members.csv': append('c-couleurs,sante') },
    [
      'lexicon-reference-unknown',
      'collection-members.csv',
      next('collection-members.csv'),
      'collection',
      'c-couleurs',
    ],
  ],
  [
    'an unknown source',
    { 'concept-sources.csv': append('sante,on-dit') },
    ['lexicon-reference-unknown', 'concept-sources.csv', next('concept-sources.csv'), 'source', 'on-dit'],
  ],
  [
    'a circle',
    { 'broader.csv': append('financement,1-eau') },
    ['lexicon-cycle', 'broader.csv', next('broader.csv'), 'broader', '1-eau'],
  ],
  [
    'a concept broader than itself',
    { 'broader.csv': append('sante,sante') },
    ['lexicon-cycle', 'broader.csv', next('broader.csv'), 'broader', 'sante'],
  ],
  [
    'a broader concept that follows from others',
    { 'broader.csv': append('1-eau,financement') },
    ['lexicon-broader-redundant', 'broader.csv', next('broader.csv'), 'broader', 'financement'],
  ],
  [
    'two preferred labels',
    { 'concepts.csv': append('sante,,soins,health care,Définition.,Definition.,,,,active,') },
    ['lexicon-label-repeated', 'concepts.csv', next('concepts.csv'), 'label_fr', 'soins'],
  ],
  [
    'two preferred labels in Spanish',
    { 'labels.csv': append('sante,sanidad,,,,,http://vocabularies.unesco.org/thesaurus/concept238') },
    ['lexicon-label-repeated', 'labels.csv', next('labels.csv'), 'label_es', 'sanidad'],
  ],
  [
    'a preferred label as another label',
    { 'alt-labels.csv': append('sante,santé,,,') },
    ['lexicon-label-overlap', 'alt-labels.csv', next('alt-labels.csv'), 'label_fr', 'santé'],
  ],
  [
    'a hidden label that is shown',
    { 'alt-labels.csv': append('jumelage,,,,twinning') },
    ['lexicon-label-overlap', 'alt-labels.csv', next('alt-labels.csv'), 'hidden_en', 'twinning'],
  ],
  [
    'a preferred label of two concepts',
    { 'concepts.csv': replace('energie', 'énergie,energy', 'Santé,energy') },
    ['lexicon-label-clash', 'concepts.csv', rowOf('concepts.csv', 'sante'), 'label_fr', 'santé'],
  ],
  [
    'another label that is the label of a second concept',
    { 'alt-labels.csv': append('sport,santé,,,') },
    ['lexicon-label-shared', 'alt-labels.csv', next('alt-labels.csv'), 'label_fr', 'santé'],
  ],
  [
    'a missing label',
    { 'concepts.csv': replace('sante', 'santé,health', 'santé,') },
    ['lexicon-label-missing', 'concepts.csv', rowOf('concepts.csv', 'sante'), 'label_en', ''],
  ],
  [
    'a missing definition',
    {
      'concepts.csv': replace(
        'energie',
        '"Accès à l\'énergie, énergies renouvelables, maîtrise de la demande."',
        '',
      ),
    },
    ['lexicon-definition-missing', 'concepts.csv', rowOf('concepts.csv', 'energie'), 'definition_fr', ''],
  ],
  [
    'a definition without a source',
    { 'concept-sources.csv': remove('sport,') },
    ['lexicon-source-missing', 'concepts.csv', rowOf('concepts.csv', 'sport'), 'concept', 'sport'],
  ],
  [
    'a definition without a full stop',
    { 'concepts.csv': replace('sport', 'échanges sportifs.', 'échanges sportifs') },
    ['lexicon-text-careless', 'concepts.csv', rowOf('concepts.csv', 'sport'), 'definition_fr'],
  ],
  [
    'a scope note in French only',
    { 'concepts.csv': replace('sport', 'exchanges.,,', 'exchanges.,Note.,') },
    ['lexicon-translation-missing', 'concepts.csv', rowOf('concepts.csv', 'sport'), 'scope_note_fr', 'Note.'],
  ],
  [
    'a notation of two concepts',
    { 'concepts.csv': replace('sport', 'T18', 'T04') },
    ['lexicon-notation-repeated', 'concepts.csv', rowOf('concepts.csv', 'sport'), 'notation', 'T04'],
  ],
  [
    'a mapping to an unknown address',
    { 'mappings.csv': append('sante,http://eurovoc.europa.eu/999999,,,,,,content,2026-11-23,') },
    [
      'lexicon-mapping-unknown',
      'mappings.csv',
      next('mappings.csv'),
      'exact_match',
      'http://eurovoc.europa.eu/999999',
    ],
  ],
  [
    'a mapping to a vocabulary that is not listed',
    {
      'mappings.csv': append('sante,,https://example.org/health,,,,,content,2026-11-23,'),
      'targets.csv': append('https://example.org/health,,santé,health,,,,'),
    },
    [
      'lexicon-mapping-unknown',
      'mappings.csv',
      next('mappings.csv'),
      'close_match',
      'https://example.org/health',
    ],
  ],
  [
    'a mapping to an OECD code that does not exist',
    {
      'mappings.csv': append('sante,,,,,https://w3id.org/aect/oecd/crs/99999,,content,2026-11-23,'),
      'targets.csv': append(
        'https://w3id.org/aect/oecd/crs/99999,https://w3id.org/aect/oecd/crs,rien,nothing,,,,',
      ),
    },
    ['lexicon-mapping-unknown', 'mappings.csv', next('mappings.csv'), 'related_match'],
  ],
  [
    'a mapping to the hundred and seventieth target of the SDGs',
    {
      'mappings.csv': append('sante,,,,,http://metadata.un.org/sdg/3.10,,content,2026-11-23,'),
      'targets.csv': append(
        'http://metadata.un.org/sdg/3.10,http://metadata.un.org/sdg,Cible 3.10,Target 3.10,,,,',
      ),
    },
    ['lexicon-mapping-unknown', 'mappings.csv', next('mappings.csv'), 'related_match'],
  ],
  [
    'a class of Insee that is no class',
    { 'mappings.csv': append('sante,,,,,,https://rdf.insee.fr/sante,content,2026-11-23,') },
    ['lexicon-mapping-unknown', 'mappings.csv', next('mappings.csv'), 'see_also'],
  ],
  [
    'two mappings to one target',
    { 'mappings.csv': append('dechets,,,http://eurovoc.europa.eu/1158,,,,second-language,2026-11-23,') },
    ['lexicon-mapping-conflict', 'mappings.csv', next('mappings.csv'), 'broad_match'],
  ],
  [
    'an exact match of two concepts',
    { 'mappings.csv': append('sante,http://eurovoc.europa.eu/1158,,,,,,second-language,2026-11-23,') },
    ['lexicon-mapping-repeated', 'mappings.csv', next('mappings.csv'), 'exact_match'],
  ],
  [
    'two targets on a row',
    {
      'mappings.csv': append(
        'sport,http://eurovoc.europa.eu/3885,http://eurovoc.europa.eu/2479,,,,,second-language,2026-11-23,',
      ),
    },
    ['lexicon-mapping-incomplete', 'mappings.csv', next('mappings.csv'), 'close_match'],
  ],
  [
    'a check in two languages of a target with one label',
    {
      'mappings.csv': append('sport,,,,,http://aims.fao.org/aos/agrovoc/c_203,,second-language,2026-11-23,'),
    },
    ['lexicon-mapping-unchecked', 'mappings.csv', next('mappings.csv'), 'related_match'],
  ],
  [
    'a mapping without the date of its check',
    { 'mappings.csv': append('sport,,http://eurovoc.europa.eu/3885,,,,,second-language,,') },
    ['lexicon-cell-invalid', 'mappings.csv', next('mappings.csv'), 'checked_on', ''],
  ],
  [
    'a target that nothing is mapped to',
    { 'targets.csv': append('http://eurovoc.europa.eu/1,http://eurovoc.europa.eu/100141,un,one,,,,') },
    ['lexicon-target-unused', 'targets.csv', next('targets.csv'), 'target', 'http://eurovoc.europa.eu/1'],
  ],
  [
    'a pattern that is no regular expression',
    { 'mapping-schemes.csv': append('x,x,x,,(http,concept,x,') },
    ['lexicon-cell-invalid', 'mapping-schemes.csv', next('mapping-schemes.csv'), 'pattern', '(http'],
  ],
  [
    'a concept related to one above it',
    { 'related.csv': append('1-eau,financement') },
    ['lexicon-related-broader', 'related.csv', next('related.csv'), 'related', 'financement'],
  ],
  [
    'a concept related to itself',
    { 'related.csv': append('sante,sante') },
    ['lexicon-related-self', 'related.csv', next('related.csv'), 'related', 'sante'],
  ],
  [
    'a relation that is there twice',
    { 'related.csv': append('jumelage,partenariat') },
    ['lexicon-row-repeated', 'related.csv', next('related.csv'), 'concept', 'jumelage'],
  ],
  [
    'a top concept that is not listed',
    { 'top-concepts.csv': remove('acteur,') },
    ['lexicon-top-concept', 'concepts.csv', rowOf('concepts.csv', 'acteur'), 'concept', 'acteur'],
  ],
  [
    'a listed top concept with a broader one',
    { 'top-concepts.csv': append('sante,lexique') },
    ['lexicon-top-concept', 'top-concepts.csv', next('top-concepts.csv'), 'concept', 'sante'],
  ],
  [
    'a concept that nothing leads to',
    {
      'concepts.csv': append(concept('seul')),
      'top-concepts.csv': append('seul,lexique'),
      'concept-sources.csv': append('seul,modele-aect'),
    },
    ['lexicon-concept-orphan', 'concepts.csv', next('concepts.csv'), 'concept', 'seul'],
  ],
  [
    'two concepts that know each other only',
    {
      'concepts.csv': append(concept('un'), concept('deux')),
      'top-concepts.csv': append('un,lexique'),
      'broader.csv': append('deux,un'),
      'concept-sources.csv': append('un,modele-aect', 'deux,modele-aect'),
    },
    ['lexicon-cluster', 'concepts.csv', next('concepts.csv'), 'concept', 'un'],
  ],
  [
    'a key of a concept and of a code list',
    {
      'collections.csv': append('sante,santés,healths,Définition.,Definition.'),
      'collection-members.csv': append('sante,sport'),
    },
    ['lexicon-type-conflict', 'collections.csv', next('collections.csv'), 'collection', 'sante'],
  ],
  [
    'a code list without members',
    { 'collections.csv': append('c-vide,vide,empty,Rien.,Nothing.') },
    ['lexicon-collection-empty', 'collections.csv', next('collections.csv'), 'collection', 'c-vide'],
  ],
  [
    'a key that cannot stand in an address',
    {
      'concepts.csv': append(concept('Énergie solaire')),
      'top-concepts.csv': append('Énergie solaire,lexique'),
      'concept-sources.csv': append('Énergie solaire,modele-aect'),
    },
    ['lexicon-cell-invalid', 'concepts.csv', next('concepts.csv'), 'concept', 'Énergie solaire'],
  ],
  [
    'a status that does not exist',
    { 'concepts.csv': replace('sport', ',active,', ',abandonné,') },
    ['lexicon-cell-invalid', 'concepts.csv', rowOf('concepts.csv', 'sport'), 'status', 'abandonné'],
  ],
  [
    'a deprecated concept without a successor',
    { 'concepts.csv': replace('1-mobilite', ',active,', ',deprecated,') },
    ['lexicon-replacement-missing', 'concepts.csv', rowOf('concepts.csv', '1-mobilite'), 'replaced_by'],
  ],
  [
    'a successor of a concept in use',
    { 'concepts.csv': replace('sport', ',active,', ',active,sante') },
    ['lexicon-replacement-unasked', 'concepts.csv', rowOf('concepts.csv', 'sport'), 'replaced_by', 'sante'],
  ],
  [
    'a successor that does not exist',
    { 'concepts.csv': replace('sport', ',active,', ',deprecated,loisirs') },
    ['lexicon-reference-unknown', 'concepts.csv', rowOf('concepts.csv', 'sport'), 'replaced_by', 'loisirs'],
  ],
  [
    'a code list with a deprecated concept',
    { 'concepts.csv': replace('sport', ',active,', ',deprecated,sante') },
    [
      'lexicon-deprecated-used',
      'collection-members.csv',
      rowStartingWith('collection-members.csv', 'c-themes,sport'),
      'concept',
    ],
  ],
  [
    'a published concept that is gone',
    { 'concepts.csv': remove('sport,') },
    ['lexicon-concept-removed', 'history.csv', rowOf('history.csv', 'sport'), 'resource', 'sport'],
  ],
  [
    'a row with a cell too many',
    { 'broader.csv': append('sante,acteur,oui') },
    ['lexicon-table-invalid', 'broader.csv', next('broader.csv'), ''],
  ],
];

describe('the lexicon of the project', () => {
  it('has no mistake', async () => {
    const issues = checkLexicon(await readLexicon(), oecdKeys);
    expect(issues).toEqual([]);
    expect(() => refuseInvalidLexicon(issues)).not.toThrow();
  });
});

describe('a mistake of an editor', () => {
  it.each(planted)(
    'is found, with row and column: %s',
    async (_, edits, [code, file, row, column, value]) => {
      const issues = await check(edits);
      expect(issues).toContainEqual(
        expect.objectContaining({
          code,
          source: 'lexicon',
          file,
          row,
          ...(column === '' ? {} : { column }),
          ...(value === undefined ? {} : { value }),
        }),
      );
    },
  );

  it('stops a publication when it is a violation, and says where it is', async () => {
    const issues = await check({ 'broader.csv': append('sante,bien-etre') });
    expect(() => refuseInvalidLexicon(issues)).toThrow(
      expect.objectContaining({
        code: 'LEXICON_INVALID',
        message: expect.stringContaining(`broader.csv, row ${next('broader.csv')}, column broader`),
      }),
    );
  });

  it('does not stop a publication when it is a warning', async () => {
    const issues = await check({ 'broader.csv': append('1-eau,financement') });
    expect(issues.map(({ code }) => code)).toEqual(['lexicon-broader-redundant']);
    expect(() => refuseInvalidLexicon(issues)).not.toThrow();
  });

  it('is planted for every code that a cell can have', () => {
    const codes = new Set(planted.map(([, , [code]]) => code));
    // Inverses are made by the mapping; the version is looked at below.
    const others = ['lexicon-inverse-missing', 'lexicon-version-unchanged'];
    const all = Object.keys(issueCodes).filter((code) => code.startsWith('lexicon-'));
    expect(all.filter((code) => !codes.has(code) && !others.includes(code))).toEqual([]);
    expect(Object.keys(lexiconConditions).sort()).toEqual(all.sort());
  });
});

describe('a table as a spreadsheet saves it', () => {
  it('is refused when its columns are in another order', async () => {
    const issues = await check({ 'broader.csv': ([, ...rows]) => ['broader,concept', ...rows] });
    expect(issues[0]).toMatchObject({ code: 'lexicon-table-invalid', file: 'broader.csv', row: 1 });
  });

  it('is refused when semicolons part its cells', async () => {
    const issues = await check({ 'broader.csv': (lines) => lines.map((line) => line.replaceAll(',', ';')) });
    expect(issues).toContainEqual(expect.objectContaining({ code: 'lexicon-table-invalid', row: 1 }));
  });

  it('is read with a byte order mark and CRLF line ends', async () => {
    const issues = await check({
      'broader.csv': ([header, ...rows]) => [`\ufeff${header}`, ...rows].map((line) => `${line}\r`),
    });
    expect(issues).toEqual([]);
  });

  it('is asked for when it is missing', async () => {
    const folder = join(lexiconFolder, '..', 'sources');
    await expect(readLexicon(undefined, folder)).rejects.toThrow();
  });
});

describe('the description of the tables', () => {
  it('states both directions of every relation, else the checks say so', async () => {
    const issues = await check({
      'lexicon.csvw.json': (lines) => lines.map((line) => line.replace('"skos:narrower"', '"skos:note"')),
    });
    expect(issues[0]).toMatchObject({ code: 'lexicon-inverse-missing', file: 'broader.csv', row: 2 });
  });

  it('names every table of the folder', () => {
    const document = JSON.parse(readFileSync(join(lexiconFolder, 'lexicon.csvw.json'), 'utf8')) as {
      tables: { url: string }[];
    };
    expect(document.tables).toHaveLength(18);
  });
});
