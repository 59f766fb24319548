// Writes docs/issues.md, the catalogue of issues, from the compiled table of codes: `npm run generate` after `npm run build`.
import { writeFileSync } from 'node:fs';
import { issueCodes, setsRowAside } from '../dist/lib/model/issue.js';

/** What becomes of the row that an issue is about; a mistake in the lexicon stops the publication. */
const fateOf = (code, severity) => {
  if (code.startsWith('lexicon-'))
    return severity === 'violation' ? 'not published, nor anything else' : 'kept';
  return setsRowAside(code) ? 'set aside' : 'kept';
};

/** Text of a cell of a Markdown table. */
const cell = (text) => text.replaceAll('|', '\\|');

const rows = Object.entries(issueCodes).map(([code, { severity, title, example, advice }]) => {
  const fate = fateOf(code, severity);
  return `| \`${code}\` | ${severity} | ${cell(title)} | ${cell(example)} | ${fate} | ${cell(advice)} |`;
});

const page = `# Issues

What can be wrong with data. An issue of a declaration never stops a run: it is shown by \`aect check\`, and published in
\`issues.csv\` with its source, file, record, column and value. A violation in our own lexicon does stop it, before anything is
written. Severities are those of SHACL. Codes are stable.

| code | severity | meaning | for example | the row is | what to do |
|---|---|---|---|---|---|
${rows.join('\n')}
`;

if (process.argv.includes('--print')) process.stdout.write(page);
else writeFileSync(new URL('../docs/issues.md', import.meta.url), page);
