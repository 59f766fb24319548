/**
 * Writes what is drawn from the description of the declaration sheet, `data/sources/aect-declaration/source.csvw.json`:
 * its Table Schema (`schema.json`), an empty sheet (`template.csv`) and its page (`docs/formats/aect-declaration.md`).
 *
 * Usage, after `npm run build`: `node scripts/generate-formats.mjs [--check]`
 * With `--check` nothing is written: exit code 1 when a file is missing or out of date.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { frictionlessDescriptor } from '../dist/lib/csvw/export/index.js';
import { parseMetadata } from '../dist/lib/csvw/index.js';
import { openConcepts } from '../dist/lib/harmonise/open-concepts.js';
import { readDefinitions } from '../dist/lib/read/read-definitions.js';

/**
 * @typedef {{ '@value': string }} Text
 * @typedef {{ name: string, titles: string[], required?: boolean, separator?: string, 'dc:title': Text,
 *   'dc:description': Text, 'dc:conformsTo'?: { '@id': string }, 'skos:example'?: string }} Column
 * @typedef {{ columns?: string[], key?: string }} Step
 * @typedef {{ 'dc:description': Text, 'aect:layout': Step[], tableSchema: { columns: Column[] } }} Description
 * @typedef {import('../dist/lib/harmonise/open-concepts.js').Concepts} Concepts
 */

const root = join(import.meta.dirname, '..');
const folder = 'data/sources/aect-declaration';
const descriptionPath = join(root, folder, 'source.csvw.json');

/** Collection of the lexicon that the values of a column come from. @type {(column: Column) => string | undefined} */
const collectionOf = (column) => column['dc:conformsTo']?.['@id'].split('/').at(-1);

/** A cell of a Markdown table. @type {(text: string) => string} */
const cell = (text) => text.replaceAll('|', '\\|');

/** @type {(column: Column) => string} */
function columnRow(column) {
  const collection = collectionOf(column);
  const values = [
    ...(collection === undefined ? [] : [`[${collection}](#${collection})`]),
    ...(column.separator === undefined ? [] : [`plusieurs, séparées par \`${column.separator}\``]),
  ].join(' ; ');
  const example = column['skos:example'];
  return `| ${[
    `\`${column.name}\``,
    column['dc:title']['@value'],
    column['dc:description']['@value'],
    values,
    example === undefined ? '' : `\`${example}\``,
    column.required === true ? 'oui' : 'non',
  ]
    .map(cell)
    .join(' | ')} |`;
}

/** The values of one collection. @type {(collection: string, concepts: Concepts) => string} */
function collectionSection(collection, concepts) {
  const rows = concepts
    .list(collection)
    .map(({ slug, labelFr, labelEn }) => `| ${labelFr} | ${labelEn} | \`${slug}\` |`);
  return `### ${collection}\n\n| en français | en anglais | code |\n|---|---|---|\n${rows.join('\n')}\n`;
}

/** @type {(description: Description, concepts: Concepts) => string} */
function page(description, concepts) {
  const { columns } = description.tableSchema;
  const collections = [...new Set(columns.flatMap((column) => collectionOf(column) ?? []))];
  const groups = description['aect:layout']
    .map(({ columns }) => columns ?? [])
    .filter((names) => names.length > 1);
  const filled = new Set(description['aect:layout'].flatMap(({ columns }) => columns ?? []));
  const own = columns
    .filter(({ name, required }) => required !== true && !filled.has(name))
    .map(({ name }) => `\`${name}\``);
  return `# Déclarer avec la feuille \`aect-declaration\`

${description['dc:description']['@value']}

- [Feuille vide](../../${folder}/template.csv) à ouvrir dans un tableur, à enregistrer en CSV (UTF-8, virgule ou point-virgule).
- [Exemple rempli](../../${folder}/example.csv), fictif.
- [Schéma de table](../../${folder}/schema.json) (Table Schema) et [description](../../${folder}/source.csvw.json) (CSV on the Web).
- Vérifier une feuille : \`npx aect check feuille.csv --source aect-declaration\`.

Cette page est tirée de la description ; ne pas la corriger à la main.

## Règles

1. Une ligne par action. Une ligne de plus pour chaque autre co-porteur, partenaire étranger, organisation ou ligne de
   financement de la même action, sous la première, avec le même \`identifiant_action\`.
2. Sur une ligne qui suit, une cellule vide veut dire « comme au-dessus », tant que l'identifiant de l'action est le même. Les
   cellules d'un même bloc se reprennent ensemble, quand tout le bloc est vide : ${groups
     .map((names) => `\`${names[0]}\`… \`${names.at(-1)}\``)
     .join(', ')}.
3. Ces colonnes valent pour leur ligne seulement, et ne se reprennent pas : ${own.join(', ')}.
4. Une ligne est un financement : un exercice, un financeur, une origine, un bénéficiaire, avec ses montants prévu, engagé et
   versé. Ces trois montants ne s'additionnent pas. Une autre année ou un autre financeur fait une autre ligne.
5. Une valeur qui ne peut être qu'une (intitulé, dates, état…) s'écrit une fois. Deux valeurs différentes sont signalées
   (\`lines-disagree\`). Une liste remplie sur une ligne qui suit s'ajoute à celle du dessus.
6. Deux lignes identiques en tout comptent pour une (\`duplicate-row\`).
7. Les libellés se reconnaissent sans égard aux majuscules ni aux accents, en français ou en anglais ; leur code vaut aussi. Un
   libellé inconnu est signalé avec la liste des valeurs (\`term-unknown\`) et n'est pas publié.
8. Aucune donnée personnelle : ni nom de personne, ni courriel, ni téléphone.

## Colonnes

| colonne | libellé | ce qu'elle dit | valeurs | exemple | obligatoire |
|---|---|---|---|---|---|
${columns.map(columnRow).join('\n')}

## Valeurs

${collections.map((collection) => collectionSection(collection, concepts)).join('\n')}`;
}

/** The text of a file, or nothing when it is absent. @type {(path: string) => string} */
function readOrEmpty(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

async function main() {
  /** @type {Description} */
  const description = JSON.parse(readFileSync(descriptionPath, 'utf8'));
  const url = pathToFileURL(descriptionPath).href;
  const refuse = (/** @type {{ message: string }} */ { message }) => {
    throw new Error(`${descriptionPath}: ${message}`);
  };
  const group = parseMetadata(description, { url, report: refuse });
  // what a Table Schema cannot say stays in the description
  const schema = frictionlessDescriptor(group, { url, report: () => {} });
  const { lexicon } = await readDefinitions();
  const files = {
    // a list of one text stands on one line, as our formatter has it
    [`${folder}/schema.json`]: `${JSON.stringify(schema, null, 2).replace(/\[\s+("[^"]*")\s+\]/g, '[$1]')}\n`,
    [`${folder}/template.csv`]: `${description.tableSchema.columns.map(({ name }) => name).join(',')}\n`,
    'docs/formats/aect-declaration.md': page(description, openConcepts(lexicon)),
  };
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, path);
    if (readOrEmpty(file) === text) continue;
    if (process.argv.includes('--check')) {
      console.error(`${path} is out of date: run "npm run generate".`);
      process.exitCode = 1;
    } else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      console.log(`${path} written.`);
    }
  }
}

await main();
