/** The words of the README in one language. */
export interface ReadmeTexts {
  readonly title: string;
  readonly introduction: (facts: { date: string; base: string; triples: string }) => string;
  readonly filesTitle: string;
  /** Path, content, bytes, statements, rows. */
  readonly fileColumns: readonly string[];
  /** What a file under `tables/` is. */
  readonly table: string;
  readonly sums: string;
  /** How to get plain files out of a publication made of links. */
  readonly copying: string;
  readonly sourcesTitle: string;
  readonly noSource: string;
  readonly publisher: string;
  readonly license: string;
  readonly modified: string;
  readonly attribution: string;
  readonly caveatsTitle: string;
  readonly caveats: readonly string[];
}

/** What each file is, by path; tables share one text. */
export const fileDescriptions: Readonly<Record<string, { readonly fr: string; readonly en: string }>> = {
  'aect.nq': {
    fr: 'toutes les données, un graphe par source, forme canonique',
    en: 'all data, one graph for each source, canonical form',
  },
  'aect.ttl': { fr: 'toutes les données réunies, Turtle', en: 'all data merged, Turtle' },
  'aect.jsonld': { fr: 'toutes les données réunies, JSON-LD', en: 'all data merged, JSON-LD' },
  'lexicon.ttl': { fr: 'lexique SKOS, Turtle', en: 'SKOS lexicon, Turtle' },
  'lexicon.nt': { fr: 'lexique SKOS, N-Triples', en: 'SKOS lexicon, N-Triples' },
  'lexicon.csv': { fr: 'lexique à plat, pour tableur', en: 'flat lexicon, for spreadsheets' },
  'lexicon-tree.jsonld': { fr: 'lexique SKOS, arbre JSON-LD', en: 'SKOS lexicon, JSON-LD tree' },
  'lexicon-report.md': { fr: 'contrôle de qualité du lexique', en: 'quality report of the lexicon' },
  'lexicon.jsonld': { fr: 'lexique SKOS, JSON-LD', en: 'SKOS lexicon, JSON-LD' },
  'lexicon.rdf': { fr: 'lexique SKOS, RDF/XML', en: 'SKOS lexicon, RDF/XML' },
  'lexique/index.html': {
    fr: 'pages du lexique, en français : ouvrir celle-ci',
    en: 'pages of the lexicon, in French: open this one',
  },
  'lexique/index.en.html': {
    fr: 'pages du lexique, en anglais : ouvrir celle-ci',
    en: 'pages of the lexicon, in English: open this one',
  },
  'ontologie/index.html': { fr: 'page de l’ontologie, en français', en: 'page of the ontology, in French' },
  'ontologie/index.en.html': {
    fr: 'page de l’ontologie, en anglais',
    en: 'page of the ontology, in English',
  },
  'ontology.ttl': { fr: 'ontologie, Turtle', en: 'ontology, Turtle' },
  'ontology.jsonld': { fr: 'ontologie, JSON-LD', en: 'ontology, JSON-LD' },
  'ontology.rdf': { fr: 'ontologie, RDF/XML', en: 'ontology, RDF/XML' },
  'shapes.ttl': {
    fr: 'formes SHACL : aucune violation dans les données publiées ; les avertissements sont dans `validation.ttl`',
    en: 'SHACL shapes: no violation in the data published; warnings are listed in `validation.ttl`',
  },
  'context.jsonld': { fr: 'contexte JSON-LD', en: 'JSON-LD context' },
  'issues.csv': { fr: 'défauts relevés dans les déclarations', en: 'issues found in the declarations' },
  'review.csv': {
    fr: 'identités en doute, à décider par une personne',
    en: 'identities in doubt, for a person to decide',
  },
  'validation.ttl': { fr: 'rapport de validation SHACL', en: 'SHACL validation report' },
  'tables/csv-metadata.json': {
    fr: 'description CSVW des tables et correspondance avec le RDF',
    en: 'CSVW description of the tables and their mapping to RDF',
  },
};

