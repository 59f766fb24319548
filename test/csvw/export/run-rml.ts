import type { NamedNode, Quad, Quad_Object, Quad_Subject, Term } from '@rdfjs/types';
import { parse } from 'csv-parse/sync';
import { DataFactory, Parser, Store, Writer } from 'n3';

const { blankNode, literal, namedNode, quad } = DataFactory;
const rml = (name: string) => namedNode(`http://w3id.org/rml/${name}`);
const csvw = (name: string) => namedNode(`http://www.w3.org/ns/csvw#${name}`);
const rdfType = namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type');

type Row = Readonly<Record<string, string>>;

/** Distinct lines of N-Quads, sorted. */
export function sortLines(quads: readonly Quad[]): string[] {
  const text = new Writer({ format: 'N-Quads' }).quadsToString([...quads]);
  return [...new Set(text.split('\n').filter((line) => line !== ''))].sort();
}

/** Everything but the unreserved characters of RFC 3986, in UTF-8: the "URI-safe version" of RML-Core. */
function encode(text: string): string {
  const bytes = [...Buffer.from(text)];
  return bytes
    .map((byte) => {
      const character = String.fromCharCode(byte);
      return /[A-Za-z0-9\-._~]/.test(character)
        ? character
        : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');
}

/**
 * Runs a mapping as RML-Core and RML-IO say, for the constructs that we write and no other: it shares nothing with the
 * engine, so that both can be compared. Anything that it does not know is an error.
 */
export function runRml(turtle: string, readFile: (path: string) => string): string[] {
  const store = new Store(new Parser({ baseIRI: 'http://example.org/mapping' }).parse(turtle));
  const all = (subject: Term, predicate: NamedNode) =>
    store.getObjects(subject as Quad_Subject, predicate, null);
  const one = (subject: Term, predicate: NamedNode): Term | undefined => {
    const [first, ...others] = all(subject, predicate);
    if (others.length > 0) throw new Error(`${subject.value} has several ${predicate.value}.`);
    return first;
  };
  const need = (subject: Term, predicate: NamedNode): Term => {
    const found = one(subject, predicate);
    if (found === undefined) throw new Error(`${subject.value} has no ${predicate.value}.`);
    return found;
  };

  function readRows(file: Term): Row[] {
    const nulls = new Set(all(file, rml('null')).map(({ value }) => value));
    const path = one(file, rml('path')) ?? need(file, csvw('url'));
    const dialect = one(file, csvw('dialect'));
    const delimiter = dialect === undefined ? ',' : need(dialect, csvw('delimiter')).value;
    const rows = parse(readFile(path.value), { columns: true, delimiter }) as Row[];
    return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, text]) => !nulls.has(text))));
  }

  function fillTemplate(template: string, row: Row, safe: boolean): string | undefined {
    let gap = false;
    const text = template.replace(/\\(.)|\{((?:\\.|[^{}\\])*)\}/g, (_, escaped?: string, name?: string) => {
      if (escaped !== undefined) return escaped;
      const value = row[(name ?? '').replace(/\\(.)/g, '$1')];
      gap ||= value === undefined;
      return safe ? encode(value ?? '') : (value ?? '');
    });
    return gap ? undefined : text;
  }

  function makeTerm(map: Term, row: Row, byDefault: 'IRI' | 'Literal'): Term | undefined {
    const constant = one(map, rml('constant'));
    if (constant !== undefined) return constant;
    const type = one(map, rml('termType'))?.value.replace('http://w3id.org/rml/', '') ?? byDefault;
    if (type === 'BlankNode') return blankNode('row');
    const template = one(map, rml('template'));
    const text =
      template === undefined
        ? row[need(map, rml('reference')).value]
        : fillTemplate(template.value, row, type === 'URI');
    if (text === undefined) return undefined;
    if (type === 'Literal') {
      const datatype = one(map, rml('datatype'));
      return literal(text, one(map, rml('language'))?.value ?? (datatype as NamedNode | undefined));
    }
    if (!['IRI', 'URI', 'UnsafeIRI'].includes(type)) throw new Error(`A term type ${type}.`);
    return namedNode(text);
  }

  function makeRule(rule: Term, row: Row): [Term, Term][] {
    const predicateMap = one(rule, rml('predicateMap'));
    const predicate =
      predicateMap === undefined ? need(rule, rml('predicate')) : makeTerm(predicateMap, row, 'IRI');
    const objectMap = one(rule, rml('objectMap'));
    const objects =
      objectMap === undefined ? all(rule, rml('object')) : [makeTerm(objectMap, row, 'Literal')];
    if (predicate === undefined) return [];
    return objects.filter((object) => object !== undefined).map((object) => [predicate, object]);
  }

  const quads = store.getSubjects(rdfType, rml('TriplesMap'), null).flatMap((map) => {
    const subjectMap = need(map, rml('subjectMap'));
    const rows = readRows(need(need(map, rml('logicalSource')), rml('source')));
    return rows.flatMap((row) => {
      const subject = makeTerm(subjectMap, row, 'IRI');
      if (subject === undefined) return [];
      const classes = all(subjectMap, rml('class')).map((type): [Term, Term] => [rdfType, type]);
      const rules = all(map, rml('predicateObjectMap')).flatMap((rule) => makeRule(rule, row));
      return [...classes, ...rules].map(([predicate, object]) =>
        quad(subject as Quad_Subject, predicate as NamedNode, object as Quad_Object),
      );
    });
  });
  return sortLines(quads);
}
