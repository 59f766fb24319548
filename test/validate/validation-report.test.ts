import { Parser, Writer } from 'n3';
import { describe, expect, test } from 'vitest';
import { compileShapes } from '../../src/validate/compile-shapes.ts';
import { openValidationReport } from '../../src/validate/validation-report.ts';
import { parseTurtle } from './definitions.ts';

const iri = 'https://w3id.org/aect/validation';
const results = compileShapes(
  parseTurtle(`
    @prefix : <https://example.org/> .
    @prefix sh: <http://www.w3.org/ns/shacl#> .
    :S sh:targetClass :C ; sh:property :P , :Q , :R .
    :P sh:path :p ; sh:minCount 1 ; sh:severity sh:Warning ; sh:message "Sans p."@fr , "No p."@en .
    :Q sh:path :q ; sh:maxLength 3 .
    :R sh:path [ sh:inversePath :r ] ; sh:minCount 1 ; sh:severity sh:Info .`),
  [],
).check(parseTurtle('@prefix : <https://example.org/> . :a a :C ; :q "long"@fr .'));

function lines(given: typeof results): string[] {
  const report = openValidationReport(iri);
  for (const result of given) report.add(undefined, result);
  return new Writer({ format: 'N-Triples' }).quadsToString(report.quads()).trim().split('\n');
}

describe('a report', () => {
  test('without results conforms', () => {
    expect(lines([])).toEqual([
      `<${iri}> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/shacl#ValidationReport> .`,
      `<${iri}> <http://www.w3.org/ns/shacl#conforms> "true"^^<http://www.w3.org/2001/XMLSchema#boolean> .`,
    ]);
  });

  test('with a warning or an info alone does not conform (SHACL §3.6.1.1)', () => {
    const mild = results.filter(({ severity }) => severity !== 'violation');
    expect(mild).toHaveLength(2);
    for (const result of mild) expect(lines([result]).join()).toContain('#conforms> "false"');
  });

  test('says of each result what SHACL asks for', () => {
    const text = lines(results.filter(({ sourceShape }) => sourceShape === 'https://example.org/Q'))
      .slice(3)
      .join('\n');
    const subject = `<${iri}#`;
    expect(text.split('\n').every((line) => line.startsWith(subject))).toBe(true);
    expect(
      text
        .replaceAll(/<[^>]*validation#[0-9a-f]{20}>/g, '_')
        .replaceAll('http://www.w3.org/ns/shacl#', 'sh:'),
    ).toBe(
      [
        '_ <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <sh:ValidationResult> .',
        '_ <sh:focusNode> <https://example.org/a> .',
        '_ <sh:resultPath> <https://example.org/q> .',
        '_ <sh:value> "long"@fr .',
        '_ <sh:sourceShape> <https://example.org/Q> .',
        '_ <sh:sourceConstraintComponent> <sh:MaxLengthConstraintComponent> .',
        '_ <sh:resultSeverity> <sh:Violation> .',
        '_ <sh:resultMessage> "the value is longer than 3 characters"@en .',
      ].join('\n'),
    );
  });

  test('has messages in each language, and no path when it is no lone predicate', () => {
    const text = lines(results).join('\n');
    expect(text).toContain('#resultMessage> "No p."@en');
    expect(text).toContain('#resultMessage> "Sans p."@fr');
    expect(text.match(/resultPath/g)).toHaveLength(2);
    expect(text).toContain('#sourceShape> <https://example.org/R>');
  });

  test('is the same whatever the order of results and however often they come, and has no blank node', () => {
    const expected = lines(results);
    expect(expected.filter((line) => line.includes('#result> '))).toHaveLength(3);
    expect(lines([...results, ...results].reverse())).toEqual(expected);
    expect(
      new Parser({ format: 'N-Triples' })
        .parse(expected.join('\n'))
        .filter(({ subject, object }) => [subject, object].some(({ termType }) => termType === 'BlankNode')),
    ).toEqual([]);
  });

  test('changes its IRIs when anything in a result changes', () => {
    const [result] = results;
    if (!result) throw new Error('There is no result.');
    const names = [
      result,
      { ...result, severity: 'violation' as const },
      { ...result, sourceShape: 'https://example.org/T' },
    ].map((given) => lines([given]).find((line) => line.includes('#result> ')));
    expect(new Set(names).size).toBe(3);
  });
});
