import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { rmlTurtle } from '../mapping.mjs';

/** Not a dependency of the project: `npm install --no-save rocketrml@2.1.2`. */
const name = 'rocketrml';
const { parseFile } = createRequire(import.meta.url)(name);

/** RocketRML with the mapping in RML; it keeps everything in memory. */
export async function run({ input, output }) {
  const mapping = `${output}.rml.ttl`;
  writeFileSync(mapping, rmlTurtle(input));
  const text = await parseFile(mapping, output, { toRDF: true, verbose: false });
  return text.split('\n').length - 1;
}
