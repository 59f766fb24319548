import { EventEmitter } from 'node:events';
import { StringDecoder } from 'node:string_decoder';
import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';
import { parse } from 'oxigraph';
import { formatIri, formatTriple } from './format-quad.ts';

/** Takes the statements of a file one after the other, in canonical N-Triples or N-Quads without the final dot; a reader without it only checks the syntax. */
export type TakeStatement = (statement: string) => void;

/** Reads a file block by block: takes bytes, then the end. Throws for what is not the syntax. */
export interface StatementReader {
  readonly push: (block: Uint8Array) => void;
  readonly end: () => void;
}

/** What is handed over to oxigraph at a time, in characters. */
const sliceCharacters = 1 << 20;

/** Reader of Turtle or N-Quads, by n3, which has no part in writing them. */
export function openN3Reader(
  format: 'text/turtle' | 'application/n-quads',
  take?: TakeStatement,
): StatementReader {
  const source = new EventEmitter();
  const decoder = new StringDecoder('utf8');
  let failure: Error | undefined;
  new Parser({ format }).parse(source, (error, quad) => {
    if (error) failure ??= error;
    else if (quad) take?.(formatStatement(quad));
  });
  function emit(event: string, text?: string): void {
    source.emit(event, text);
    if (failure !== undefined) throw failure;
  }
  return {
    push: (block) => emit('data', decoder.write(Buffer.from(block))),
    end() {
      emit('data', decoder.end());
      emit('end');
    },
  };
}

/**
 * Reader of JSON-LD as we write it, by oxigraph: a first line with the context, then a node on each line. oxigraph holds
 * a whole document in memory, so it gets slices of nodes, each with the context.
 */
export function openJsonLdReader(take?: TakeStatement): StatementReader {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let opening: string | undefined;
  let nodes: string[] = [];
  let characters = 0;

  function flush(): void {
    readByOxigraph(
      `${opening}\n"@graph":[${nodes.join('\n').replace(/,$/, '')}]}`,
      'application/ld+json',
      take,
    );
    nodes = [];
    characters = 0;
  }

  function takeLine(line: string): void {
    if (opening === undefined) opening = line;
    else if (line.startsWith('{')) {
      nodes.push(line);
      characters += line.length;
      if (characters >= sliceCharacters) flush();
    }
  }

  return {
    push(block) {
      const lines = (rest + decoder.write(Buffer.from(block))).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) takeLine(line);
    },
    end() {
      if (rest + decoder.end() !== '') throw new Error('the last line has no end');
      flush();
    },
  };
}

/** Reader of RDF/XML, by oxigraph, in one piece: our RDF/XML files are small. */
export function openRdfXmlReader(take?: TakeStatement): StatementReader {
  const blocks: Uint8Array[] = [];
  return {
    push: (block) => blocks.push(block),
    end: () => readByOxigraph(Buffer.concat(blocks).toString('utf8'), 'application/rdf+xml', take),
  };
}

function formatStatement(quad: Quad): string {
  const triple = formatTriple(quad);
  return quad.graph.termType === 'DefaultGraph' ? triple : `${triple} ${formatIri(quad.graph)}`;
}

function readByOxigraph(text: string, format: string, take?: TakeStatement): void {
  for (const quad of parse(text, { format })) {
    // One call for the whole quad, in the same canonical form; each term would be an object outside our heap.
    take?.(quad.toString());
    release(quad);
  }
}

/** Gives the memory of an object of oxigraph back: the garbage collector does not see how much there is. */
function release(object: object): void {
  if ('free' in object && typeof object.free === 'function') object.free();
}
