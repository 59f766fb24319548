/** Columns of `data/reviewed/authorities.csv`; `review.csv` begins with them, so that a line filled in can move there. */
export const reviewedColumns = [
  'declared_name',
  'declared_type',
  'country',
  'territory',
  'decision',
  'decided_by',
  'decided_on',
  'evidence',
] as const;
