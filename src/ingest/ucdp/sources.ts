import type { VertexRecord } from '../../write/records.js';
import { isoDay } from '../calendarDay.js';
import { known } from '../known.js';
import { eachOnce } from '../participation.js';
import { shortHash, slugOf } from '../slug.js';
import type { UcdpRow } from './columns.js';

/** A report that an event is taken from, as far as the row tells. */
interface Report {
  readonly office: string | null;
  /** As it stands in the row. */
  readonly date: string | null;
  readonly headline: string | null;
}

/** The most characters of a name: older rows hold whole reports. */
const longestName = 160;

/**
 * The reports of a row, as Sources. Since version 5 the column source_article lists them as `"office,date,headline"`,
 * parted by semicolons; events coded before have free text there, and no semicolon in a quote parts it.
 */
export function reportsOf(row: UcdpRow): VertexRecord[] {
  const article = row.text('sourceArticle');
  const reports = article === null ? byColumns(row) : article.startsWith('"') ? listed(article) : freeText(article);
  return eachOnce(reports.map(sourceOf));
}

/** Entries between `";"`; quotes inside of a headline are not doubled, and do not end it. */
const listed = (article: string): Report[] =>
  article
    .replace(/^"|"$/g, '')
    .split(/"\s*;\s*"/)
    .map(reportOf);

function reportOf(entry: string): Report {
  const [, office, date, headline] = /^(.*?),\s*(\d{4}-\d{1,2}-\d{1,2}),\s*(.*)$/s.exec(entry) ?? [];
  return office === undefined
    ? { office: null, date: null, headline: entry }
    : { office: office.trim() || null, date: date ?? null, headline: headline?.trim() || null };
}

/** Parts of a free text; one with a single day in the form YYYY-MM-DD is of that day, else the day is not known. */
const freeText = (article: string): Report[] =>
  [...article.matchAll(/(?:"[^"]*(?:"|$)|[^;"])+/g)].flatMap(([part]) => {
    const [date = null, another] = part.match(/\b\d{4}-\d{2}-\d{2}\b/g) ?? [];
    const headline = part.trim();
    return headline === '' ? [] : [{ office: null, date: another === undefined ? date : null, headline }];
  });

/** Where there is no list: the columns of offices, dates and headlines, entry by entry if they have as many. */
function byColumns(row: UcdpRow): Report[] {
  const parts = (['sourceOffice', 'sourceDate', 'sourceHeadline'] as const).map((column) =>
    (row.text(column)?.split(';') ?? []).map((part) => part.trim()),
  );
  const [offices = [], dates = [], headlines = []] = parts;
  return offices
    .map((office, index) => ({
      office: office || null,
      date: (dates.length === offices.length && dates[index]) || null,
      headline: (headlines.length === offices.length && headlines[index]) || null,
    }))
    .filter(({ office }) => office !== null);
}

/** A report as a Source, named by office, day and headline; a date that is none is dropped. */
function sourceOf({ office, date, headline }: Report): VertexRecord {
  const publishedAt = date === null ? null : isoDay(date);
  const hash = shortHash(JSON.stringify([office, date, headline]));
  const when = [office, publishedAt].filter((part) => part !== null).join(', ');
  // Free text names its office and day itself.
  const name = office === null ? (headline ?? '') : [when, ...(headline === null ? [] : [headline])].join(': ');
  return known({
    id: `ucdp:source:${office === null ? 'report' : slugOf(office)}/${publishedAt ?? 'undated'}/${hash}`,
    type: 'SOURCE',
    name: shortened(name.split('\n')[0]?.replace(/\s+/g, ' ').trim() ?? ''),
    // Free text begins with the name of the office, as a rule.
    sourceType: sourceTypeOf(office ?? headline?.slice(0, 24) ?? ''),
    publisher: office,
    publishedAt,
    shared: true,
  });
}

const shortened = (name: string): string => (name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name);

/** What the name of an office tells of its kind. */
const sourceTypes: readonly (readonly [string, RegExp])[] = [
  ['SOCIAL_MEDIA', /^@|twitter|facebook|telegram|youtube/i],
  ['REPORT', /\breports?\b|human rights|\bhrw\b|amnesty|airwars|crisis (watch|group)|^[AS]\/\d/i],
  ['NEWS_ARTICLE', /news|press|reuters|\bafp\b|\bap\b|\bbbc\b|\bcnn\b|agence|times|daily|herald|post\b|radio|\btv\b/i],
];

const sourceTypeOf = (office: string): string =>
  sourceTypes.find(([, pattern]) => pattern.test(office))?.[0] ?? 'OTHER';
