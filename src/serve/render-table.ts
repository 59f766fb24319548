/** A cell of a result (SPARQL 1.1 Query Results JSON Format, §3.2.2). */
interface Term {
  readonly value: string;
  readonly datatype?: string;
}

/** Solutions of a SELECT query (SPARQL 1.1 Query Results JSON Format). */
export interface SparqlResults {
  readonly head: { readonly vars: readonly string[] };
  readonly results: { readonly bindings: readonly Readonly<Record<string, Term>>[] };
}

const xsd = 'http://www.w3.org/2001/XMLSchema#';
const numeric: ReadonlySet<string | undefined> = new Set([`${xsd}decimal`, `${xsd}integer`, `${xsd}double`]);

/**
 * Solutions as a table for a person: numbers to the right, decimals with at least two digits as amounts of money are
 * written. The exact lexical forms are in the other formats.
 */
export function renderTable({ head, results }: SparqlResults): string {
  const columns = head.vars.map((name) => {
    const terms = results.bindings.map((binding) => binding[name]);
    const texts = terms.map((term) => (term === undefined ? '' : renderTerm(term)));
    const width = Math.max(name.length, ...texts.map((text) => text.length));
    const toTheRight = terms.some((term) => numeric.has(term?.datatype));
    const pad = (text: string): string => (toTheRight ? text.padStart(width) : text.padEnd(width));
    return { title: pad(name), rule: '─'.repeat(width), cells: texts.map(pad) };
  });
  const line = (cells: readonly string[]): string => cells.join('  ').trimEnd();
  const rows = results.bindings.map((_, index) => line(columns.map(({ cells }) => cells[index] ?? '')));
  const count = `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`;
  return `${[line(columns.map(({ title }) => title)), line(columns.map(({ rule }) => rule)), ...rows, count].join('\n')}\n`;
}

function renderTerm({ value, datatype }: Term): string {
  if (datatype !== `${xsd}decimal`) return value.replace(/\s+/g, ' ');
  const [whole = '', fraction = ''] = value.split('.');
  return `${whole}.${fraction.padEnd(2, '0')}`;
}
