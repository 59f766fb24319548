import type { Literal, NamedNode, Quad, Term } from '@rdfjs/types';
import { compareCodePoints } from '../model/compare-code-points.ts';
import { PipelineError } from '../model/errors.ts';
import { rdfType, shaclNamespace } from './shacl-terms.ts';
import { termKey } from './term-key.ts';

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const xsd = 'http://www.w3.org/2001/XMLSchema#';

/** Error of a shapes graph: names the shape, says what is wrong with it. Code `SHAPES_INVALID`. */
export function shapesInvalid(shape: Term, problem: string): PipelineError {
  const name = shape.termType === 'BlankNode' ? `_:${shape.value}` : `<${shape.value}>`;
  return new PipelineError('SHAPES_INVALID', `Shape ${name}: ${problem}`);
}

/** The statements of a shapes file, by subject, with typed access that refuses what it cannot read. */
export class ShapesGraph {
  readonly #statements = new Map<string, Quad[]>();

  constructor(quads: readonly Quad[]) {
    const seen = new Set<string>();
    for (const quad of quads) {
      const subject = termKey(quad.subject);
      const statement = `${subject} ${quad.predicate.value} ${termKey(quad.object)}`;
      if (seen.has(statement)) continue;
      seen.add(statement);
      const statements = this.#statements.get(subject);
      if (statements) statements.push(quad);
      else this.#statements.set(subject, [quad]);
    }
  }

  /** Statements about a node. */
  about(node: Term): readonly Quad[] {
    return this.#statements.get(termKey(node)) ?? [];
  }

  /** Nodes that a term of SHACL describes or types, named ones first, each kind by code point. */
  subjects(): Term[] {
    const isShacl = ({ predicate, object }: Quad): boolean =>
      predicate.value.startsWith(shaclNamespace) ||
      (predicate.value === rdfType && object.value.startsWith(shaclNamespace));
    return [...this.#statements.values()]
      .flatMap((statements) => statements.find(isShacl) ?? [])
      .map((quad) => quad.subject)
      .sort(
        (a, b) =>
          Number(a.termType === 'BlankNode') - Number(b.termType === 'BlankNode') ||
          compareCodePoints(a.value, b.value),
      );
  }

  /** All values of a property. */
  all(node: Term, predicate: string): Term[] {
    return this.about(node).flatMap((quad) => (quad.predicate.value === predicate ? [quad.object] : []));
  }

  /** The value of a property that may be there once. */
  optional(node: Term, predicate: string): Term | undefined {
    const [value, second] = this.all(node, predicate);
    if (second) throw shapesInvalid(node, `${localName(predicate)} is there more than once; keep one.`);
    return value;
  }

  /** IRIs given by a property. */
  iris(node: Term, predicate: string): NamedNode[] {
    return this.all(node, predicate).map((value) => {
      if (value.termType !== 'NamedNode')
        throw shapesInvalid(node, `${localName(predicate)} must be an IRI.`);
      return value;
    });
  }

  /** Truth value of a property, `false` when it is not there. */
  isTrue(node: Term, predicate: string): boolean {
    const value = this.optional(node, predicate);
    if (!value) return false;
    const literal = asLiteral(value, `${xsd}boolean`);
    if (!literal || !['true', 'false', '0', '1'].includes(literal.value)) {
      throw shapesInvalid(node, `${localName(predicate)} must be true or false.`);
    }
    return literal.value === 'true' || literal.value === '1';
  }

  /** Members of a list (RDF Schema §5.2) that a shape uses. */
  list(shape: Term, head: Term): Term[] {
    const members: Term[] = [];
    const visited = new Set<string>();
    let node = head;
    while (node.value !== `${rdf}nil`) {
      const first = this.all(node, `${rdf}first`);
      const rest = this.all(node, `${rdf}rest`);
      const [member] = first;
      const [next] = rest;
      if (!member || !next || first.length > 1 || rest.length > 1 || visited.has(termKey(node))) {
        throw shapesInvalid(
          shape,
          'a list is not well formed: each node needs one rdf:first and one rdf:rest.',
        );
      }
      visited.add(termKey(node));
      members.push(member);
      node = next;
    }
    return members;
  }
}

/** Local name of a SHACL term as it is written in a shapes file, other IRIs in full. */
export function localName(iri: string): string {
  return iri.startsWith(shaclNamespace) ? `sh:${iri.slice(shaclNamespace.length)}` : `<${iri}>`;
}

/** A term as a literal of the given datatype, or undefined. */
export function asLiteral(term: Term, datatype: string): Literal | undefined {
  return term.termType === 'Literal' && term.datatype.value === datatype ? term : undefined;
}
