import type { Report } from '../../model/issue.ts';
import type { Layout, LayoutRow, LayoutStep, StepContext, StepRun } from './layout.ts';
import { openSection } from './open-section.ts';

/** Where a file is, for its issues. */
interface Place {
  readonly source: string;
  readonly file: string;
}

/** Sets the steps of a description to work on one file. */
export function openLayout(steps: readonly LayoutStep[], place: Place, report: Report): Layout {
  const counts = new Map<string, { readonly row: number | undefined; readonly rows: number }>();
  const section = openSection(() => flush());
  const flush = (): void => {
    const name = section.name();
    for (const [act, { row, rows }] of counts) {
      const where = name === undefined ? '' : ` of section "${name}"`;
      report({
        ...place,
        code: 'layout-step',
        message: `${act} (${rows} row(s)${where}).`,
        ...(row === undefined ? {} : { row }),
      });
    }
    counts.clear();
  };
  const runs = steps.map((step): StepRun => {
    const context: StepContext = {
      section,
      report: (issue) => report({ ...place, ...issue }),
      count: (act, row) => {
        const key = `Step ${step.name}: ${act}`;
        const found = counts.get(key);
        counts.set(key, { row: found?.row ?? row, rows: (found?.rows ?? 0) + 1 });
      },
    };
    return step.open(context);
  });
  const headerRuns = runs.flatMap(({ repairHeader }) => repairHeader ?? []);
  const cellRuns = runs.flatMap(({ repairCells }) => repairCells ?? []);
  return {
    apply: (row) => {
      let current: readonly LayoutRow[] = [row];
      for (const { apply, spread } of runs) {
        if (apply !== undefined) current = current.flatMap((each) => apply(each) ?? []);
        if (spread !== undefined) current = current.flatMap(spread);
      }
      return current;
    },
    lose: () => {
      for (const { lose } of runs) lose?.();
    },
    close: () => {
      for (const { close } of runs) close?.();
      flush();
    },
    ...(headerRuns.length === 0
      ? {}
      : { repairHeader: (cells) => headerRuns.reduce((texts, repair) => repair(texts), cells) }),
    ...(cellRuns.length === 0
      ? {}
      : {
          repairCells: (cells, header) => {
            let current: readonly string[] | undefined = cells;
            for (const repair of cellRuns) {
              if (current !== undefined) current = repair(current, header);
            }
            return current;
          },
        }),
  };
}
