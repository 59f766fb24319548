const programs = {
  compiled: () => import('./programs/compiled.mjs'),
  reference: () => import('./programs/reference.mjs'),
  'rdf-parser-csvw': () => import('./programs/rdf-parser-csvw.mjs'),
  naive: () => import('./programs/naive.mjs'),
  strings: () => import('./programs/strings.mjs'),
  rocketrml: () => import('./programs/rocketrml.mjs'),
};

/** Runs one program in this process; gives its triples, CPU and wall seconds, and peak memory in MB. */
export async function runProgram(name, input, output) {
  const { run } = await programs[name]();
  const before = process.cpuUsage();
  const start = performance.now();
  const triples = await run({ input, output });
  const wall = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  return { triples, cpu: (user + system) / 1e6, wall, rss: process.resourceUsage().maxRSS / 1024 };
}
