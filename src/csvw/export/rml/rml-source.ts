import type { Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { type Dialect, defaultDialect } from '../../dialect.ts';
import type { Table } from '../../table-group.ts';
import { csvw, rdf, xsd } from '../../urls/prefixes.ts';
import { relativePath } from '../relative-path.ts';
import { rml } from './rml-terms.ts';

const { literal, namedNode, quad } = DataFactory;

const a = namedNode(rdf('type'));

/** Properties of a dialect that change how a file is read (line ends are found anyway). */
const dialectProperties = [
  'encoding',
  'delimiter',
  'quoteChar',
  'doubleQuote',
  'commentPrefix',
  'skipRows',
  'skipColumns',
  'skipBlankRows',
  'trim',
] as const satisfies readonly (keyof Dialect)[];

const dialectTypes: Readonly<Record<string, string>> = { boolean: 'boolean', number: 'nonNegativeInteger' };

function isPlain(dialect: Dialect): boolean {
  return dialectProperties.every((name) =>
    name === 'encoding' ? /^utf-?8$/i.test(dialect.encoding) : dialect[name] === defaultDialect[name],
  );
}

function dialectQuads(dialect: Dialect, iri: string): Quad[] {
  const node = namedNode(iri);
  return [
    quad(node, a, namedNode(csvw('Dialect'))),
    quad(node, namedNode(csvw('header')), literal('true', namedNode(xsd('boolean')))),
    ...dialectProperties.flatMap((name) => {
      const value = dialect[name];
      const said = name === 'encoding' || name === 'delimiter' || value !== defaultDialect[name];
      if (!said) return [];
      const type = dialectTypes[typeof value] ?? 'string';
      return [quad(node, namedNode(csvw(name)), literal(String(value ?? ''), namedNode(xsd(type))))];
    }),
  ];
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * Quads of the logical source of a table (RML-IO): a path beside the mapping for a plain CSV file in `folder` or
 * below; otherwise a CSVW table with its dialect.
 */
export function rmlSource(table: Table, nulls: readonly string[], name: string, folder: string): Quad[] {
  const logical = namedNode(`${name}/rows`);
  const file = namedNode(`${name}/file`);
  const path = relativePath(table.url, folder);
  const local = path !== table.url && isPlain(table.dialect);
  const dialect = `${name}/dialect`;
  return [
    quad(logical, a, rml('LogicalSource')),
    quad(logical, rml('source'), file),
    quad(logical, rml('referenceFormulation'), rml('CSV')),
    quad(file, a, rml('Source')),
    ...(local
      ? [
          quad(file, a, rml('FilePath')),
          quad(file, rml('root'), rml('MappingDirectory')),
          quad(file, rml('path'), literal(decodePath(path))),
        ]
      : [
          quad(file, a, namedNode(csvw('Table'))),
          quad(file, namedNode(csvw('url')), literal(path, namedNode(xsd('anyURI')))),
          quad(file, namedNode(csvw('dialect')), namedNode(dialect)),
        ]),
    ...nulls.map((text) => quad(file, rml('null'), literal(text))),
    ...(local ? [] : dialectQuads(table.dialect, dialect)),
  ];
}
