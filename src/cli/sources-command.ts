import { join, resolve } from 'node:path';
import { PipelineError } from '../model/errors.ts';
import { packageRoot } from '../model/package-root.ts';
import { listSources } from '../read/list-sources.ts';
import { type Command, textOption } from './command.ts';
import { escapeControls } from './escape-controls.ts';

/** `aect sources`: what there is to publish. */
export const sourcesCommand: Command = {
  usage: 'aect sources [--sources DIR] [--json]',
  summary: 'list the sources: name, format, date, licence, publisher',
  help: 'Lists the sources of a folder with what their descriptions say of them.',
  options: {
    sources: { type: 'string', help: 'folder of the sources (default: those of the package)' },
    json: { type: 'boolean', help: 'print as JSON' },
  },
  run: async (values, operands, terminal) => {
    if (operands.length > 0) throw new PipelineError('USAGE', `Unexpected argument "${operands[0]}".`);
    const sources = await listSources(
      resolve(textOption(values, 'sources', join(packageRoot, 'data', 'sources'))),
    );
    if (values.json === true) {
      terminal.write(
        `${JSON.stringify(
          sources.map(({ name, format, path, awaitsFile, dataset }) => ({
            name,
            format,
            path,
            awaitsFile,
            dataset,
          })),
          null,
          2,
        )}\n`,
      );
      return 0;
    }
    for (const { name, format, path, awaitsFile, dataset } of sources) {
      const facts = [dataset.publisher.name, dataset.modified, dataset.license].join(', ');
      const lines = [
        `${name}  (${format})`,
        `  ${dataset.title}`,
        `  ${facts}`,
        `  ${path}${awaitsFile ? ' (awaited)' : ''}`,
      ];
      terminal.write(lines.map((line) => `${escapeControls(line)}\n`).join(''));
    }
    return 0;
  },
};
