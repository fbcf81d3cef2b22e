import type { CitationRecord, VertexRecord } from '../write/records.js';
import type { Dataset } from './format.js';

/** What is known of a data set beside its name, in our own words. */
export interface Published {
  readonly title: string;
  readonly publisher?: string;
  readonly url?: string;
}

/** The Source that every row of a data set cites; its versions are tags, so that a new one leaves equal rows alone. */
export const datasetSource = (dataset: Dataset, { title, ...published }: Published): VertexRecord => ({
  id: sourceId(dataset),
  type: 'SOURCE',
  name: title,
  sourceType: 'DATASET',
  ...published,
  ...(dataset.version !== null && { tags: [`version:${dataset.version}`] }),
  shared: true,
});

/** The id of a data set's Source. */
export const sourceId = ({ name }: Dataset): string => `source:${name}`;

/** Where in the data set a statement of one row stands. */
export const citeRow = (dataset: Dataset, locator: string): CitationRecord => ({
  source: sourceId(dataset),
  locator,
});

/** The data set as the source of what many rows say. */
export const citeDataset = (dataset: Dataset): CitationRecord => ({ source: sourceId(dataset) });
