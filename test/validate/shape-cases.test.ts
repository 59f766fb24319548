import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Quad } from '@rdfjs/types';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/model/package-root.ts';
import { compileShapes, type ValidationResult } from '../../src/validate/compile-shapes.ts';
import { readBackground, readTurtle } from './definitions.ts';

const shapes = readTurtle('ontology/shapes.ttl');
const validator = compileShapes(shapes, readBackground());
const record = readTurtle('test/shapes/record.ttl');
const folder = (kind: string): string[] => readdirSync(join(packageRoot, 'test/shapes', kind)).sort();

/** The record, with the resources that the file describes in the place of its own. */
function readCase(kind: string, file: string): Quad[] {
  const quads = readTurtle('test/shapes', kind, file);
  const described = new Set(quads.map(({ subject }) => subject.value));
  return [...record.filter(({ subject }) => !described.has(subject.value)), ...quads];
}

/** `Action-label.minCount` for a result of ash:Action-label and sh:MinCountConstraintComponent. */
function nameOf({ sourceShape, component }: ValidationResult): string {
  const name = component.replace(/^.*#(.*)ConstraintComponent$/, '$1');
  return `${sourceShape.replace(/^.*#/, '')}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

test('the record that the cases start from has no fault', () => {
  expect(validator.check(record)).toEqual([]);
});

describe('valid', () => {
  test.each(folder('valid'))('%s', (file) => {
    const violations = validator.check(readCase('valid', file));
    expect(violations).toEqual([]);
  });
});

describe('invalid files raise what they are named after, and nothing else', () => {
  test.each(folder('invalid'))('%s', (file) => {
    const raised = new Set(validator.check(readCase('invalid', file)).map(nameOf));
    expect([...raised].sort()).toEqual(basename(file, '.ttl').split('+').sort());
  });
});

test('each constraint that a target leads to has an invalid file', () => {
  const sh = 'http://www.w3.org/ns/shacl#';
  const about = (node: string): Quad[] => shapes.filter(({ subject }) => subject.value === node);
  const isTarget = ({ predicate }: Quad): boolean => predicate.value.startsWith(`${sh}target`);
  const notConstraints = /^(target.*|property|path|message|severity|qualifiedValueShape|name|description)$/;
  const targeted = new Set(shapes.filter(isTarget).map(({ subject }) => subject.value));
  const reached = [...targeted].flatMap((shape) => [
    shape,
    ...about(shape).flatMap(({ predicate, object }) =>
      predicate.value === `${sh}property` ? [object.value] : [],
    ),
  ]);
  const constraints = reached.flatMap((shape) =>
    about(shape)
      .filter(({ predicate }) => predicate.value.startsWith(sh))
      .map(({ predicate }) => predicate.value.slice(sh.length))
      .filter((parameter) => !notConstraints.test(parameter))
      .map((parameter) => `${shape.replace(/^.*#/, '')}.${parameter}`),
  );
  const covered = new Set(folder('invalid').flatMap((file) => basename(file, '.ttl').split('+')));
  expect(constraints.length).toBeGreaterThan(100);
  expect(constraints.filter((constraint) => !covered.has(constraint))).toEqual([]);
});
