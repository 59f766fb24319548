import { existsSync, readFileSync } from 'node:fs';
import { DataFactory, Parser, Store } from 'n3';
import { Store as Oxigraph } from 'oxigraph';
import Validator from 'rdf-validate-shacl';
import { describe, expect, it } from 'vitest';
import { namespaces } from '../../src/model/vocabulary.ts';
import { readLexicon } from '../../src/read/read-lexicon.ts';
import { append, type Edit, plantLexicon } from './planted-lexicon.ts';
import { writeToFolder } from './write-to-folder.ts';

const path = '../shared/suites/skos-shapes/skos.shacl.ttl';
const present = existsSync(path);
if (!present) console.warn(`SKIPPED: the SKOS shapes (${path}) are absent.`);

const { namedNode } = DataFactory;
const sh = 'http://www.w3.org/ns/shacl#';
const { rdf, rdfs, skos } = namespaces;
const shapes = new Store(present ? new Parser().parse(readFileSync(path, 'utf8')) : []);
const publish = async (edits: Readonly<Record<string, Edit>>) => {
  const files = await writeToFolder(await readLexicon(undefined, plantLexicon(edits)), '2030-02-01');
  return files['lexicon.ttl'] ?? '';
};

/** Messages of the constraints of SHACL Core that do not hold, by an engine by others. */
async function validateCore(turtle: string): Promise<string[]> {
  const core = new Store([...shapes].filter(({ predicate }) => predicate.value !== `${sh}sparql`));
  // The shapes import the SHACL vocabulary, which says nothing about concepts.
  const validator = new Validator(core, { importGraph: async () => new Store() } as never);
  const { results } = await validator.validate(new Store(new Parser().parse(turtle)));
  return results.map(
    ({ focusNode, message }) => `${focusNode?.value} ${message.map(({ value }) => value).join()}`,
  );
}

/** Messages of the SPARQL constraints that do not hold (SHACL §5.1), by oxigraph; `$this` is each focus node in turn. */
function validateSparql(turtle: string): string[] {
  const store = new Oxigraph();
  store.load(turtle, { format: 'text/turtle' });
  return shapes.getQuads(null, namedNode(`${sh}sparql`), null, null).flatMap(({ subject, object }) => {
    const [select] = shapes.getObjects(object, namedNode(`${sh}select`), null);
    const [message] = shapes.getObjects(object, namedNode(`${sh}message`), null);
    const targets: Readonly<Record<string, (iri: string) => string>> = {
      targetClass: (iri) => `{ ?this <${rdf}type>/<${rdfs}subClassOf>* <${iri}> }`,
      targetSubjectsOf: (iri) => `{ ?this <${iri}> ?o }`,
      targetObjectsOf: (iri) => `{ ?s <${iri}> ?this }`,
    };
    const focus = Object.entries(targets).flatMap(([name, pattern]) =>
      shapes.getObjects(subject, namedNode(sh + name), null).map(({ value }) => pattern(value)),
    );
    // The braces of the query go: in a group of its own, a filter would not see the focus node.
    const body = /\{(.*)\}/s.exec((select?.value ?? '').replaceAll('$this', '?this'))?.[1] ?? '';
    const query = `PREFIX skos: <${skos}> SELECT DISTINCT ?this WHERE { { ${focus.join(' UNION ')} } ${body} }`;
    return (store.query(query) as Map<string, { value: string }>[]).map(
      (row) => `${row.get('this')?.value} ${message?.value}`,
    );
  });
}

describe.skipIf(!present)('the SKOS shapes of others', () => {
  it('find nothing wrong with the published lexicon alone', async () => {
    const turtle = await publish({});
    expect(await validateCore(turtle)).toEqual([]);
    expect(validateSparql(turtle)).toEqual([]);
  }, 60_000);

  it.each([
    ['S13:', { 'alt-labels.csv': append('sport,sport,,,') }],
    [
      'Language "fr" has been used by 2 values',
      { 'concepts.csv': append('sport,,loisirs,leisure,Définition.,Definition.,,,,active,') },
    ],
    ['S27:', { 'related.csv': append('1-eau,dispositif-1-pourcent') }],
    ['S46:', { 'mappings.csv': append('dechets,,,http://eurovoc.europa.eu/1158,,,,content,2026-11-23,') }],
    ['S19/S20:', { 'broader.csv': append('sante,bien-etre') }],
    [
      'S37:',
      {
        'collections.csv': append('sante,santés,healths,Définition.,Definition.'),
        'collection-members.csv': append('sante,sport'),
      },
    ],
  ] as [string, Readonly<Record<string, Edit>>][])(
    'and do find a lexicon against %s',
    async (condition, edits) => {
      const turtle = await publish(edits);
      const messages = [...(await validateCore(turtle)), ...validateSparql(turtle)];
      expect(messages.join('\n')).toContain(condition);
    },
    60_000,
  );
});
