// Pollutes our own clean tables in many ways, reads each copy with the product, and compares by position with the clean
// table: `npm run damage`. No row may come out wrong, or be lost, without an issue that says so.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readBaseTables } from './damage/base-tables.mjs';
import { compare, readFileOf } from './damage/compare.mjs';
import { plainText } from './damage/encode.mjs';
import { fileFaults } from './damage/file-faults.mjs';
import { openRandom } from './damage/random.mjs';
import { breakRow, markedBytes, rowFaults } from './damage/row-faults.mjs';
import { joinSlots, makeSlots, standard, writeLine } from './damage/table.mjs';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '6' },
    only: { type: 'string' },
    show: { type: 'string', default: '5' },
  },
});
const seed = Number(values.seed);

/** Copies with one kind of fault: `rounds` of each fault of a row, at other places each time; all rows of a file at once only once. */
function* pollute(tables) {
  for (const table of tables) {
    for (const [fault, damage] of Object.entries(fileFaults))
      yield { table, fault, ...damage(table, openRandom(seed)) };
    for (const [fault, damage] of Object.entries(rowFaults)) {
      for (let round = 0; round < Number(values.rounds); round += 1) {
        const random = openRandom(seed * 1000 + round);
        for (const mode of ['minimal', 'all']) {
          const slots = damage(makeSlots(table, { ...standard, mode }), random, table);
          if (slots !== undefined)
            yield { table, fault: `${fault} (${mode})`, slots, bytes: markedBytes(joinSlots(slots)) };
        }
      }
    }
    yield* holdOut(table);
  }
}

/** Other faults than those the reader was made with: one to three signs put in or taken out anywhere outside quoted cells, and mixtures. */
function* holdOut(table) {
  const kinds = Object.values(rowFaults);
  const styles = [
    { delimiter: ';' },
    { delimiter: '\t' },
    { delimiter: '|', mode: 'all' },
    { quote: "'" },
    {},
  ];
  for (let round = 0; round < Number(values.rounds) * 4; round += 1) {
    const random = openRandom(seed * 7919 + round);
    let slots = makeSlots(table);
    for (let count = 1 + random.below(3); count > 0; count -= 1)
      slots = random.pick(kinds)(slots, random, table) ?? slots;
    yield { table, fault: 'hold-out: faults together', slots, bytes: markedBytes(joinSlots(slots)) };
    const style = { ...standard, ...random.pick(styles) };
    const written = makeSlots(table, style);
    const at = 1 + random.below(written.length - 1);
    const signs = [style.delimiter, style.quote, ' ', '\n', ';', ',', '\t', '\0', '\u00a0', '\\'];
    const line = written[at].text;
    const places = [];
    let inside = false;
    for (let place = 0; place <= line.length; place += 1) {
      if (!inside) places.push(place);
      if (line[place] === style.quote) inside = !inside;
    }
    const place = random.pick(places);
    const sign = random.pick(signs);
    const text = line.slice(0, place) + sign + line.slice(place);
    // A sign within a cell that no rule forbids there is another text, not a damaged one. An apostrophe is a letter of
    // French: put into an unquoted cell, nothing tells that it was not there.
    const quotes = style.quote === '"' ? ['"'] : [];
    const harmless = ![style.delimiter, ...quotes, '\n', '\0'].includes(sign);
    const changed =
      sign === '\n'
        ? breakRow(written, at, place)
        : written.with(at, { ...written[at], text, ...(harmless ? { free: true } : {}) });
    yield { table, fault: 'hold-out: a sign put in', slots: changed, bytes: Buffer.from(joinSlots(changed)) };
  }
}

async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'aect-damage-'));
  try {
    const tables = await readBaseTables(folder);
    const clean = new Map();
    for (const table of tables) {
      for (const plain of [false, true]) {
        const rows = plain ? table.rows.map((row) => row.map(plainText)) : table.rows;
        const header = plain ? table.header.map(plainText) : table.header;
        const bytes = Buffer.from(joinSlots([header, ...rows].map((row) => ({ text: writeLine(row) }))));
        const found = await readFileOf(table.source, bytes);
        if (found.refused !== undefined) throw found.refused;
        const byIndex = [];
        for (const row of found.rows) byIndex[row.row - 2] = row;
        if (!plain && found.rows.length !== table.rows.length) {
          const codes = found.issues
            .filter(({ row }) => row > 1)
            .map(({ code, row, message }) => `${row} ${code} ${message}`);
          console.log(
            `${table.name}: ${table.rows.length - found.rows.length} clean row(s) are not read: ${codes.slice(0, 3).join('; ')}`,
          );
        }
        clean.set(`${table.name}/${plain}`, byIndex);
      }
    }
    const counts = { files: 0, ok: 0, said: 0, refused: 0, aside: 0, silent: 0, wrongSaid: 0 };
    const examples = [];
    const wrong = new Map();
    const refusals = new Map();
    for (const file of pollute(tables)) {
      if (values.only !== undefined && !file.fault.includes(values.only)) continue;
      const result = await compare(
        file.table.source,
        clean.get(`${file.table.name}/${file.plain === true}`),
        file,
      );
      counts.files += 1;
      counts[result.outcome] += 1;
      counts.aside += result.aside;
      counts.wrongSaid += result.wrongSaid.length > 0 ? 1 : 0;
      if (result.outcome === 'refused') refusals.set(file.fault, (refusals.get(file.fault) ?? 0) + 1);
      if (result.wrongSaid.length > 0)
        wrong.set(file.fault, [
          ...(wrong.get(file.fault) ?? []),
          `${file.table.name} ${JSON.stringify(result.wrongSaid[0]).slice(0, 200)}`,
        ]);
      if (result.silent.length === 0) continue;
      counts.silent += 1;
      examples.push(`${file.fault}, ${file.table.name}: ${JSON.stringify(result.silent[0]).slice(0, 400)}`);
    }
    console.log(
      `files ${counts.files}: as clean ${counts.ok}, repaired or set aside and said ${counts.said}, refused ${counts.refused}`,
    );
    console.log(
      `rows set aside ${counts.aside}; files with a row that is not as clean, and says so: ${counts.wrongSaid}`,
    );
    console.log(`SILENT damage: ${counts.silent} file(s)`);
    for (const example of examples.slice(0, Number(values.show))) console.log(`  ${example}`);
    console.log(`refused: ${[...refusals].map(([fault, count]) => `${fault} ${count}`).join('; ')}`);
    if (Number(values.show) > 5)
      for (const [fault, all] of wrong) console.log(`  said: ${fault} ${all.length}: ${all[0]}`);
    return counts.silent === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = await run();
