import { PipelineError } from '../model/errors.ts';
import type { Accounts } from './open-ledger.ts';

/** Declarations below which a loss says nothing. */
const fewest = 10;

/**
 * Refuses a source that lost more than half of the declarations that the last release has of it: the file may be cut.
 *
 * @param published declarations of each dataset in the last release
 * @throws PipelineError `SOURCE_SHRUNK`
 */
export function refuseShrunk(accounts: readonly Accounts[], published: ReadonlyMap<string, number>): void {
  for (const { source, rowsMapped } of accounts) {
    const before = published.get(source) ?? 0;
    if (before < fewest || rowsMapped * 2 >= before) continue;
    throw new PipelineError(
      'SOURCE_SHRUNK',
      `${source}: ${rowsMapped} rows can be published, less than half of the ${before} of the last release, which stays. Check that the file is whole; if it is, publish with --accept-fewer.`,
    );
  }
}
