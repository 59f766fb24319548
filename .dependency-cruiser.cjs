/** The direction of the code: cli → pipeline → stages → {csvw, model}; each outside package has one owner. */
const stages = ['fetch', 'read', 'harmonise', 'map', 'validate', 'publish', 'serve'];
const owners = {
  'csv-parse': '^src/csvw/',
  undici: '^src/fetch/',
  oxigraph: '^src/(serve|publish)/',
  jsonld: '^src/cli/',
  rdflib: '^src/publish/',
  '@etalab/decoupage-administratif': '^src/harmonise/',
  'i18n-iso-countries': '^src/harmonise/',
};

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$' },
      to: {},
    },
    ...stages.map((stage) => ({
      name: `${stage}-meets-others-in-the-pipeline`,
      comment: 'A stage imports itself, the CSVW library and the model, never another stage.',
      severity: 'error',
      from: { path: `^src/${stage}/` },
      to: { path: '^src/', pathNot: `^src/(${stage}|model)/|^src/csvw/index\\.ts$` },
    })),
    {
      name: 'csvw-is-a-library',
      comment: 'The CSVW engine knows nothing of the AECT.',
      severity: 'error',
      from: { path: '^src/csvw/' },
      to: { path: '^src/', pathNot: '^src/csvw/' },
    },
    {
      name: 'model-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^src/model/' },
      to: { path: '^src/', pathNot: '^src/model/' },
    },
    {
      name: 'only-the-command-line-and-the-index-use-the-pipeline',
      severity: 'error',
      from: { pathNot: '^src/(cli|index)\\.ts$|^src/cli/|^test/|^scripts/' },
      to: { path: '^src/pipeline\\.ts$' },
    },
    {
      name: 'src-stands-alone',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|scripts)/' },
    },
    {
      name: 'no-development-packages-at-run-time',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    ...Object.entries(owners).map(([name, path]) => ({
      name: `owner-of-${name.replace(/\W+/g, '-')}`,
      severity: 'error',
      from: { path: '^src/', pathNot: path },
      to: { path: `^node_modules/${name}/` },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
