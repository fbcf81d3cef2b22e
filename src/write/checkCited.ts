import type { CheckedRecords } from './checkRecords.js';
import type { RecordProblem } from './recordErrors.js';
import { objectsIn } from './rules.js';
import type { Values } from './values.js';

/** A source that a citation inside a record names: of an edge, or of a measure. */
export interface Cited extends Pick<RecordProblem, 'list' | 'index' | 'id'> {
  readonly field: string;
  readonly source: string;
}

/** The sources that an editor's records name inside; what a data set cites may come after it. */
export function citedSources({ vertices, edges, imported }: CheckedRecords): Cited[] {
  if (imported) return [];
  return [
    ...vertices.flatMap(({ index, record: { id }, given }) =>
      sourcesIn(given).map((each) => ({ list: 'vertices' as const, index, id, ...each })),
    ),
    ...edges.flatMap(({ list, index, type, from, to, given, fieldOf }) =>
      sourcesIn(given).map(({ field, source }) => ({
        ...{ list, index, id: `${from}~${type}~${to}`, field: fieldOf(field), source },
      })),
    ),
  ];
}

const sourcesIn = (given: Values): { field: string; source: string }[] =>
  objectsIn(given).flatMap(({ at, object: { source } }) =>
    typeof source === 'string' ? [{ field: `${at}.source`, source }] : [],
  );

/** The sources that are none: what cites them would be told without its citation. One that is retracted is told as it was. */
export const citedProblems = (cited: readonly Cited[], typeOf: (id: string) => string | undefined): RecordProblem[] =>
  cited.flatMap(({ source, ...place }) => {
    const type = typeOf(source);
    if (type === 'SOURCE') return [];
    return type === undefined
      ? [{ ...place, problem: `names ${source}, which does not exist`, code: 'NOT_FOUND' as const }]
      : [{ ...place, problem: `must be a Source, but ${source} is a ${type}` }];
  });
