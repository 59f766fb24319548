import { describe, expect, it } from 'vitest';
import { groupBySubject } from '../../src/publish/read-triple.ts';
import { openTurtle } from '../../src/publish/write-turtle.ts';

const xsd = 'http://www.w3.org/2001/XMLSchema#';
const turtle = openTurtle({ xsd, ex: 'http://example.org/', deep: 'http://example.org/deep/' });

function formatObjects(...objects: string[]): string {
  const triples = objects.map((object) => `<http://example.org/s> <http://example.org/p> ${object}`);
  return [...groupBySubject(triples)].map(turtle.format).join('');
}

describe('Turtle', () => {
  it('declares its prefixes, sorted', () => {
    expect(turtle.header()).toBe(
      `@prefix deep: <http://example.org/deep/> .\n@prefix ex: <http://example.org/> .\n@prefix xsd: <${xsd}> .\n`,
    );
  });

  it('groups by subject and property, the class first', () => {
    const triples = [
      '<http://example.org/s> <http://example.org/a> "1"',
      '<http://example.org/s> <http://example.org/a> "2"@fr',
      '<http://example.org/s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://example.org/C>',
      '<http://example.org/t> <http://example.org/a> "3"',
    ];
    expect([...groupBySubject(triples)].map(turtle.format).join('')).toBe(
      '\nex:s a ex:C ;\n  ex:a "1", "2"@fr .\n\nex:t ex:a "3" .\n',
    );
  });

  it.each([
    [`"853220.00"^^<${xsd}decimal>`, '"853220.00"^^xsd:decimal'],
    [`"-0.50"^^<${xsd}decimal>`, '"-0.50"^^xsd:decimal'],
    [`"007"^^<${xsd}integer>`, '"007"^^xsd:integer'],
    [`"true"^^<${xsd}boolean>`, '"true"^^xsd:boolean'],
    [`"853220"^^<${xsd}decimal>`, '"853220"^^xsd:decimal'],
    [`"5."^^<${xsd}decimal>`, '"5."^^xsd:decimal'],
    [`"1"^^<${xsd}boolean>`, '"1"^^xsd:boolean'],
    [`"TRUE"^^<${xsd}boolean>`, '"TRUE"^^xsd:boolean'],
    [`"1e3"^^<${xsd}double>`, '"1e3"^^xsd:double'],
    [`"a\\"^^<b>"^^<${xsd}token>`, '"a\\"^^<b>"^^xsd:token'],
    ['"1.50"', '"1.50"'],
    ['"a>"', '"a>"'],
  ])('writes %s as %s', (object, written) => {
    expect(formatObjects(object)).toBe(`\nex:s ex:p ${written} .\n`);
  });

  it.each([
    ['<http://example.org/deep/x>', 'deep:x'],
    ['<http://example.org/other/x>', '<http://example.org/other/x>'],
    ['<http://example.org/x.y>', 'ex:x.y'],
    ['<http://example.org/x.>', '<http://example.org/x.>'],
    ['<http://example.org/2023CT0849>', 'ex:2023CT0849'],
    ['<http://example.org/-x>', '<http://example.org/-x>'],
    ['<http://example.org/%C3%A9>', '<http://example.org/%C3%A9>'],
    ['<http://example.org/>', '<http://example.org/>'],
  ])('shortens %s to %s', (iri, written) => {
    expect(formatObjects(iri)).toBe(`\nex:s ex:p ${written} .\n`);
  });
});
