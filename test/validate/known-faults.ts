import type { Finding } from './other-engines.ts';

/** A case where other engines are known to be wrong: findings that it applies to are not compared with theirs. */
export interface KnownFault {
  readonly what: string;
  readonly engines: readonly string[];
  /** `all` is what both engines found. */
  readonly applies: (finding: Finding, all: readonly Finding[]) => boolean;
}

const rdfValidateShacl = 'rdf-validate-shacl';
const shaclEngine = 'shacl-engine';

/** Where the engines that we compare with differ from SHACL and from XML Schema, as seen in the versions installed. */
export const knownFaults: readonly KnownFault[] = [
  {
    what: 'A date that is not in the calendar is taken for a valid xsd:date (XML Schema part 2 §3.3.9.1).',
    engines: [rdfValidateShacl, shaclEngine],
    applies: ({ value }) => value === '"2021-02-30"^^date',
  },
  {
    what: 'Decimals are compared as binary fractions, so 0.49999999999999999999 is not below 0.5.',
    engines: [rdfValidateShacl, shaclEngine],
    applies: ({ value, component }) =>
      value === '"0.49999999999999999999"^^decimal' && component === 'MinInclusiveConstraintComponent',
  },
  {
    what: 'sh:equals of a node shape leaves out the focus node, or all other values but one (SHACL §4.5.1 wants each).',
    engines: [rdfValidateShacl, shaclEngine],
    applies: ({ component, path }) => component === 'EqualsConstraintComponent' && path === '',
  },
  {
    what: 'An alternative of paths is read as an alternative of predicates (SHACL §2.3.1.3).',
    engines: [shaclEngine],
    applies: ({ sourceShape }) => sourceShape === 'https://example.org/there-and-back',
  },
  {
    what: 'A shape that a node was checked against is taken to conform when a second shape asks along the same path.',
    engines: [shaclEngine],
    applies: (finding, all) =>
      finding.component === 'NodeConstraintComponent' &&
      all.some(
        (other) =>
          other.component === finding.component &&
          other.focusNode === finding.focusNode &&
          other.path === finding.path &&
          other.value === finding.value &&
          other.sourceShape !== finding.sourceShape,
      ),
  },
];
