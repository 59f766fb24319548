import type { Issue } from './issue.ts';
import { redactPersonalData } from './redact-personal-data.ts';

/** An issue without the personal data that its texts quote from a file: issues are published. */
export function redactIssue(issue: Issue): Issue {
  const { message, record, column, value } = issue;
  return {
    ...issue,
    message: redactPersonalData(message).text,
    ...(record === undefined ? {} : { record: redactPersonalData(record).text }),
    ...(column === undefined ? {} : { column: redactPersonalData(column).text }),
    ...(value === undefined ? {} : { value: redactPersonalData(value).text }),
  };
}
