import type { GraphRecords } from '../../write/records.js';
import { count, reject, required } from '../cells.js';
import type { Layout } from '../columns.js';
import { citeRow, datasetSource } from '../datasetSource.js';
import type { Dataset } from '../format.js';
import type { TextRow } from '../textRow.js';
import { articlesAt } from './article.js';
import { eventId } from './event.js';
import { published } from './published.js';

/** Left out: where in the article the words stand, its length and tone, and when GDELT met it. */
const columns = {
  id: ['GLOBALEVENTID'],
  publisher: ['MentionSourceName'],
  article: ['MentionIdentifier'],
  sentence: ['SentenceID'],
  confidence: ['Confidence'],
} as const;

type MentionColumn = keyof typeof columns;

/** A file of mentions: which articles tell of which events. */
export const mentionsLayout: Layout<MentionColumn> = {
  what: 'a GDELT 2.0 file of mentions',
  columns,
  needed: [['id'], ['article'], ['sentence'], ['confidence']],
  headerless: [
    ...['GLOBALEVENTID', 'EventTimeDate', 'MentionTimeDate', 'MentionType', 'MentionSourceName', 'MentionIdentifier'],
    ...['SentenceID', 'Actor1CharOffset', 'Actor2CharOffset', 'ActionCharOffset', 'InRawText', 'Confidence'],
    ...['MentionDocLen', 'MentionDocTone', 'MentionDocTranslationInfo', 'Extras'],
  ],
  quoted: false,
};

/** What a mention says: an article is a source of an event, and how sure GDELT is that it tells of it. */
export function mentionOf(row: TextRow<MentionColumn>, dataset: Dataset): GraphRecords {
  const from = eventId(row);
  const articles = articlesAt(required(row, 'article'), row.text('publisher'));
  const [sentence, confidence] = [count(row, 'sentence'), count(row, 'confidence')];
  if (confidence !== null && confidence > 100) reject(row, 'confidence', 'it must be a whole number from 0 to 100');
  return {
    vertices: [...articles, datasetSource(dataset, published)],
    relationships: articles.map(({ id }) => ({
      type: 'REPORTED_BY',
      from,
      to: id,
      ...(sentence !== null && { locator: `sentence ${sentence}` }),
      ...(confidence !== null && { confidence }),
      citations: [citeRow(dataset, `GLOBALEVENTID ${row.text('id')}`)],
    })),
  };
}
