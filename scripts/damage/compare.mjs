// Reads a damaged file with the product and compares, by position, what comes out with the clean table.
import { readRows } from '../../dist/lib/read/read-rows.js';

async function* cut(bytes) {
  for (let at = 0; at < bytes.length; at += 5000) yield bytes.subarray(at, at + 5000);
}

/** Typed rows and issues of a file; `refused` is the PipelineError, if there was one. */
export async function readFileOf(source, bytes) {
  const rows = [];
  const issues = [];
  try {
    for await (const batch of readRows(cut(bytes), source, (issue) => issues.push(issue)))
      rows.push(...batch);
    return { rows, issues };
  } catch (error) {
    if (error?.name !== 'PipelineError') throw error;
    return { rows, issues, refused: error };
  }
}

/** Issues of a row that say of it that it is not as it was written, or may not be. */
const rowCodes = new Set([
  'row-unreadable',
  'cell-missing',
  'cell-unreadable',
  'text-damaged',
  'quote-suspicious',
  'text-suspicious',
  'row-doubtful',
]);
/** Issues that say that a line is no data. */
const skipCodes = new Set([
  'header-repeated',
  'total-skipped',
  'footer-skipped',
  'preamble-skipped',
  'row-blank',
  'row-comment',
]);
/** Issues of a file that name a repair of all its rows. */
const fileCodes = new Set([
  'encoding-detected',
  'delimiter-detected',
  'quote-detected',
  'cells-trailing-empty',
  'preamble-skipped',
]);

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

function differs(row, clean, excused) {
  return Object.keys(clean.values).filter(
    (name) => !excused.has(name) && !same(row.values[name] ?? null, clean.values[name]),
  );
}

/**
 * What became of a damaged file.
 *
 * @param clean typed rows of the clean table, by index
 * @param slots rows of the damaged file, in the order of their numbers
 */
export async function compare(source, clean, { slots, bytes, open = false }) {
  const { rows, issues, refused } = await readFileOf(source, bytes);
  if (refused !== undefined)
    return { outcome: 'refused', silent: [], wrongSaid: [], aside: 0, code: refused.code };
  const silent = [];
  const wrongSaid = [];
  const excused = new Set(
    issues
      .filter(({ code }) => code === 'column-missing')
      .flatMap(({ column, value = '' }) => column ?? value.split(', ')),
  );
  const said = new Set(issues.filter(({ code }) => rowCodes.has(code)).map(({ row }) => row));
  const skipped = new Set(issues.filter(({ code }) => skipCodes.has(code)).map(({ row }) => row));
  const repaired = issues.some(({ code }) => fileCodes.has(code));
  const seen = new Set();
  for (const row of rows) {
    if (open && row.row > slots.length) continue;
    const index = slots[row.row - 1]?.clean;
    if (index !== undefined && clean[index] === undefined) continue;
    if (slots[row.row - 1]?.free === true) {
      seen.add(index);
      continue;
    }
    const wrong = index === undefined ? ['(no such row)'] : differs(row, clean[index], excused);
    if (index !== undefined) {
      if (seen.has(index)) wrong.push('(twice)');
      seen.add(index);
    }
    if (wrong.length === 0) continue;
    (said.has(row.row) || repaired ? wrongSaid : silent).push({ row: row.row, wrong, values: row.values });
  }
  const texts = issues.flatMap(({ value, code }) =>
    value !== undefined && (rowCodes.has(code) || skipCodes.has(code)) ? [value] : [],
  );
  for (const [at, slot] of slots.entries()) {
    if (slot.clean === undefined || seen.has(slot.clean) || clean[slot.clean] === undefined) continue;
    const number = at + 1;
    const piece = slot.text.slice(0, 40);
    const twins = slots.flatMap(({ clean: each }, index) => (each === slot.clean ? [index + 1] : []));
    if (
      twins.some((each) => said.has(each)) ||
      skipped.has(number) ||
      texts.some((text) => text.includes(piece))
    )
      continue;
    silent.push({ row: number, wrong: ['(row lost)'], values: slot.text.slice(0, 80) });
  }
  const aside = issues.filter(({ code }) => code === 'row-unreadable' || code === 'cell-missing').length;
  const outcome = issues.some(({ code }) => code !== 'column-unknown') ? 'said' : 'ok';
  return { outcome, silent, wrongSaid, aside };
}
