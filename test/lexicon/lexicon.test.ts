import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { parse } from 'csv-parse/sync';
import { DataFactory, Store } from 'n3';
import { describe, expect, it } from 'vitest';
import { aect, namespaces } from '../../src/model/vocabulary.ts';
import { readLexicon } from '../../src/read/read-lexicon.ts';
import { oecdCodes, oecdKeys } from './oecd-codes.ts';

const { namedNode } = DataFactory;
const { dct, lex, rdf, skos } = namespaces;
const scheme = 'https://w3id.org/aect/lexique';
const { facts, issues } = await readLexicon();
const store = new Store(facts.map(({ quad }) => quad));

const instances = (type: string) =>
  store.getSubjects(namedNode(`${rdf}type`), namedNode(skos + type), null).map((term) => term.value);
const texts = (subject: string, property: string) =>
  store.getObjects(namedNode(subject), namedNode(property), null);
const objects = (subject: string, property: string) =>
  texts(subject, skos + property).map((term) => term.value);
const inLanguage = (subject: string, property: string, language: string) =>
  texts(subject, skos + property)
    .filter((term) => term.termType === 'Literal' && term.language === language)
    .map((term) => term.value);
const pairs = (property: string) =>
  [...store.match(null, namedNode(skos + property), null)]
    .map((quad) => `${quad.subject.value} ${quad.object.value}`)
    .sort();
const swapped = (list: string[]) => list.map((pair) => pair.split(' ').reverse().join(' ')).sort();
const slug = (iri: string) => iri.slice(lex.length);
const readTable = (path: string) => parse(readFileSync(path), { columns: true }) as Record<string, string>[];

const concepts = instances('Concept');
const collections = instances('Collection');

/** Every concept above another one, whatever the number of steps. */
function ancestors(concept: string, seen = new Set<string>()): Set<string> {
  for (const broader of objects(concept, 'broader')) {
    if (seen.has(broader)) continue;
    seen.add(broader);
    ancestors(broader, seen);
  }
  return seen;
}

describe('the lexicon', () => {
  it('is read without a single complaint', () => {
    expect(issues).toEqual([]);
  });

  it('has its 145 concepts and 13 collections in one scheme', () => {
    expect(concepts).toHaveLength(145);
    expect(collections).toHaveLength(13);
    expect(instances('ConceptScheme')).toEqual([scheme]);
    for (const concept of concepts) expect(objects(concept, 'inScheme')).toEqual([scheme]);
    expect(
      [...concepts, ...collections].filter((iri) => !/^[0-9a-z]+(-[0-9a-z]+)*$/.test(slug(iri))),
    ).toEqual([]);
  });

  it('uses no blank node and names nothing of its own that does not exist', () => {
    const terms = [...store].flatMap((quad) => [quad.subject, quad.object]);
    expect(terms.filter((term) => term.termType === 'BlankNode')).toEqual([]);
    const sources = store.getSubjects(
      namedNode(`${rdf}type`),
      namedNode(`${dct}BibliographicResource`),
      null,
    );
    const known = new Set([...concepts, ...collections, ...sources.map((term) => term.value)]);
    const named = terms.filter((term) => term.termType === 'NamedNode' && term.value.startsWith(lex));
    expect(named.map((term) => term.value).filter((iri) => !known.has(iri))).toEqual([]);
  });
});

describe('labels', () => {
  it.each([...concepts, ...collections].map(slug))(
    '%s has one label and one definition in French and in English',
    (name) => {
      for (const property of ['prefLabel', 'definition']) {
        for (const language of ['fr', 'en'])
          expect(inLanguage(lex + name, property, language)).toHaveLength(1);
      }
      const notes = ['fr', 'en'].map((language) => inLanguage(lex + name, 'scopeNote', language).length);
      expect(notes[0]).toBe(notes[1]);
    },
  );

  it('have at most one preferred label per language, and no label twice (SKOS S13, S14)', () => {
    for (const concept of concepts) {
      for (const language of ['fr', 'en', 'es', 'de', 'it', 'ar']) {
        const preferred = inLanguage(concept, 'prefLabel', language);
        const all = [...preferred, ...inLanguage(concept, 'altLabel', language)];
        expect(preferred.length, concept).toBeLessThanOrEqual(1);
        expect(new Set(all).size, concept).toBe(all.length);
      }
    }
  });

  it('are not shared by two concepts', () => {
    for (const language of ['fr', 'en']) {
      const all = concepts.flatMap((concept) => inLanguage(concept, 'prefLabel', language));
      expect(all.filter((label, index) => all.indexOf(label) !== index)).toEqual([]);
    }
  });

  it('in other languages are those of a concept that was read', () => {
    for (const { concept, seen_in: seenIn = '', ...labels } of readTable('data/lexicon/labels.csv')) {
      const read = seenIn.split(' ').flatMap((iri) => objects(iri, 'prefLabel'));
      const written = Object.values(labels).filter((label) => label !== '');
      expect(written.length).toBeGreaterThan(0);
      for (const label of written)
        expect(
          read.map((text) => text.toLowerCase()),
          `${concept}: ${label}`,
        ).toContain(label.toLowerCase());
    }
  });

  it('are written with care', () => {
    const careless = [...store]
      .filter(({ subject }) => subject.value.startsWith(lex))
      .map((quad) => quad.object)
      .filter((term) => term.termType === 'Literal' && /^\s|\s$|\s\s|\.\.\.|\u00a0/.test(term.value));
    expect(careless.map((term) => term.value)).toEqual([]);
    const unfinished = concepts
      .flatMap((concept) => objects(concept, 'definition'))
      .filter((text) => !text.endsWith('.'));
    expect(unfinished).toEqual([]);
    for (const { object } of store) expect(object.value.normalize('NFC')).toBe(object.value);
  });

  it('come with notations that are all different', () => {
    const notations = concepts.flatMap((concept) => objects(concept, 'notation'));
    expect(notations.length).toBeGreaterThan(100);
    expect(new Set(notations).size).toBe(notations.length);
  });
});

