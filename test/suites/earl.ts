/** Outcome of one test of a suite. */
export interface Outcome {
  readonly test: string;
  passed: boolean;
}

/** Writes an EARL report (Evaluation and Report Language 1.0) in Turtle, in the order of the tests. */
export function writeEarl(outcomes: readonly Outcome[]): string {
  const assertions = outcomes.map(
    ({ test, passed }) =>
      `[] a earl:Assertion ;\n  earl:subject <https://w3id.org/aect/software/csvw> ;\n  earl:test <${test}> ;\n` +
      `  earl:mode earl:automatic ;\n  earl:result [ a earl:TestResult ; earl:outcome earl:${passed ? 'passed' : 'failed'} ] .\n`,
  );
  return `@prefix earl: <http://www.w3.org/ns/earl#> .\n\n${assertions.join('\n')}`;
}
