import type { Quad, Term } from '@rdfjs/types';
import { describe, expect, test } from 'vitest';
import { compileShapes, type ValidationResult } from '../../src/validate/compile-shapes.ts';
import { exampleTurtle as turtle } from './definitions.ts';

const local = (iri: string): string => iri.replace('https://example.org/', '');

function check(shapes: string, record: string, background = ''): ValidationResult[] {
  return compileShapes(turtle(shapes), turtle(background)).check(turtle(record));
}

/** Focus nodes of the results, with the value if there is one. */
function failures(shapes: string, record: string, background = ''): string[] {
  return check(shapes, record, background).map(
    ({ focusNode, value }) => local(focusNode.value) + (value ? ` ${local(value.value)}` : ''),
  );
}

test('what is for people is let through', () => {
  const shapes = `:S a sh:NodeShape ; sh:targetClass :C ; rdfs:label "S" ; sh:property :P .
    :P sh:path :p ; sh:name "p"@en ; sh:description "…" ; sh:order 1 ; sh:group :G ; sh:defaultValue 1 ; sh:minCount 1 .
    :G a sh:PropertyGroup ; rdfs:label "G" ; sh:order 1 .`;
  expect(failures(shapes, ':a a :C .')).toEqual(['a']);
});

describe('a result', () => {
  test('says everything that a report needs', () => {
    const shapes = `:S sh:targetClass :C ; sh:property :P . :P sh:path :p ; sh:datatype xsd:date ; sh:severity sh:Warning ;
      ash:issueCode "title-missing" ; sh:message "Un jour."@fr , "A day."@en , "Ein Tag."@DE .`;
    expect(check(shapes, ':a a :C ; :p "2021-02-30"^^xsd:date .')).toEqual([
      {
        focusNode: expect.objectContaining({ id: 'https://example.org/a' }),
        path: { text: 'https://example.org/p', iri: 'https://example.org/p' },
        value: expect.objectContaining({ value: '2021-02-30' }),
        sourceShape: 'https://example.org/P',
        component: 'http://www.w3.org/ns/shacl#DatatypeConstraintComponent',
        severity: 'warning',
        reason: 'the value is not a valid literal of datatype <http://www.w3.org/2001/XMLSchema#date>',
        messages: { fr: 'Un jour.', en: 'A day.', de: 'Ein Tag.' },
        issueCode: 'title-missing',
      },
    ]);
  });

  test('of a nameless shape names the shape that it belongs to', () => {
    const [result] = check(
      ':S sh:targetClass :C ; sh:property [ sh:path [ sh:inversePath :p ] ; sh:minCount 1 ] .',
      ':a a :C .',
    );
    expect(result?.sourceShape).toBe('https://example.org/S');
    expect(result?.path).toEqual({ text: '^<https://example.org/p>' });
    expect(result?.severity).toBe('violation');
  });

  test('is found under the issue code whatever the base IRI', () => {
    const shapes = turtle(':S sh:targetClass :C ; sh:hasValue :b ; ash:issueCode "title-missing" .').map(
      (quad) => quad,
    );
    const rebased = turtle(
      `:S sh:targetClass :C ; sh:hasValue :b ; <https://other.example/aect/shapes#issueCode> "title-missing" .`,
    );
    for (const quads of [shapes, rebased]) {
      expect(compileShapes(quads, []).check(turtle(':a a :C .'))[0]?.issueCode).toBe('title-missing');
    }
  });

  test('comes once and in the same place, in whatever order the statements are', () => {
    const shapes =
      ':S sh:targetClass :C ; sh:targetSubjectsOf :p ; sh:property :P , :Q . :P sh:path :p ; sh:nodeKind sh:IRI ; sh:maxCount 1 . :Q sh:path :q ; sh:minCount 1 .';
    const record = turtle(':a a :C ; :p "1" , "2" , "10" , "é" . :b a :C ; :p "1" . :c a :C .');
    const validator = compileShapes(turtle(shapes), []);
    const expected = validator.check(record);
    expect(expected).toHaveLength(9);
    expect(validator.check([...record, ...record].reverse())).toEqual(expected);
  });
});