describe('relations', () => {
  it('are written both ways', () => {
    expect(pairs('narrower')).toEqual(swapped(pairs('broader')));
    expect(pairs('hasTopConcept')).toEqual(swapped(pairs('topConceptOf')));
    expect(pairs('related')).toEqual(swapped(pairs('related')));
    expect(pairs('broader').length).toBeGreaterThan(50);
  });

  it('make the concepts without a broader one the top concepts', () => {
    const tops = concepts.filter((concept) => objects(concept, 'broader').length === 0);
    expect(objects(scheme, 'hasTopConcept').sort()).toEqual(tops.sort());
  });

  it('have no cycle, and never relate a concept to one above it (SKOS S27)', () => {
    for (const concept of concepts) {
      const above = ancestors(concept);
      expect(above.has(concept), concept).toBe(false);
      expect(
        objects(concept, 'related').filter((related) => above.has(related) || related === concept),
      ).toEqual([]);
    }
  });
});

describe('mappings', () => {
  const properties = ['exactMatch', 'closeMatch', 'broadMatch', 'narrowMatch', 'relatedMatch'];
  const targets = (concept: string) => properties.flatMap((property) => objects(concept, property));

  it('say one thing about each target (SKOS S46)', () => {
    for (const concept of concepts)
      expect(new Set(targets(concept)).size, concept).toBe(targets(concept).length);
  });

  it('point outside the lexicon', () => {
    expect(
      concepts.flatMap(targets).filter((iri) => iri.startsWith(lex) || !/^https?:\/\//.test(iri)),
    ).toEqual([]);
  });

  it('fill one column of the table per row', () => {
    for (const { concept, checked, checked_on, note, ...columns } of readTable('data/lexicon/mappings.csv')) {
      expect(
        Object.values(columns).filter((value) => value !== ''),
        concept,
      ).toHaveLength(1);
      expect(checked).toMatch(/^(second-language|content|usage)$/);
      expect(checked_on).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(note?.trim()).toBe(note);
    }
  });

  it('name OECD codes that we publish', () => {
    const base = 'https://w3id.org/aect/oecd/';
    const codes = new Set(oecdKeys.map((key) => base + key));
    const mapped = concepts.flatMap(targets).filter((iri) => iri.startsWith(base));
    expect(mapped.length).toBeGreaterThan(30);
    expect(mapped.filter((iri) => !codes.has(iri))).toEqual([]);
    // The release describes the codes in use, too: a second label in a language would break SKOS S14.
    const labels = new Map(
      oecdCodes.map(({ code, label_fr, label_en }) => [base + code, [label_fr, label_en]]),
    );
    for (const iri of mapped)
      expect([inLanguage(iri, 'prefLabel', 'fr')[0], inLanguage(iri, 'prefLabel', 'en')[0]], iri).toEqual(
        labels.get(iri),
      );
  });

  it('lead to concepts that are described, and are not counted as ours', () => {
    const described = new Set(readTable('data/lexicon/targets.csv').map(({ target }) => target));
    expect(concepts.flatMap(targets).filter((iri) => !described.has(iri))).toEqual([]);
    expect(concepts.filter((iri) => !iri.startsWith(lex))).toEqual([]);
  });
});

describe('collections', () => {
  it.each(collections.map(slug))('%s has members, all of them concepts', (name) => {
    const members = objects(lex + name, 'member');
    expect(members.length).toBeGreaterThan(0);
    expect(members.filter((member) => !concepts.includes(member))).toEqual([]);
  });
});

describe('quotations', () => {
  const path = '../shared/design/founding-page.txt';
  const present = existsSync(path);
  if (!present) process.emitWarning(`The founding page (${path}) is absent: its quotations are not checked.`);

  it.skipIf(!present)('are in the founding page to the letter', () => {
    const page = readFileSync(path, 'utf8');
    const quotations = [...store.match(null, namedNode(aect.sourceQuotation), null)].map(
      (quad) => quad.object.value,
    );
    expect(quotations.length).toBeGreaterThan(40);
    const parts = quotations.flatMap((quotation) => quotation.split(' […] '));
    expect(parts.filter((part) => !page.includes(part))).toEqual([]);
  });
});
