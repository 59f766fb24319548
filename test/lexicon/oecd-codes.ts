import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { packageRoot } from '../../src/model/package-root.ts';

/** Rows of the table of OECD codes. */
export const oecdCodes = parse(readFileSync(join(packageRoot, 'data/reference/dac-codes.csv')), {
  columns: true,
}) as { readonly code: string; readonly label_fr: string; readonly label_en: string }[];

/** Keys of the OECD codes (`crs/14030`). */
export const oecdKeys = oecdCodes.map(({ code }) => code);
