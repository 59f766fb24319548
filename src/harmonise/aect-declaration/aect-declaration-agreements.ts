import { encodeKey } from '../encode-key.ts';
import { periodColumns } from '../period-columns.ts';
import type { LineActors } from './aect-declaration-actors.ts';
import { matchActor } from './aect-declaration-actors.ts';
import type { DeclarationLine } from './aect-declaration-line.ts';

/** Columns that say something of a partnership, beside its identifier. */
const partnershipFacts = [
  'partenariat_intitule',
  'partenariat_type',
  'partenariat_statut',
  'partenariat_debut',
  'partenariat_fin',
];

/** Columns that say something of an agreement, beside its reference. */
const conventionFacts = [
  'convention_titre',
  'convention_objet',
  'convention_signature',
  'convention_transmission',
  'convention_fin',
  'convention_reconduction',
  'convention_base_legale',
  'convention_signataires',
];

/**
 * Adds the lasting relationship that the action is part of, with the authorities of the line as its partners, and
 * gives its key. Without a foreign partner on the line there is none, and an issue says so.
 */
export function addDeclaredPartnership(
  line: DeclarationLine,
  source: string,
  { lead, coLead, partner }: LineActors,
): string | undefined {
  const identifier = reference(line, 'partenariat_identifiant', partnershipFacts);
  if (identifier === null) return undefined;
  if (lead === undefined || partner === undefined) {
    incomplete(
      line,
      'partenariat_identifiant',
      'A partnership needs chef_de_file_nom and partenaire_nom on its line.',
    );
    return undefined;
  }
  const partnership = `${source}/${encodeKey(identifier)}`;
  const { start, end } = line.period('partenariat_debut', 'partenariat_fin');
  line.draft.add('partnerships', {
    partnership,
    title: line.text('partenariat_intitule'),
    cooperation_type: line.term('partenariat_type'),
    status: line.term('partenariat_statut'),
    ...periodColumns(start, end),
  });
  for (const each of [lead, coLead, partner])
    if (each !== undefined) line.draft.add('partnership-partners', { partnership, partner: each.key });
  return partnership;
}

/** Adds the agreement under which the action is carried out, with its parties, and gives its key. */
export function addDeclaredConvention(
  line: DeclarationLine,
  source: string,
  actors: LineActors,
  partnership: string | undefined,
): string | undefined {
  const identifier = reference(line, 'convention_reference', conventionFacts);
  if (identifier === null) return undefined;
  const convention = `${source}/${encodeKey(identifier)}`;
  const { start: signature, end } = line.period('convention_signature', 'convention_fin');
  const transmission = line.date('convention_transmission');
  if (transmission.month !== undefined || transmission.year !== undefined)
    incomplete(line, 'convention_transmission', 'The agreement is in force from a day: give the whole date.');
  line.draft.add('conventions', {
    convention,
    title: line.text('convention_titre'),
    description: line.text('convention_objet'),
    signature_date: signature.date,
    signature_month: signature.month,
    signature_year: signature.year,
    transmission_date: transmission.date,
    end_date: end.date,
    end_month: end.month,
    end_year: end.year,
    renewal: line.term('convention_reconduction'),
    legal_basis: line.text('convention_base_legale'),
    partnership,
  });
  for (const signatory of signatories(line, actors))
    line.draft.add('convention-signatories', { convention, signatory });
  return convention;
}

/** Parties to the agreement among the authorities of the line: those that the cell names, else lead and partner. */
function signatories(line: DeclarationLine, actors: LineActors): readonly string[] {
  const named = line.list('convention_signataires');
  if (named.length === 0) return [actors.lead, actors.partner].flatMap((each) => each?.key ?? []);
  return named.flatMap((value) => {
    const actor = matchActor(actors, value);
    if (actor !== undefined) return [actor.key];
    const message =
      'Not "chef de file", "co-porteur", "partenaire" or the name of one on this line; left out.';
    line.draft.report({ code: 'term-unknown', message, column: 'convention_signataires', value });
    return [];
  });
}

/** The identifier that other cells of the line need; an issue when they are there without it. */
function reference(line: DeclarationLine, column: string, facts: readonly string[]): string | null {
  const identifier = line.text(column);
  const orphan = facts.find((fact) => line.list(fact).length > 0);
  if (identifier === null && orphan !== undefined)
    incomplete(line, orphan, `Without ${column} it cannot be told what this is said of.`);
  return identifier;
}

function incomplete(line: DeclarationLine, column: string, message: string): void {
  const value = line.list(column).join('; ');
  line.draft.report({ code: 'line-incomplete', message: `${message} Left out.`, column, value });
}
