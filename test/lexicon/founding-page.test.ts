import { describe, expect, it } from 'vitest';
import { aect, namespaces } from '../../src/model/vocabulary.ts';
import { openLexiconView, viewProperties } from '../../src/publish/lexicon/lexicon-view.ts';
import { readLexicon } from '../../src/read/read-lexicon.ts';

const { lex, skos } = namespaces;
const { facts } = await readLexicon();
const view = openLexiconView(facts.map(({ quad }) => quad));

/** Every term of the founding page « Coopération décentralisée », and the concept that stands for it. */
const terms: readonly (readonly [term: string, concept: string])[] = [
  ['coopération décentralisée', 'cooperation-decentralisee'],
  ['action extérieure des collectivités territoriales', 'action-exterieure'],
  ['AECT', 'action-exterieure'],
  ['action internationale', 'action-exterieure'],
  ['action internationale des collectivités', 'action-exterieure'],
  ['collectivité territoriale', 'collectivite-francaise'],
  ['collectivité étrangère', 'autorite-etrangere'],
  ['collectivité extérieure', 'autorite-etrangere'],
  ['convention', 'convention-cooperation'],
  ['nature de la coopération', 'nature-cooperation'],
  ['modalités techniques', 'modalites-techniques'],
  ['modalités financières', 'modalites-financieres'],
  ['engagements internationaux', 'engagements-internationaux'],
  ['aide d’urgence', 'aide-urgence'],
  ['promotion économique', 'promotion-economique'],
  ['promotion culturelle', 'promotion-culturelle'],
  ['loi Oudin-Santini', 'loi-oudin-santini'],
  ['dispositif 1 %', 'dispositif-1-pourcent'],
  ['effet de levier', 'effet-levier'],
  ['thématique', 'thematique'],
  ['eau et assainissement', 'eau-assainissement'],
  ['énergie', 'energie'],
  ['gestion des déchets', 'dechets'],
  ['santé', 'sante'],
  ['développement durable', 'developpement-durable'],
  ['organisation d’appui', 'organisation-appui'],
  ['association', 'association'],
  ['entreprise spécialisée', 'entreprise-specialisee'],
  ['aide au développement', 'aide-developpement'],
  ['appui institutionnel', 'appui-institutionnel'],
  ['gestion commune', 'gestion-commune'],
  ['coopération transfrontalière', 'cooperation-transfrontaliere'],
  ['coopération interrégionale', 'cooperation-interregionale'],
  ['action unilatérale', 'action-unilaterale'],
  ['action unidirectionnelle', 'action-unidirectionnelle'],
  ['rayonnement', 'rayonnement-territoire'],
  ['rayonnement du territoire', 'rayonnement-territoire'],
];

describe('the founding page', () => {
  it.each(terms)('has its term « %s », with what it says of it', (term, key) => {
    const concept = view.find(lex + key);
    const labels = ['prefLabel', 'altLabel'].flatMap(
      (property) => concept?.texts(skos + property, 'fr') ?? [],
    );
    expect(labels).toContain(term.replaceAll('’', "'"));
    expect(concept?.texts(aect.sourceQuotation, 'fr').length).toBeGreaterThan(0);
    expect(concept?.links(viewProperties.source)).toContain(`${lex}source/page-fondatrice`);
  });

  it.each([
    'action-exterieure',
    'cooperation-decentralisee',
    'convention-cooperation',
    'aide-urgence',
    'engagements-internationaux',
    'loi-oudin-santini',
    'dispositif-1-pourcent',
    '1-dechets',
    '1-mobilite',
    'agenda-2030',
    'jumelage',
  ])('is followed by how the law has moved since: %s', (key) => {
    for (const language of ['fr', 'en'])
      expect(view.find(lex + key)?.texts(`${skos}historyNote`, language)).toHaveLength(1);
  });
});
