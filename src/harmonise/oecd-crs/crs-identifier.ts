import type { SourceRow } from '../../model/records.ts';
import { cellText } from '../cell-text.ts';
import { encodeKey } from '../encode-key.ts';
import { hashKey } from '../hash-key.ts';
import { crsAmountColumns } from './crs-amounts.ts';

/** What tells the lines of one activity apart: a line of the CRS is one country × sector × channel of one year. */
const parts = [
  'year',
  'declaration_year',
  'agency_code',
  'recipient_code',
  'de_recipientcode',
  'recipient_name',
  'purpose_code',
  'channel_code',
  'modality',
  'flow_code',
  'type_of_finance',
  'project_id',
];

/**
 * Identifier of a CRS line, as a segment of its key. With a primary key in the description of the source, that is the
 * one. Without, an activity may have several lines under one `crs_id`: what tells them apart is added, as a digest, and
 * whether the line is a correction. Amounts are no part of it: two lines that differ by them alone contradict each other.
 */
export function crsIdentifier(row: SourceRow, identifier: string): string {
  if (row.record !== undefined) return encodeKey(row.record.normalize('NFC'));
  const isCorrection = crsAmountColumns.some((column) => cellText(row, column)?.trim().startsWith('-'));
  const digest = hashKey([...parts.map((part) => cellText(row, part) ?? ''), isCorrection ? '-' : ''], 8);
  return `${encodeKey(identifier)}-${digest}`;
}
