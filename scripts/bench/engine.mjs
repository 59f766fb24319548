/** What the programs use of the CSVW engine, as it was built. */
export { compileTable, csv2rdf, parseMetadata, writeNQuad } from '../../dist/lib/csvw/index.js';
