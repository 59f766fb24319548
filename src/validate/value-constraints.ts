import type { Term } from '@rdfjs/types';
import type { ConstraintComponent, ConstraintContext } from './constraint.ts';
import { parseCount } from './parse-count.ts';
import type { GraphNode } from './record-graph.ts';
import { rdfType, sh } from './shacl-terms.ts';
import { shapesInvalid } from './shapes-graph.ts';
import { termKey } from './term-key.ts';
import { lexicalChecks } from './xsd-lexical.ts';

const nodeKinds: ReadonlyMap<string, readonly string[]> = new Map([
  [sh('IRI'), ['NamedNode']],
  [sh('BlankNode'), ['BlankNode']],
  [sh('Literal'), ['Literal']],
  [sh('BlankNodeOrIRI'), ['BlankNode', 'NamedNode']],
  [sh('BlankNodeOrLiteral'), ['BlankNode', 'Literal']],
  [sh('IRIOrLiteral'), ['NamedNode', 'Literal']],
]);

/** Components that look at one value at a time: type (SHACL §4.1), length, pattern and language (§4.4), sh:in (§4.8.3). */
export const valueConstraints: ReadonlyMap<string, ConstraintComponent> = new Map<
  string,
  ConstraintComponent
>([
  [
    sh('ClassConstraintComponent'),
    {
      parameter: sh('class'),
      several: true,
      compile: (value, context) => {
        const classes = context.classesOf(value);
        const type = context.slotOf(rdfType);
        return {
          reason: `the value is not an instance of <${value.value}>`,
          rule: {
            each: (node, graph) => graph.objectsOf(node, type).some((object) => classes.has(object.id)),
          },
        };
      },
    },
  ],
  [
    sh('DatatypeConstraintComponent'),
    {
      parameter: sh('datatype'),
      compile: (datatype, context) => {
        const isLexical = lexicalChecks.get(datatype.value);
        if (!isLexical)
          throw shapesInvalid(context.shape, `sh:datatype <${datatype.value}> is not supported.`);
        return {
          reason: `the value is not a valid literal of datatype <${datatype.value}>`,
          rule: {
            each: ({ term }) =>
              term.termType === 'Literal' && term.datatype.value === datatype.value && isLexical(term.value),
          },
        };
      },
    },
  ],
  [
    sh('NodeKindConstraintComponent'),
    {
      parameter: sh('nodeKind'),
      compile: (kind, context) => {
        const termTypes = nodeKinds.get(kind.value);
        if (!termTypes) throw shapesInvalid(context.shape, `sh:nodeKind <${kind.value}> does not exist.`);
        return {
          reason: `the value is not of node kind ${kind.value.slice(sh('').length)}`,
          rule: { each: ({ term }) => termTypes.includes(term.termType) },
        };
      },
    },
  ],
  [
    sh('PatternConstraintComponent'),
    {
      parameter: sh('pattern'),
      companions: [sh('flags')],
      compile: (pattern, context) => {
        const expression = compilePattern(pattern, context);
        return {
          reason: `the value does not match the pattern ${pattern.value}`,
          rule: { each: ({ term }) => term.termType !== 'BlankNode' && expression.test(term.value) },
        };
      },
    },
  ],
  [
    sh('MinLengthConstraintComponent'),
    {
      parameter: sh('minLength'),
      compile: (value, context) => {
        const minimum = parseCount(value, 'minLength', context);
        return {
          reason: `the value is shorter than ${minimum} characters`,
          rule: { each: (node) => lengthOf(node) >= minimum },
        };
      },
    },
  ],
  [
    sh('MaxLengthConstraintComponent'),
    {
      parameter: sh('maxLength'),
      compile: (value, context) => {
        const maximum = parseCount(value, 'maxLength', context);
        return {
          reason: `the value is longer than ${maximum} characters`,
          rule: { each: (node) => lengthOf(node) <= maximum },
        };
      },
    },
  ],
  [
    sh('LanguageInConstraintComponent'),
    {
      parameter: sh('languageIn'),
      compile: (list, context) => {
        const ranges = context.shapes.list(context.shape, list).map((range) => range.value.toLowerCase());
        return {
          reason: `the language of the value is none of ${ranges.join(', ')}`,
          rule: {
            each: ({ term }) =>
              term.termType === 'Literal' && ranges.some((range) => isInRange(term.language, range)),
          },
        };
      },
    },
  ],
  [
    sh('InConstraintComponent'),
    {
      parameter: sh('in'),
      compile: (list, context) => {
        const members = context.shapes.list(context.shape, list);
        const ids = new Set(members.map((member) => termKey(member)));
        return {
          reason: `the value is none of ${members.map((member) => member.value).join(', ')}`,
          rule: { each: (node) => ids.has(node.id) },
        };
      },
    },
  ],
]);

/**
 * SHACL takes the regular expressions of XPath (§4.4.3). Those of JavaScript in Unicode mode are the same for what
 * shapes use; what JavaScript refuses (flags x and q, escapes of its own) is refused here.
 */
function compilePattern(pattern: Term, { shapes, shape }: ConstraintContext): RegExp {
  const flags = shapes.optional(shape, sh('flags'))?.value ?? '';
  if (!/^[ims]*$/.test(flags))
    throw shapesInvalid(shape, `sh:flags '${flags}': only i, m and s are supported.`);
  try {
    return new RegExp(pattern.value, `u${flags}`);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw shapesInvalid(shape, `sh:pattern is not a regular expression: ${cause}.`);
  }
}

/** Characters of a value as SPARQL STRLEN counts them (code points); a blank node has no length (NaN fails both ways). */
function lengthOf({ term }: GraphNode): number {
  if (term.termType === 'BlankNode') return Number.NaN;
  let length = 0;
  for (const _ of term.value) length++;
  return length;
}

/** Basic filtering of language tags (RFC 4647 §3.3.1), as SPARQL langMatches does it. */
function isInRange(language: string, range: string): boolean {
  const tag = language.toLowerCase();
  return tag !== '' && (range === '*' || tag === range || tag.startsWith(`${range}-`));
}
