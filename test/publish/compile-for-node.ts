import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const folders = ['src/model', 'src/publish', 'test/publish'];

/** Compiles what a child process needs to publish, for Node.js releases that do not run TypeScript themselves. */
export function compileForNode(target: string): void {
  symlinkSync(join(projectRoot, 'node_modules'), join(target, 'node_modules'));
  writeFileSync(join(target, 'package.json'), '{ "type": "module" }');
  for (const folder of folders) {
    const names = readdirSync(join(projectRoot, folder), { encoding: 'utf8', recursive: true });
    for (const name of names.filter((file) => /(?<!\.test)\.ts$/.test(file))) {
      mkdirSync(dirname(join(target, folder, name)), { recursive: true });
      const { outputText } = ts.transpileModule(readFileSync(join(projectRoot, folder, name), 'utf8'), {
        compilerOptions: {
          module: ts.ModuleKind.ESNext,
          target: ts.ScriptTarget.ES2023,
          verbatimModuleSyntax: true,
          rewriteRelativeImportExtensions: true,
        },
      });
      writeFileSync(join(target, folder, name.replace(/\.ts$/, '.js')), outputText);
    }
  }
}
