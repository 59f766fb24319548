import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTool } from './run-tool.mjs';

/** Where the tools are kept: nothing of it is in git. */
const home = fileURLToPath(new URL('../../../dist/peers/', import.meta.url));
const environment = join(home, 'python');
const python = join(environment, 'bin', 'python');
const cli = fileURLToPath(new URL('../../../dist/lib/cli.js', import.meta.url));

/** Of RMLMapper, a release whose dependencies are all in Maven Central: those of 6.1.3 are not. */
const versions = { 'morph-kgc': '2.10.0', rdfizer: '4.7.5.15.4.1', rmlmapper: '4.9.1' };

async function need(command) {
  const { failure } = await runTool(command, home);
  if (failure !== undefined) throw new Error(failure);
}

/** Starts a module. pyodbc wants a library of the system as soon as it is loaded; it is for data bases: none is read. */
const start = `import runpy, sys, types
try:
    import pyodbc
except ImportError:
    sys.modules["pyodbc"] = types.ModuleType("pyodbc")
runpy.run_module(sys.argv.pop(1), run_name="__main__", alter_sys=True)
`;

async function installPython(name, module) {
  if (!existsSync(python)) await need(['python3', '-m', 'venv', environment]);
  const installed = join(environment, `${name}-${versions[name]}.installed`);
  if (existsSync(installed)) return;
  await need([python, '-m', 'pip', 'install', '--quiet', `${name}==${versions[name]}`]);
  writeFileSync(join(environment, 'start.py'), start);
  await need([python, '-c', `import importlib.util as u; assert u.find_spec("${module}")`]);
  writeFileSync(installed, '');
}

const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>bench</groupId><artifactId>peers</artifactId><version>1</version>
  <packaging>pom</packaging>
  <dependencies><dependency>
    <groupId>be.ugent.rml</groupId><artifactId>rmlmapper</artifactId><version>${versions.rmlmapper}</version>
  </dependency></dependencies>
</project>
`;
const jars = join(home, `rmlmapper-${versions.rmlmapper}`);

async function installRmlMapper() {
  if (existsSync(join(jars, 'done'))) return;
  mkdirSync(jars, { recursive: true });
  writeFileSync(join(jars, 'pom.xml'), pom);
  const copy = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies';
  await need(['mvn', '-q', '-B', '-f', join(jars, 'pom.xml'), copy, `-DoutputDirectory=${jars}`]);
  writeFileSync(join(jars, 'done'), '');
}

const morphSettings = `[CONFIGURATION]
output_file=morph-kgc.nt
output_format=N-TRIPLES
[DataSource1]
mappings=first.rml.nt
`;
const rdfizerSettings = `[default]
main_directory: .
[datasets]
number_of_datasets: 1
output_folder: .
all_in_one_file: no
remove_duplicate: yes
enrichment: yes
name: rdfizer
ordered: yes
[dataset1]
name: rdfizer
mapping: first.rml.nt
`;

/** Each tool: what it needs, its settings, its command and what it writes, in a folder with file and mapping. */
export const tools = [
  {
    title: '`aect csvw rdf --minimal`, on the metadata',
    install: async () => undefined,
    command: [process.execPath, cli, 'csvw', 'rdf', '--minimal', '--quiet', 'sample.csv'],
    output: 'aect.nq',
    prints: true,
  },
  {
    title: `Morph-KGC ${versions['morph-kgc']}`,
    install: () => installPython('morph-kgc', 'morph_kgc'),
    settings: ['morph-kgc.ini', morphSettings],
    command: [python, join(environment, 'start.py'), 'morph_kgc', 'morph-kgc.ini'],
    output: 'morph-kgc.nt',
  },
  {
    title: `SDM-RDFizer ${versions.rdfizer}`,
    install: () => installPython('rdfizer', 'rdfizer'),
    settings: ['rdfizer.ini', rdfizerSettings],
    command: [python, join(environment, 'start.py'), 'rdfizer', '-c', 'rdfizer.ini'],
    output: 'rdfizer.nt',
  },
  {
    title: `RMLMapper ${versions.rmlmapper}`,
    install: installRmlMapper,
    command: [
      'java',
      '-cp',
      join(jars, '*'),
      'be.ugent.rml.cli.Main',
      '-m',
      'first.rml.nt',
      '-s',
      'nquads',
      '-o',
      'rmlmapper.nq',
    ],
    output: 'rmlmapper.nq',
  },
];

/** Makes the folder of the tools. */
export function openHome() {
  mkdirSync(home, { recursive: true });
}
