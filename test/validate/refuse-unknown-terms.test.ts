import { describe, expect, test } from 'vitest';
import { PipelineError } from '../../src/model/errors.ts';
import { compileShapes } from '../../src/validate/compile-shapes.ts';
import { exampleTurtle as turtle } from './definitions.ts';

describe('what is not compiled is refused, by name', () => {
  const shape = (text: string): string => `:S a sh:NodeShape ; sh:targetClass :C ; ${text} .`;
  const property = (text: string): string => shape(`sh:property :P`).concat(`:P sh:path :p ; ${text} .`);
  test.each([
    ['sh:sparql', shape('sh:sparql [ sh:select "SELECT $this {}" ]'), /S>: sh:sparql is not supported/],
    ['sh:closed', shape('sh:closed true'), /S>: sh:closed/],
    ['sh:lessThan', property('sh:lessThan :q'), /P>: sh:lessThan/],
    ['sh:target', shape('sh:target :T'), /sh:target is not supported/],
    [
      'sh:qualifiedValueShapesDisjoint',
      property(
        'sh:qualifiedValueShape [ sh:class :C ] ; sh:qualifiedMinCount 1 ; sh:qualifiedValueShapesDisjoint true',
      ),
      /sh:qualifiedValueShapesDisjoint/,
    ],
    ['a misspelt term', property('sh:mincount 1'), /P>: sh:mincount/],
    ['a shape without target', ':Unused sh:closed true .', /Unused>: sh:closed/],
    [
      'a repeated path',
      shape('sh:property [ sh:path [ sh:zeroOrMorePath :p ] ]'),
      /S|_:.*sh:zeroOrMorePath is not supported in sh:path/,
    ],
    [
      'a path in two forms',
      `${shape('sh:property :P')}:P sh:path [ sh:inversePath :p ; sh:alternativePath ( :p :q ) ] .`,
      /several forms/,
    ],
    ['a path of one step', ':P sh:path ( :p ) .', /two members at least/],
    ['two paths', property('sh:path :q'), /sh:path is there more than once/],
    ['no path', shape('sh:property [ sh:minCount 1 ]'), /has no sh:path/],
    ['a count on a node shape', shape('sh:minCount 1'), /S>: sh:minCount needs a sh:path/],
    ['two counts', property('sh:maxCount 1 , 2'), /sh:maxCount is there more than once/],
    ['a count in words', property('sh:minCount "one"'), /sh:minCount must be an integer/],
    ['a negative count', property('sh:minCount -1'), /sh:minCount must be an integer/],
    [
      'an unknown datatype',
      property('sh:datatype xsd:duration'),
      /sh:datatype <.*duration> is not supported/,
    ],
    ['an unknown node kind', property('sh:nodeKind sh:Iri'), /sh:nodeKind <.*Iri> does not exist/],
    ['a broken pattern', property('sh:pattern "("'), /sh:pattern is not a regular expression/],
    ['flags that JavaScript has not', property('sh:pattern "a" ; sh:flags "x"'), /sh:flags 'x'/],
    ['flags without a pattern', property('sh:flags "i"'), /sh:flags needs sh:pattern/],
    [
      'a qualified shape without a count',
      property('sh:qualifiedValueShape [ sh:class :C ]'),
      /needs sh:qualifiedMinCount or sh:qualifiedMaxCount/,
    ],
    ['a qualified count without a shape', property('sh:qualifiedMinCount 1'), /needs sh:qualifiedValueShape/],
    [
      'a float as a bound',
      property('sh:minInclusive 1e0'),
      /sh:minInclusive must be a number that is no float/,
    ],
    [
      'a list that does not end',
      `${property('sh:in _:l')}_:l <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> :a .`,
      /list is not well formed/,
    ],
    ['a list without a list', property('sh:in :a'), /list is not well formed/],
    ['a severity of one’s own', property('sh:minCount 1 ; sh:severity :Bad'), /sh:severity <.*Bad>/],
    ['two messages in a language', property('sh:message "a"@fr , "b"@fr'), /two texts in the language 'fr'/],
    [
      'an unknown issue code',
      property('sh:minCount 1 ; ash:issueCode "no-such-code"'),
      /issue code 'no-such-code' does not exist/,
    ],
    ['a shape that is a class', ':C a sh:NodeShape , rdfs:Class .', /write sh:targetClass/],
    ['a shape that refers to itself', shape('sh:node :S'), /refers to itself/],
    [
      'shapes that refer to each other',
      `${shape('sh:not :T')}:T sh:property :P . :P sh:path :p ; sh:node :S .`,
      /refers to itself/,
    ],
    ['a shape that nobody describes', shape('sh:node :Nowhere'), /Nowhere>: .*nothing is said/],
    ['a nameless shape of its own', '[] sh:targetClass :C ; sh:class :C .', /give it an IRI/],
    ['a text for a class', shape('sh:targetClass "C"'), /sh:targetClass must be an IRI/],
    [
      'owl:imports',
      '<https://example.org/> owl:imports <https://example.org/more> .',
      /owl:imports <.*more> is not followed/,
    ],
    [
      'prefixes for SPARQL',
      '<https://example.org/> sh:declare [ sh:prefix "a" ] .',
      /sh:declare is not supported/,
    ],
  ])('%s', (_name, shapes, message) => {
    const compile = (): unknown => compileShapes(turtle(shapes), []);
    expect(compile).toThrow(PipelineError);
    expect(compile).toThrow(message);
    expect(compile).toThrow(expect.objectContaining({ code: 'SHAPES_INVALID' }));
  });
});