describe('paths', () => {
  const shape = (path: string): string =>
    `:S sh:targetNode :a ; sh:property [ sh:path ${path} ; sh:hasValue :z ] .`;
  test.each([
    [':p', ':a :p :z .'],
    ['[ sh:inversePath :p ]', ':z :p :a .'],
    ['( :p :q )', ':a :p :b . :b :q :z .'],
    ['[ sh:alternativePath ( :p [ sh:inversePath :q ] ) ]', ':z :q :a .'],
    ['[ sh:inversePath ( :p :q ) ]', ':z :p :b . :b :q :a .'],
    ['[ sh:inversePath [ sh:alternativePath ( :p [ sh:inversePath :q ] ) ] ]', ':a :q :z .'],
    ['( :p [ sh:alternativePath ( :q ( :r :s ) ) ] )', ':a :p :b . :b :r :c . :c :s :z .'],
  ])('%s', (path, record) => {
    expect(failures(shape(path), record)).toEqual([]);
    expect(failures(shape(path), ':a :p :b . :b :q :c .')).toEqual(['a']);
  });

  test('a value that two ways lead to counts once', () => {
    const shapes =
      ':S sh:targetNode :a ; sh:property [ sh:path [ sh:alternativePath ( :p :q ) ] ; sh:maxCount 1 ] .';
    expect(failures(shapes, ':a :p :b ; :q :b .')).toEqual([]);
    expect(failures(shapes, ':a :p :b ; :q :c .')).toEqual(['a']);
  });
});

describe('record and background are one graph', () => {
  const shapes =
    ':S sh:targetSubjectsOf :theme ; sh:property [ sh:path :theme ; sh:node :In ] . :In sh:property [ sh:path [ sh:inversePath :member ] ; sh:hasValue :list ] .';

  test('membership comes from the background, from the record, or from both', () => {
    expect(failures(shapes, ':a :theme :x , :y , :z .', ':list :member :x .')).toEqual(['a y', 'a z']);
    expect(
      failures(shapes, ':a :theme :x . :list :member :x .', ':list :member :x . :other :member :x .'),
    ).toEqual([]);
    expect(failures(shapes, ':a :theme :x .', ':other :member :x .')).toEqual(['a x']);
  });

  test('a path goes from the record to the background and back', () => {
    const paths = ':S sh:targetNode :a ; sh:property [ sh:path ( :p :q :r ) ; sh:hasValue :z ] .';
    expect(failures(paths, ':a :p :b . :c :r :z .', ':b :q :c .')).toEqual([]);
    expect(failures(paths, ':a :p :b . :c :r :y .', ':b :q :c .')).toEqual(['a']);
  });

  test('subclasses are those of the background, at any depth and in circles', () => {
    const classes =
      ':Leaf rdfs:subClassOf :Branch . :Branch rdfs:subClassOf :Tree . :Tree rdfs:subClassOf :Leaf .';
    const tree = ':S sh:targetClass :Tree ; sh:property [ sh:path :p ; sh:class :Branch ] .';
    expect(failures(tree, ':a a :Leaf ; :p :b , :c . :b a :Leaf . :c a :Stone .', classes)).toEqual(['a c']);
    expect(failures(tree, ':a a :Leaf ; :p :c .', '')).toEqual([]);
  });

  test('nodes that only the background describes are no focus nodes, nor does one record see another', () => {
    const validator = compileShapes(
      turtle(':S sh:targetClass :C ; sh:property [ sh:path :p ; sh:minCount 1 ] .'),
      turtle(':old a :C .'),
    );
    expect(validator.check(turtle(':a :p :old .'))).toEqual([]);
    expect(validator.check(turtle(':a a :C .'))).toHaveLength(1);
    expect(validator.check(turtle(':b :p :a .'))).toEqual([]);
  });
});

describe('components where other engines are wrong', () => {
  test('sh:equals of a node shape: each value is wrong on its own', () => {
    expect(failures(':S sh:targetNode :a ; sh:equals :p .', ':a :p :b , :c .')).toEqual([
      'a a',
      'a b',
      'a c',
    ]);
    expect(failures(':S sh:targetNode :a ; sh:equals :p .', ':a :p :a .')).toEqual([]);
  });

  test('two values of sh:disjoint are two constraints', () => {
    const shapes = ':S sh:targetNode :a ; sh:property [ sh:path :p ; sh:disjoint :q , :r ] .';
    expect(failures(shapes, ':a :p :x , :y , :z ; :q :x ; :r :y .')).toEqual(['a x', 'a y']);
    expect(failures(shapes, ':a :p :z ; :q :x ; :r :y .')).toEqual([]);
  });

  test('two lists of sh:or are two constraints', () => {
    const shapes =
      ':S sh:targetNode :a ; sh:or ( :A :B ) , ( :C :D ) . :A sh:class :A1 . :B sh:class :B1 . :C sh:class :C1 . :D sh:class :D1 .';
    expect(failures(shapes, ':a a :A1 .')).toEqual(['a a']);
    expect(failures(shapes, ':a a :A1 , :D1 .')).toEqual([]);
  });

  test('a language range ends at a hyphen, and case does not matter', () => {
    const shapes = ':S sh:targetNode :a ; sh:property [ sh:path :p ; sh:languageIn ( "FR" ) ] .';
    expect(failures(shapes, ':a :p "oui"@fr , "oui"@fr-CA , "frp"@frp , "sans langue" .')).toEqual([
      'a frp',
      'a sans langue',
    ]);
  });

  test('lengths count characters, not code units', () => {
    const shapes = ':S sh:targetNode :a ; sh:property [ sh:path :p ; sh:minLength 2 ; sh:maxLength 3 ] .';
    expect(failures(shapes, ':a :p "😀" , "😀😀😀" , "abcd" .')).toEqual(['a abcd', 'a 😀']);
  });

  test('sh:and of a property shape blames only the values that fail', () => {
    const shapes = ':S sh:targetNode :a ; sh:property [ sh:path :p ; sh:and ( :A ) ] . :A sh:class :A1 .';
    expect(failures(shapes, ':a :p :x , :y . :x a :A1 .')).toEqual(['a y']);
  });
});

