import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const script = fileURLToPath(new URL('../bench.mjs', import.meta.url));
const nested = fileURLToPath(new URL('../../node_modules/rocketrml/node_modules', import.meta.url));
const execute = promisify(execFile);
const fiveMinutes = 300_000;

/** Why a child gave nothing, in a few words. */
function explain(error) {
  if (error.killed) return 'not finished in 5 minutes';
  if (/MODULE_NOT_FOUND|ERR_MODULE_NOT_FOUND/.test(error.stderr)) return 'not installed';
  return /heap out of memory/.test(error.stderr) ? 'out of memory' : 'failed';
}

/** Runs this script again as a child with a task; gives its JSON, or `{ failure }`. */
export async function runChild(...task) {
  try {
    // npm may put what RocketRML needs where its loader does not look.
    const env = { ...process.env, NODE_PATH: nested };
    const { stdout } = await execute(process.execPath, [script, '--task', ...task], {
      env,
      timeout: fiveMinutes,
    });
    return JSON.parse(stdout);
  } catch (error) {
    return { failure: explain(error), detail: error.stderr };
  }
}
