// Writes data/reference/commune-history.csv: communes, names and codes that are no more, with what they became.
// Usage: node scripts/build-commune-history.mjs HISTORY.json COMMUNES.json… where HISTORY.json is
// historique-communes.json of @etalab/decoupage-administratif 0.7.0 (Insee's history of 1943 to 2019) and COMMUNES.json
// are the communes.json of its later versions, oldest first: 1.1.1 (2021), 2.3.1 (2022), … one argument `YYYY=path` each.
import { readFileSync, writeFileSync } from 'node:fs';

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const [historyPath, ...snapshotArguments] = process.argv.slice(2);
const records = readJson(historyPath);
const byId = new Map(records.map((record) => [record.id, record]));
const rows = [];
const newCommune = /devenant (?:commune )?déléguée|commune nouvelle/;

/** The commune that an ended record became part of, or became, on the same day. */
function successorOf(record) {
  const next = byId.get(record.successeur);
  if (next === undefined || next.type === 'COM') return next;
  return byId.get(next.pole);
}

for (const record of records) {
  if (record.type !== 'COM' || record.dateFin === undefined) continue;
  const next = successorOf(record);
  const renamed = record.raisonFin === 'changement de nom';
  const recoded = record.raisonFin === 'changement de département';
  const event = renamed ? 'renamed' : recoded ? 'recoded' : next === undefined ? 'abolished' : 'merged';
  // a commune that absorbs another goes on: only its name, its code or a commune nouvelle ends it
  const same = next?.code === record.code && next.nom === record.nom;
  if (same && !newCommune.test(record.raisonFin)) continue;
  rows.push({
    code: record.code,
    name: record.nom,
    until: record.dateFin,
    event,
    successor: next?.code ?? '',
    siren: '',
  });
}

const snapshots = snapshotArguments.map((argument) => {
  const [year, path] = argument.split(/=(.*)/s);
  const communes = readJson(path);
  return {
    year,
    living: new Map(
      communes.filter(({ type }) => type === 'commune-actuelle').map((each) => [each.code, each]),
    ),
    delegated: new Map(
      communes.filter(({ type }) => type === 'commune-deleguee').map((each) => [each.code, each]),
    ),
    former: new Map(communes.flatMap((each) => (each.anciensCodes ?? []).map((code) => [code, each.code]))),
  };
});

for (const [index, after] of snapshots.entries()) {
  const before = snapshots[index - 1];
  if (before === undefined) continue;
  for (const [code, old] of before.living) {
    const next = after.living.get(code);
    const founded = after.delegated.has(code) && !before.delegated.has(code);
    const person = old.siren !== undefined && next?.siren !== undefined ? old.siren !== next.siren : founded;
    if (next !== undefined && next.nom === old.nom && !person) continue;
    const successor = next?.code ?? after.delegated.get(code)?.chefLieu ?? after.former.get(code) ?? '';
    const event = next !== undefined && !person ? 'renamed' : successor === '' ? 'abolished' : 'merged';
    const siren = event === 'merged' ? (old.siren ?? '') : '';
    rows.push({ code, name: old.nom, until: `${after.year}-01-01`, event, successor, siren });
  }
}

const living = snapshots.at(-1).living;
const ofCode = new Map();
for (const row of rows) ofCode.set(row.code, [...(ofCode.get(row.code) ?? []), row]);

/** The code, today, of what bore a code from a day on. */
function codeToday(code, day, depth = 0) {
  const next = (ofCode.get(code) ?? [])
    .filter(({ until, successor }) => until > day && successor !== '' && successor !== code)
    .sort((a, b) => (a.until < b.until ? -1 : 1))[0];
  if (next === undefined || living.has(code) || depth > 9) return living.has(code) ? code : '';
  return codeToday(next.successor, next.until, depth + 1);
}

/** What happened to a name or a code, seen from today: renamed and then merged is merged. */
function eventToday({ event, until, successor }) {
  const later = (ofCode.get(successor) ?? []).some((row) => row.until > until && row.event === 'merged');
  return later && event !== 'abolished' ? 'merged' : event;
}

const order = ({ code, until, name }) => `${code} ${until} ${name}`;
const lines = rows
  // a grouping of communes that was undone under the same code and name has left no trace
  .filter(({ code, name, event }) => event !== 'abolished' || living.get(code)?.nom !== name)
  .map((row) => ({
    ...row,
    event: eventToday(row),
    successor: row.successor === '' ? '' : codeToday(row.successor, row.until),
  }))
  .sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0))
  .map(({ code, name, until, event, successor, siren }) =>
    [code, name.replaceAll('’', "'"), until, event, successor, siren].join(','),
  );
const target = new URL('../data/reference/commune-history.csv', import.meta.url);
writeFileSync(target, `${['code,name,until,event,successor,siren', ...new Set(lines)].join('\n')}\n`);
