import type { Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';
import type { CsvwReport } from '../../report.ts';
import type { Column, Table, TableGroup } from '../../table-group.ts';
import { rdf } from '../../urls/prefixes.ts';
import { collectLosses, type Lose } from '../collect-losses.ts';
import { nameTables } from '../relative-path.ts';
import { findNulls } from './find-nulls.ts';
import { noteConstraints } from './note-constraints.ts';
import { iriRuleQuads, noteGaps, objectQuads, predicateRule } from './rml-column.ts';
import { rmlSource } from './rml-source.ts';
import { rml } from './rml-terms.ts';
import { type IriRule, type TemplatePlace, translateTemplate } from './translate-template.ts';

const { namedNode, quad } = DataFactory;
const a = namedNode(rdf('type'));

/** Where a mapping will be, and who hears what it cannot say. */
export interface RmlOptions {
  /** IRI of the mapping: its nodes are named in it. */
  readonly iri: string;
  /** URL of the folder where the mapping will be kept: files in it or below are told by their path. */
  readonly folder: string;
  readonly report: CsvwReport;
}

/** Columns that describe one subject; no rule: a blank node for each row. */
interface Description {
  readonly subject: IriRule | undefined;
  readonly columns: Column[];
}

function groupColumns(table: Table, nulls: readonly string[], lose: Lose): Description[] {
  const groups = new Map<string, Description>();
  for (const column of table.columns) {
    if (column.suppressOutput) continue;
    const place: TemplatePlace = { table, column, nulls, lose };
    const subject = column.aboutUrl && translateTemplate(column.aboutUrl, place);
    if (column.aboutUrl !== undefined && subject === undefined) continue;
    if (subject !== undefined) noteGaps(subject, place);
    const key = subject === undefined ? '' : JSON.stringify({ ...subject, columns: undefined });
    const group = groups.get(key) ?? { subject, columns: [] };
    group.columns.push(column);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function columnQuads(map: string, place: TemplatePlace, subject: IriRule | undefined): Quad[] {
  const predicate = predicateRule(place);
  if (predicate === undefined) return [];
  noteGaps(predicate, place);
  const node = namedNode(`${map}/columns/${place.column.name}`);
  const objects = objectQuads(node, place, [subject, predicate]);
  if (objects.length === 0) return [];
  const [{ predicate: verb, object } = {}, ...others] = objects;
  const isType = 'constant' in predicate && predicate.constant === rdf('type');
  if (isType && others.length === 0 && object?.termType === 'NamedNode' && verb?.equals(rml('object')))
    return [quad(namedNode(`${map}/subject`), rml('class'), object)];
  const predicateMap = namedNode(`${node.value}/predicate`);
  return [
    quad(namedNode(map), rml('predicateObjectMap'), node),
    ...('constant' in predicate
      ? [quad(node, rml('predicate'), namedNode(predicate.constant))]
      : [quad(node, rml('predicateMap'), predicateMap), ...iriRuleQuads(predicateMap, predicate)]),
    ...objects,
  ];
}

/** Quads of one subject together, subjects in the order in which they come: so that Turtle reads well. */
function groupBySubject(quads: readonly Quad[]): Quad[] {
  const groups = new Map<string, Quad[]>();
  for (const each of quads) {
    const group = groups.get(each.subject.value) ?? [];
    group.push(each);
    groups.set(each.subject.value, group);
  }
  return [...groups.values()].flat();
}

function tableQuads(table: Table, name: string, { folder, report }: RmlOptions): Quad[] {
  const { lose, report: tell } = collectLosses(table, report);
  if (table.dialect.headerRowCount !== 1) {
    lose('rml-header', 'RML finds columns by one header row; the table is left out.');
    tell();
    return [];
  }
  const nulls = findNulls(table);
  const maps = groupColumns(table, nulls, lose).flatMap(({ subject, columns }, index) => {
    const map = index === 0 ? name : `${name}/maps/${index + 1}`;
    const node = namedNode(`${map}/subject`);
    const described = columns.flatMap((column) => columnQuads(map, { table, column, nulls, lose }, subject));
    if (described.length === 0) return [];
    const head = [
      quad(namedNode(map), a, rml('TriplesMap')),
      quad(namedNode(map), rml('logicalSource'), namedNode(`${name}/rows`)),
      quad(namedNode(map), rml('subjectMap'), node),
    ];
    const subjectQuads =
      subject === undefined ? [quad(node, rml('termType'), rml('BlankNode'))] : iriRuleQuads(node, subject);
    return groupBySubject([...head, ...subjectQuads, ...described]);
  });
  noteConstraints(table, lose);
  tell();
  return maps.length === 0 ? [] : [...rmlSource(table, nulls, name, folder), ...maps];
}

/**
 * The mapping of tables to RDF as RML (RML-Core and RML-IO of the W3C Knowledge Graph Construction Community Group):
 * what csv2rdf makes in its minimal mode. One triples map for each subject that the rows of a table describe. What RML
 * cannot say is reported as a warning with a code `rml-…`: a rule that would make other triples is left out, never
 * changed. Every node is an IRI in `iri`, so equal tables give equal quads.
 */
export function rmlQuads({ tables }: TableGroup, options: RmlOptions): Quad[] {
  const names = nameTables(tables.map(({ url }) => url));
  return tables
    .filter((table) => !table.suppressOutput)
    .flatMap((table) => tableQuads(table, `${options.iri}#${names.get(table.url) ?? 'table'}`, options));
}
