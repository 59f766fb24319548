import { hash } from 'node:crypto';
import type { NamedNode, Quad, Term } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { compareCodePoints } from '../model/compare-code-points.ts';
import type { Severity } from '../model/issue.ts';
import { rdfType, sh } from './shacl-terms.ts';
import { termKey } from './term-key.ts';
import type { ValidationResult } from './validator.ts';

const { literal, namedNode, quad } = DataFactory;
const xsdBoolean = namedNode('http://www.w3.org/2001/XMLSchema#boolean');
const severities: Readonly<Record<Severity, NamedNode>> = {
  info: namedNode(sh('Info')),
  warning: namedNode(sh('Warning')),
  violation: namedNode(sh('Violation')),
};

/** A report that grows as records are checked; its functions can be passed on as they are. */
export interface ValidationReport {
  /** Takes one result in; the record is not needed, a result says where it is by its focus node. */
  readonly add: (record: unknown, result: ValidationResult) => void;
  /** The report as quads, in the default graph, in code point order of results. */
  readonly quads: () => Quad[];
}

/**
 * Opens a SHACL validation report (§3.6) without blank nodes: the IRI of a result is that of the report, `#` and a
 * digest of what it says, so equal results are one, in whatever order they come. sh:conforms is false as soon as
 * there is any result, warnings and infos included: §3.6.1.1 makes no difference between severities. A path that is
 * no lone predicate has no IRI and is left out: sh:sourceShape leads to it. Keeps the results in memory.
 */
export function openValidationReport(iri: string): ValidationReport {
  const results = new Map<string, ValidationResult>();
  return {
    add: (_record, result) => {
      const name = `${iri}#${digestOf(result)}`;
      if (!results.has(name)) results.set(name, result);
    },
    quads: () => {
      const report = namedNode(iri);
      const inOrder = [...results].sort(([a], [b]) => compareCodePoints(a, b));
      return [
        quad(report, namedNode(rdfType), namedNode(sh('ValidationReport'))),
        quad(report, namedNode(sh('conforms')), literal(String(results.size === 0), xsdBoolean)),
        ...inOrder.flatMap(([name, result]) => [
          quad(report, namedNode(sh('result')), namedNode(name)),
          ...describeResult(namedNode(name), result),
        ]),
      ];
    },
  };
}

function describeResult(subject: NamedNode, result: ValidationResult): Quad[] {
  const messages = Object.entries(result.messages).sort(([a], [b]) => compareCodePoints(a, b));
  const texts = messages.map(([language, text]) => (language ? literal(text, language) : literal(text)));
  return [
    quad(subject, namedNode(rdfType), namedNode(sh('ValidationResult'))),
    quad(subject, namedNode(sh('focusNode')), toObject(result.focusNode)),
    ...(result.path?.iri ? [quad(subject, namedNode(sh('resultPath')), namedNode(result.path.iri))] : []),
    ...(result.value ? [quad(subject, namedNode(sh('value')), toObject(result.value))] : []),
    quad(subject, namedNode(sh('sourceShape')), namedNode(result.sourceShape)),
    quad(subject, namedNode(sh('sourceConstraintComponent')), namedNode(result.component)),
    quad(subject, namedNode(sh('resultSeverity')), severities[result.severity]),
    ...(texts.length > 0 ? texts : [literal(result.reason, 'en')]).map((text) =>
      quad(subject, namedNode(sh('resultMessage')), text),
    ),
  ];
}

function toObject(term: Term): Quad['object'] {
  if (term.termType === 'NamedNode' || term.termType === 'Literal') return term;
  throw new TypeError(`A ${term.termType} cannot be published in a validation report: '${term.value}'.`);
}

function digestOf({
  focusNode,
  path,
  value,
  sourceShape,
  component,
  severity,
  reason,
}: ValidationResult): string {
  const content = [
    termKey(focusNode),
    path?.text,
    value && termKey(value),
    sourceShape,
    component,
    severity,
    reason,
  ];
  return hash('sha256', JSON.stringify(content.map((part) => part ?? null)), 'hex').slice(0, 20);
}
