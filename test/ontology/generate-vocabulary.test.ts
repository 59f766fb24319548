import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

const folders: string[] = [];

/** Copy of the files that the generator reads and writes. */
function copyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'aect-vocabulary-'));
  folders.push(folder);
  for (const path of ['ontology', 'src/model']) cpSync(path, join(folder, path), { recursive: true });
  return folder;
}

const generate = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/generate-vocabulary.mjs', ...args], { encoding: 'utf8' });

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('generate-vocabulary', () => {
  it('finds the generated files of the project up to date', () => {
    expect(generate('--check')).toMatchObject({ status: 0, stderr: '' });
  });

  it('sees a new term and a new column, and writes both', () => {
    const folder = copyProject();
    const turtle = join(folder, 'ontology/aect.ttl');
    writeFileSync(turtle, `${readFileSync(turtle, 'utf8')}\naect:added a owl:ObjectProperty .\n`);
    const tables = join(folder, 'ontology/tables.csvw.json');
    writeFileSync(tables, readFileSync(tables, 'utf8').replace('"name": "siren"', '"name": "siret"'));

    const check = generate('--check', folder);
    expect(check.status).toBe(1);
    expect(check.stderr).toContain('src/model/vocabulary.ts is out of date');
    expect(check.stderr).toContain('src/model/tables.ts is out of date');

    expect(generate(folder).status).toBe(0);
    expect(generate('--check', folder).status).toBe(0);
    expect(readFileSync(join(folder, 'src/model/vocabulary.ts'), 'utf8')).toContain(
      "  added: 'https://w3id.org/aect/ontology#added',",
    );
    expect(readFileSync(join(folder, 'src/model/tables.ts'), 'utf8')).toContain(
      'readonly siret: string | null;',
    );
  });
});