describe('bounds and counts include their limits', () => {
  test.each([
    ['sh:minInclusive 1 ; sh:maxInclusive 2', ['1', '1.0', '2.00'], ['0.99', '2.01', '-1']],
    ['sh:minCount 1 ; sh:maxCount 1', ['7'], []],
    ['sh:minLength 1 ; sh:maxLength 2', ['1', '10'], ['100']],
  ])('%s', (constraints, good, bad) => {
    const shapes = `:S sh:targetNode :a ; sh:property [ sh:path :p ; ${constraints} ] .`;
    for (const number of good) expect(failures(shapes, `:a :p ${number} .`)).toEqual([]);
    for (const number of bad) expect(failures(shapes, `:a :p ${number} .`)).toHaveLength(1);
  });

  test.each([
    ['sh:minCount 2', ':a :p :x .'],
    ['sh:maxCount 1', ':a :p :x , :y .'],
  ])('%s', (constraint, record) => {
    expect(failures(`:S sh:targetNode :a ; sh:property [ sh:path :p ; ${constraint} ] .`, record)).toEqual([
      'a',
    ]);
  });
});

test('sh:xone wants one shape, neither none nor two', () => {
  const shapes = ':S sh:targetNode :a , :b , :c ; sh:xone ( [ sh:class :A ] [ sh:class :B ] ) .';
  expect(failures(shapes, ':a a :A . :b a :A , :B .')).toEqual(['b b', 'c c']);
});

test('sh:deactivated silences a shape, where it stands and where it is referred to', () => {
  const shapes = `:S sh:targetNode :a ; sh:node :T ; sh:property [ sh:path :p ; sh:minCount 1 ; sh:deactivated true ] .
    :T sh:deactivated true ; sh:class :C .`;
  expect(failures(shapes, ':a :q :b .')).toEqual([]);
  expect(failures(shapes.replaceAll('true', 'false'), ':a :q :b .')).toEqual(['a a', 'a']);
});

test('terms of another RDF library are the same terms', () => {
  const shapes =
    ':S sh:targetSubjectsOf :p ; sh:property [ sh:path :p ; sh:in ( :b "oui"@fr "1" 1 ) ; sh:maxCount 4 ] .';
  const foreign = (term: Term): Term => {
    const { termType, value } = term;
    const equals = (other?: Term | null): boolean => other?.value === value;
    if (term.termType !== 'Literal') return { termType, value, equals } as Term;
    const language = term.language.toUpperCase();
    return { termType, value, language, datatype: foreign(term.datatype), equals } as Term;
  };
  const record = turtle(':a :p :b , "oui"@fr , "1" , 1 .');
  const foreignRecord = record.map(
    ({ subject, predicate, object, graph }) =>
      ({ subject: foreign(subject), predicate: foreign(predicate), object: foreign(object), graph }) as Quad,
  );
  const validator = compileShapes(turtle(shapes), []);
  expect(validator.check(foreignRecord)).toEqual([]);
  expect(validator.check([...record, ...foreignRecord])).toEqual([]);
});

test('warnings inside make a shape fail: conforming looks at no severity (SHACL §3.4.3)', () => {
  const shapes =
    ':S sh:targetNode :a ; sh:node :T . :T sh:property [ sh:path :p ; sh:minCount 1 ; sh:severity sh:Info ] .';
  expect(check(shapes, ':b :p :c .').map(({ severity }) => severity)).toEqual(['violation']);
});
