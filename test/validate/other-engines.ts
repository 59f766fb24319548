import type { Quad, Term } from '@rdfjs/types';
import { DataFactory, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { Validator as ShaclEngine } from 'shacl-engine';
import { compileShapes } from '../../src/validate/compile-shapes.ts';

/** What a result says, in a form that can be compared: focus node, path, component, severity, shape, value. */
export interface Finding {
  readonly focusNode: string;
  readonly path: string;
  readonly component: string;
  readonly severity: string;
  readonly sourceShape: string;
  readonly value: string;
}

/** An engine with its shapes, asked for the results of a record. */
export type Engine = (record: readonly Quad[]) => Promise<Finding[]>;

const complexPath = 'a path of several steps';

/** Our own engine. */
export function openOurs(shapes: readonly Quad[], background: readonly Quad[]): Engine {
  const validator = compileShapes(shapes, background);
  return async (record) =>
    validator.check(record).map(({ focusNode, path, component, severity, sourceShape, value }) => ({
      focusNode: write(focusNode),
      path: path ? (path.iri ?? complexPath) : '',
      component: localName(component),
      severity,
      sourceShape,
      value: write(value),
    }));
}

/** `rdf-validate-shacl`, with the background in the data graph, where it looks for subclasses. */
export function openRdfValidateShacl(shapes: readonly Quad[], background: readonly Quad[]): Engine {
  return async (record) => {
    const report = await new SHACLValidator(new Store([...shapes])).validate(
      new Store([...background, ...record]),
    );
    return report.results.map(
      ({ focusNode, path, sourceConstraintComponent, severity, sourceShape, value }) => ({
        focusNode: write(focusNode),
        path: path ? (path.termType === 'NamedNode' ? path.value : complexPath) : '',
        component: localName(sourceConstraintComponent?.value ?? ''),
        severity: localName(severity?.value ?? '').toLowerCase(),
        sourceShape: sourceShape?.value ?? '',
        value: write(value),
      }),
    );
  };
}

/** Components whose results have no value (SHACL §4): shacl-engine gives them the one that led to a nested shape. */
const hasNoValue = /#(MinCount|MaxCount|UniqueLang|HasValue|QualifiedMinCount|QualifiedMaxCount)Constraint/;

/** `shacl-engine`, with the background in the shapes graph too, where it looks for subclasses. */
export function openShaclEngine(shapes: readonly Quad[], background: readonly Quad[]): Engine {
  const factory = { ...DataFactory, dataset: () => new Store() };
  const engine = new ShaclEngine(new Store([...shapes, ...background]), { factory });
  return async (record) => {
    const report = await engine.validate({ dataset: new Store([...background, ...record]) });
    return report.results.map(({ focusNode, path, constraintComponent, severity, shape, value }) => {
      const [step, ...others] = path ?? [];
      const isPredicate = others.length === 0 && step?.start === 'subject' && step.predicates.length === 1;
      return {
        focusNode: write(focusNode.term),
        path: step ? (isPredicate ? (step.predicates[0]?.value ?? '') : complexPath) : '',
        component: localName(constraintComponent.value),
        severity: localName(severity.value).toLowerCase(),
        sourceShape: shape.ptr.term.value,
        value: hasNoValue.test(constraintComponent.value) ? '' : write(value?.term),
      };
    });
  };
}

function write(term: Term | null | undefined): string {
  if (!term) return '';
  return term.termType === 'Literal'
    ? `"${term.value}"${term.language ? `@${term.language}` : `^^${localName(term.datatype.value)}`}`
    : term.value;
}

function localName(iri: string): string {
  return iri.replace(/^.*#/, '');
}
