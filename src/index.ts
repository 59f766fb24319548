export { PipelineError, type PipelineErrorCode } from './model/errors.ts';
export { type Issue, type IssueCode, issueCodes, type Severity } from './model/issue.ts';
export { check, openWorkshop, type Publication, publish, type Watch, type Workshop } from './pipeline.ts';
export type { ReleaseSummary } from './publish/open-release.ts';
export { type DescribedSource, readSource } from './read/read-source.ts';
export { openStore, query, type ResultFormat } from './serve/query-release.ts';
export type { Accounts } from './validate/open-ledger.ts';
