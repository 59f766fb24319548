import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const mostSeconds = 480;

/** Node cannot say what a child used; Python can. */
const meter = `
import json, os, resource, signal, subprocess, sys, time
start = time.time()
out = open(sys.argv[2], "wb") if sys.argv[2] else subprocess.PIPE
tool = subprocess.Popen(sys.argv[3:], stdout=out, stderr=subprocess.PIPE, start_new_session=True)
try:
    said, code = tool.communicate(timeout=float(sys.argv[1])), tool.returncode
except subprocess.TimeoutExpired:
    os.killpg(tool.pid, signal.SIGKILL)
    said, code = tool.communicate(), None
wall = time.time() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps({"wall": wall, "cpu": used.ru_utime + used.ru_stime, "rss": used.ru_maxrss / 1024, "code": code,
  "said": b"".join(text or b"" for text in said).decode("utf-8", "replace")[-4000:]}))
`;

/** The line of what a tool said that tells most. */
function lastWords(said) {
  const lines = said
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const telling = lines.findLast((line) => /(error|exception|not found|no module)/i.test(line));
  return (telling ?? lines.at(-1) ?? 'no word of it').slice(0, 160).replaceAll('|', '/');
}

/**
 * Runs a command in a folder, for at most 8 minutes; gives CPU and wall seconds, start included, and the peak memory
 * in MB of its largest process; or `{ failure }`. What it prints goes to `output`, if given.
 */
export async function runTool(command, folder, output = '') {
  try {
    const { stdout } = await execute('python3', ['-c', meter, String(mostSeconds), output, ...command], {
      cwd: folder,
      maxBuffer: 2 ** 24,
    });
    const { said, code, ...used } = JSON.parse(stdout);
    if (code === null) return { failure: `not finished in ${mostSeconds / 60} minutes` };
    return code === 0 ? used : { failure: lastWords(said) };
  } catch (error) {
    return { failure: lastWords(String(error.stderr || error.message)) };
  }
}
