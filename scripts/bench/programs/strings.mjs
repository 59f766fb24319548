import { createReadStream } from 'node:fs';
import { base, country, vocabulary } from '../mapping.mjs';
import { openTextSink } from '../sink.mjs';

const xsd = 'http://www.w3.org/2001/XMLSchema#';
const escapes = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escapeText(text) {
  return /["\\\n\r\t]/.test(text) ? text.replace(/["\\\n\r\t]/g, (character) => escapes[character]) : text;
}

function writeRow([id, name, siren, insee, partner, partnerName, land, theme, title, start, end, amount]) {
  const s = `<${base}id/action/${encodeURIComponent(id)}>`;
  return (
    `${s} <${vocabulary}declaredName> "${escapeText(name)}" .\n` +
    `${s} <${vocabulary}leadAuthority> <${base}id/collectivite/${encodeURIComponent(siren)}> .\n` +
    `${s} <${vocabulary}inseeCode> "${escapeText(insee)}" .\n` +
    `${s} <${vocabulary}partner> <${base}id/partenaire/${encodeURIComponent(partner)}> .\n` +
    `${s} <${vocabulary}partnerName> "${escapeText(partnerName)}"@fr .\n` +
    `${s} <${vocabulary}country> <${country}${encodeURIComponent(land)}> .\n` +
    `${s} <${vocabulary}theme> <${base}lexique/${encodeURIComponent(theme)}> .\n` +
    `${s} <http://www.w3.org/2000/01/rdf-schema#label> "${escapeText(title)}"@fr .\n` +
    `${s} <http://schema.org/startDate> "${start}"^^<${xsd}date> .\n` +
    `${s} <http://schema.org/endDate> "${end}"^^<${xsd}date> .\n` +
    `${s} <${vocabulary}amount> "${amount}"^^<${xsd}decimal> .\n` +
    `${s} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <${vocabulary}Action> .\n`
  );
}

/** End of the record that begins at `start`, with its cells; `undefined` when it is not whole. */
function splitRecord(text, start) {
  const cells = [];
  let at = start;
  for (;;) {
    if (text.charCodeAt(at) === 34) {
      let close = text.indexOf('"', at + 1);
      let doubled = false;
      while (close >= 0 && text.charCodeAt(close + 1) === 34) {
        doubled = true;
        close = text.indexOf('"', close + 2);
      }
      if (close < 0 || close + 1 >= text.length) return undefined;
      const cell = text.slice(at + 1, close);
      cells.push(doubled ? cell.replaceAll('""', '"') : cell);
      at = close + 1;
    } else {
      let end = at;
      for (let code = text.charCodeAt(end); code !== 44 && code !== 10; code = text.charCodeAt(end)) {
        if (Number.isNaN(code)) return undefined;
        end += 1;
      }
      cells.push(text.slice(at, end));
      at = end;
    }
    at += 1;
    if (text.charCodeAt(at - 1) === 10) return { cells, end: at };
  }
}

/** A program for this mapping and nothing else, by hand, on strings: no checks, no other file. */
export async function run({ input, output }) {
  const sink = openTextSink(output);
  const stream = createReadStream(input, 'utf8');
  let text = '';
  let triples = 0;
  let header = true;
  for await (const chunk of stream) {
    text += chunk;
    let start = 0;
    for (let record = splitRecord(text, start); record !== undefined; record = splitRecord(text, start)) {
      start = record.end;
      if (!header) {
        sink.write(writeRow(record.cells));
        triples += 12;
      }
      header = false;
    }
    text = text.slice(start);
  }
  sink.close();
  return triples;
}