/** The README in French and in English, side by side. */
export const readmeTexts: { readonly fr: ReadmeTexts; readonly en: ReadmeTexts } = {
  fr: {
    title: 'Action extérieure des collectivités territoriales françaises : données liées',
    introduction: ({ date, base, triples }) =>
      `Publication du ${date}. Déclarations publiques de l'action extérieure des collectivités territoriales (AECT), ` +
      `réunies, reliées et publiées en RDF et en tables CSV : ${triples} triplets. ` +
      `Les identifiants commencent par ${base}. [English below.](#external-action-of-french-local-authorities-linked-data)`,
    filesTitle: 'Fichiers',
    fileColumns: ['fichier', 'contenu', 'octets', 'énoncés', 'lignes'],
    table: 'table, une ligne par ressource ou par lien',
    sums: 'Les empreintes sont dans `SHA256SUMS` : `sha256sum -c SHA256SUMS` vérifie la copie.',
    copying:
      'Dans la publication, `latest` et ce que contient `releases/` sont des liens : copiez avec `cp -rL` ou `rsync -rL` pour obtenir de vrais fichiers.',
    sourcesTitle: 'Sources',
    noSource: 'Aucune source.',
    publisher: 'Producteur :',
    license: 'licence :',
    modified: 'date donnée par la description de la source :',
    attribution: 'Mention :',
    caveatsTitle: 'Précautions de lecture',
    caveats: [
      'Les étapes d’un financement (prévu, voté, engagé, versé…) ne s’additionnent jamais entre elles : ce sont des états successifs du même argent.',
      'L’absence d’une ligne ne prouve rien : une action non déclarée, ou déclarée ailleurs, n’est pas ici.',
      'Une collectivité ou une organisation sans identifiant officiel a une identité provisoire, tirée de son nom : deux homonymes peuvent être confondus, et l’identifiant peut changer.',
      'Quand des sources décrivent une ressource de plusieurs façons, une seule est publiée, la même dans les tables et dans tous les graphes ; les autres sont dans `issues.csv` (`record-variants`). Ce que la déclaration dit reste tel quel (`aect:declaredName`, `aect:declaredText`).',
      'Les valeurs des tables sont exactes, sans protection contre les formules : un tableur peut exécuter un texte qui commence par `=`, `+`, `-` ou `@`. Importez les colonnes comme du texte, en UTF-8. Dans `issues.csv`, ces textes sont précédés d’une apostrophe.',
    ],
  },
  en: {
    title: 'External action of French local authorities: linked data',
    introduction: ({ date, base, triples }) =>
      `Release of ${date}. Public declarations of the external action of French local authorities (AECT), brought ` +
      `together, linked and published as RDF and as CSV tables: ${triples} triples. Identifiers start with ${base}.`,
    filesTitle: 'Files',
    fileColumns: ['file', 'content', 'bytes', 'statements', 'rows'],
    table: 'table, one row for each resource or link',
    sums: 'Checksums are in `SHA256SUMS`: `sha256sum -c SHA256SUMS` checks a copy.',
    copying:
      'In a publication, `latest` and what is in `releases/` are links: copy with `cp -rL` or `rsync -rL` to get plain files.',
    sourcesTitle: 'Sources',
    noSource: 'No source.',
    publisher: 'Publisher:',
    license: 'licence:',
    modified: "date given by the source's description:",
    attribution: 'Attribution:',
    caveatsTitle: 'Before you use the data',
    caveats: [
      'Stages of a funding (planned, voted, committed, paid…) are never added together: they are successive states of the same money.',
      'The absence of a row proves nothing: an action that was not declared, or was declared elsewhere, is not here.',
      'An authority or organisation without an official identifier has a provisional identity, made from its name: homonyms may be confused, and the identifier may change.',
      'When sources describe a resource in several ways, one is published, the same in the tables and in all graphs; the others are in `issues.csv` (`record-variants`). What the declaration says is kept as written (`aect:declaredName`, `aect:declaredText`).',
      'Values in the tables are exact, with no protection against formulas: a spreadsheet may run a text that starts with `=`, `+`, `-` or `@`. Import columns as text, in UTF-8. In `issues.csv` such texts have an apostrophe in front.',
    ],
  },
};
