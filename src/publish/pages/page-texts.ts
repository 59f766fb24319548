import type { PageLanguage } from './languages.ts';
import { typesetFrench } from './render-text.ts';

/** The words of the pages; French typography (no-break spaces) is set when they are shown. */
const texts = {
  siteName: {
    fr: 'Action extérieure des collectivités territoriales',
    en: 'External action of French local authorities',
  },
  skip: { fr: 'Aller au contenu', en: 'Skip to content' },
  mainNavigation: { fr: 'Navigation principale', en: 'Main navigation' },
  languageNavigation: { fr: 'Langue', en: 'Language' },
  otherLanguage: { fr: 'English', en: 'Français' },
  lexicon: { fr: 'Lexique', en: 'Lexicon' },
  ontology: { fr: 'Ontologie', en: 'Ontology' },
  breadcrumb: { fr: 'Fil d’Ariane', en: 'Breadcrumb' },
  onThisPage: { fr: 'Sur cette page', en: 'On this page' },
  formats: { fr: 'Les mêmes données :', en: 'The same data:' },
  readme: { fr: 'présentation de la publication', en: 'about this release' },
  license: { fr: 'Licence :', en: 'Licence:' },
  releaseOf: { fr: 'Publication du', en: 'Release of' },
  fallbackNote: {
    fr: 'Un texte qui manque en français est montré en anglais, sinon dans une autre langue, qui est alors indiquée.',
    en: 'A text that is missing in English is shown in French, or else in another language, which is then named.',
  },
  concept: { fr: 'Concept', en: 'Concept' },
  topConcept: { fr: 'Concept de tête', en: 'Top concept' },
  notation: { fr: 'Code', en: 'Code' },
  definition: { fr: 'Définition', en: 'Definition' },
  noDefinition: { fr: 'Pas encore de définition.', en: 'No definition yet.' },
  deprecated: {
    fr: 'Ce concept n’est plus à employer.',
    en: 'This concept is no longer to be used.',
  },
  replacedBy: { fr: 'Le remplace :', en: 'Replaced by:' },
  altLabels: { fr: 'Autres libellés', en: 'Other labels' },
  otherLanguages: { fr: 'Dans d’autres langues', en: 'In other languages' },
  scopeNote: { fr: 'Note d’application', en: 'Scope note' },
  example: { fr: 'Exemple', en: 'Example' },
  historyNote: { fr: 'Note historique', en: 'History note' },
  changeNote: { fr: 'Changements', en: 'Changes' },
  editorialNote: { fr: 'Note de rédaction', en: 'Editorial note' },
  hierarchy: { fr: 'Place dans le lexique', en: 'Place in the lexicon' },
  broader: { fr: 'Plus large', en: 'Broader' },
  narrower: { fr: 'Plus précis', en: 'Narrower' },
  narrowerOf: { fr: 'concepts plus précis', en: 'narrower concepts' },
  narrowerOfOne: { fr: 'concept plus précis', en: 'narrower concept' },
  related: { fr: 'Associés', en: 'Related' },
  codeLists: { fr: 'Listes de codes', en: 'Code lists' },
  codeList: { fr: 'Liste de codes', en: 'Code list' },
  members: { fr: 'Membres', en: 'Members' },
  mappings: { fr: 'Alignements', en: 'Mappings' },
  mappingsCaption: {
    fr: 'Concepts d’autres vocabulaires, avec les libellés qui ont été lus pour vérifier l’alignement',
    en: 'Concepts of other vocabularies, with the labels that were read to check the mapping',
  },
  mappingKind: { fr: 'Lien', en: 'Link' },
  target: { fr: 'Concept visé', en: 'Target concept' },
  labelsRead: { fr: 'Libellés lus', en: 'Labels read' },
  checked: { fr: 'Vérification', en: 'Check' },
  exactMatch: { fr: 'équivalent exact', en: 'exact match' },
  closeMatch: { fr: 'équivalent proche', en: 'close match' },
  broadMatch: { fr: 'plus large', en: 'broad match' },
  narrowMatch: { fr: 'plus précis', en: 'narrow match' },
  relatedMatch: { fr: 'associé', en: 'related match' },
  seeAlso: { fr: 'voir aussi', en: 'see also' },
  'second-language': { fr: 'libellé lu dans une seconde langue', en: 'label read in a second language' },
  content: { fr: 'contenu lu', en: 'content read' },
  usage: { fr: 'usage constaté', en: 'usage seen' },
  quotation: { fr: 'Dans la page fondatrice', en: 'In the founding page' },
  sources: { fr: 'Sources', en: 'Sources' },
  sourcesIntroduction: {
    fr: 'Ce qui a été lu pour définir les concepts du lexique, et les concepts que chaque source a servi à définir.',
    en: 'What was read to define the concepts of the lexicon, and the concepts that each source served to define.',
  },
  identity: { fr: 'Identité', en: 'Identity' },
  identifier: { fr: 'Identifiant', en: 'Identifier' },
  modified: { fr: 'Modifié le', en: 'Last changed on' },
  created: { fr: 'Créé le', en: 'Created on' },
  version: { fr: 'Version', en: 'Version' },
  concepts: { fr: 'concepts', en: 'concepts' },
  tree: { fr: 'Arborescence', en: 'Tree' },
  alphabet: { fr: 'Ordre alphabétique', en: 'Alphabetical order' },
  letters: { fr: 'Initiales', en: 'Initials' },
  see: { fr: 'voir', en: 'see' },
  digits: { fr: 'Chiffres', en: 'Digits' },
  classes: { fr: 'Classes', en: 'Classes' },
  properties: { fr: 'Propriétés', en: 'Properties' },
  class: { fr: 'classe', en: 'class' },
  property: { fr: 'propriété', en: 'property' },
  diagram: { fr: 'Vue d’ensemble', en: 'Overview' },
  diagramCaption: {
    fr: 'Les classes et les propriétés qui les relient. Trait plein : d’une ressource à une autre ; tirets : de la classe à celle qui la contient. Tout ce que dit la figure est dans les tableaux de la page.',
    en: 'The classes and the properties that link them. Solid line: from a resource to another; dashes: from a class to the one that contains it. All that the figure says is in the tables of the page.',
  },
  diagramName: { fr: 'Schéma des classes de l’ontologie', en: 'Diagram of the classes of the ontology' },
  subClassOf: { fr: 'Sorte de', en: 'Kind of' },
  superClassOf: { fr: 'Comprend', en: 'Includes' },
  subPropertyOf: { fr: 'Précise', en: 'Narrows' },
  superPropertyOf: { fr: 'Précisée par', en: 'Narrowed by' },
  disjointWith: { fr: 'Distincte de', en: 'Disjoint with' },
  termSeeAlso: { fr: 'Voir aussi', en: 'See also' },
  domain: { fr: 'Dit de', en: 'Domain' },
  range: { fr: 'Valeur', en: 'Range' },
  symmetric: { fr: 'Symétrique', en: 'Symmetric' },
  yes: { fr: 'oui', en: 'yes' },
  cardinality: { fr: 'Nombre', en: 'Cardinality' },
  values: { fr: 'Valeurs permises', en: 'Values allowed' },
  rules: { fr: 'Règles', en: 'Rules' },
  rulesCaption: { fr: 'Règles des formes SHACL', en: 'Rules of the SHACL shapes' },
  rule: { fr: 'Règle', en: 'Rule' },
  warning: { fr: 'signalement', en: 'warning' },
  warningNote: {
    fr: 'Un signalement n’écarte pas la déclaration : il est publié dans le rapport de qualité.',
    en: 'A warning does not refuse the declaration: it is published in the quality report.',
  },
  onClass: { fr: 'Classe', en: 'Class' },
  propertiesOf: { fr: 'Propriétés', en: 'Properties' },
  column: { fr: 'Dans les tables', en: 'In the tables' },
  table: { fr: 'table', en: 'table' },
  exampleCaption: { fr: 'Exemple tiré des données', en: 'Example from the data' },
  noExample: { fr: 'Pas d’exemple dans cette publication.', en: 'No example in this release.' },
  codeListOf: { fr: 'liste', en: 'list' },
  reused: { fr: 'autre vocabulaire', en: 'other vocabulary' },
  cardinalityNote: {
    fr: 'Nombre : combien de valeurs une ressource de la classe peut avoir (n : sans limite), d’après les formes SHACL.',
    en: 'Cardinality: how many values a resource of the class may have (n: no limit), from the SHACL shapes.',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<PageLanguage, string>>>>;

/** Name of a text of the pages. */
export type PageText = keyof typeof texts;

/** A text of the pages in a language, with no-break spaces where French has them. */
export function say(name: PageText, language: PageLanguage): string {
  const text = texts[name][language];
  return language === 'fr' ? typesetFrench(text) : text;
}

/** Whether a word of the data, such as the way of a check, has a text here. */
export function isPageText(name: string): name is PageText {
  return Object.hasOwn(texts, name);
}
