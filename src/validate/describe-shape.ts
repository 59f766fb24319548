import type { Term } from '@rdfjs/types';
import { type IssueCode, issueCodes, type Severity } from '../model/issue.ts';
import type { ShapeDescription } from './constraint.ts';
import { type Path, writePath } from './parse-path.ts';
import { issueCodeEnding, sh } from './shacl-terms.ts';
import { type ShapesGraph, shapesInvalid } from './shapes-graph.ts';

const severities: ReadonlyMap<string, Severity> = new Map([
  [sh('Info'), 'info'],
  [sh('Warning'), 'warning'],
  [sh('Violation'), 'violation'],
]);

/**
 * Reads what results say about a shape: severity (SHACL §2.1.4, violation when there is none), messages (§2.1.5),
 * issue code. `owner` is the named shape that a nameless shape belongs to. Throws `SHAPES_INVALID` on a severity of
 * one's own, on two messages in one language, and on an issue code that does not exist.
 */
export function describeShape(
  shapes: ShapesGraph,
  shape: Term,
  path: Path | undefined,
  owner: string,
): ShapeDescription {
  const severityTerm = shapes.optional(shape, sh('severity'));
  const severity = severityTerm ? severities.get(severityTerm.value) : 'violation';
  if (!severity)
    throw shapesInvalid(shape, `sh:severity <${severityTerm?.value}> is none of those of SHACL.`);
  return {
    iri: shape.termType === 'NamedNode' ? shape.value : owner,
    path: path && { text: writePath(path), iri: path.kind === 'predicate' ? path.iri : undefined },
    severity,
    messages: parseMessages(shapes, shape),
    issueCode: parseIssueCode(shapes, shape),
  };
}

function parseMessages(shapes: ShapesGraph, shape: Term): Record<string, string> {
  const messages: Record<string, string> = {};
  for (const message of shapes.all(shape, sh('message'))) {
    if (message.termType !== 'Literal') throw shapesInvalid(shape, 'sh:message must be a text.');
    const language = message.language.toLowerCase();
    if (messages[language] !== undefined) {
      throw shapesInvalid(shape, `sh:message has two texts in the language '${language}'; keep one.`);
    }
    messages[language] = message.value;
  }
  return messages;
}

function parseIssueCode(shapes: ShapesGraph, shape: Term): IssueCode | undefined {
  const codes = shapes.about(shape).filter(({ predicate }) => predicate.value.endsWith(issueCodeEnding));
  if (codes.length > 1) throw shapesInvalid(shape, 'it has more than one issue code; keep one.');
  const code = codes[0]?.object;
  if (!code) return undefined;
  if (code.termType !== 'Literal' || !isIssueCode(code.value)) {
    throw shapesInvalid(shape, `the issue code '${code.value}' does not exist (src/model/issue.ts).`);
  }
  return code.value;
}

function isIssueCode(code: string): code is IssueCode {
  return Object.hasOwn(issueCodes, code);
}
