import type { Quad, Quad_Object, Quad_Subject } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { defaultBaseIri } from '../model/vocabulary.ts';

const { literal, namedNode, quad } = DataFactory;

/** The same statement under another base than `https://w3id.org/aect/`, which is replaced in IRIs and in texts. */
export function rebaseQuad({ subject, predicate, object }: Quad, base: string): Quad {
  const move = (text: string): string => text.replaceAll(defaultBaseIri, () => base);
  const moveSubject: Quad_Subject =
    subject.termType === 'NamedNode' ? namedNode(move(subject.value)) : subject;
  let moved: Quad_Object = object;
  if (object.termType === 'NamedNode') moved = namedNode(move(object.value));
  else if (object.termType === 'Literal')
    moved = literal(move(object.value), object.language || object.datatype);
  return quad(moveSubject, namedNode(move(predicate.value)), moved);
}
