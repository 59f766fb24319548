declare module 'rdf-parser-csvw' {
  import type { DatasetCore, Quad } from '@rdfjs/types';

  export default class CsvwParser {
    constructor(options: { metadata: DatasetCore; baseIRI: string; timezone?: string });
    import(input: NodeJS.ReadableStream): AsyncIterable<Quad>;
  }
}
