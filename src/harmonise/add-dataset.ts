import type { Source } from '../model/source.ts';
import type { RecordDraft } from './record.ts';

/** Adds to a record the dataset that it comes from, and its publisher: who reads a record alone can attribute it. */
export function addDataset(draft: RecordDraft, { name, dataset }: Source): void {
  draft.add('organisations', { organisation: dataset.publisher.key, name: dataset.publisher.name });
  draft.add('datasets', {
    dataset: name,
    title: dataset.title,
    publisher: dataset.publisher.key,
    license: dataset.license,
    source_url: dataset.sourceUrl,
    attribution: dataset.attribution,
    modified: dataset.modified,
  });
}
