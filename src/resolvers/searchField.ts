import { badInput } from '../errors.js';
import { answersOf, Ref } from '../execute/answer.js';
import { decodeCursor, encodeCursor, noCursor } from '../plan/cursor.js';
import { limits } from '../plan/limits.js';
import { compareStandings, rank, type Hit, type Standing } from '../search/rank.js';
import { argumentsOf, type Arguments } from './arguments.js';
import type { Service, ServiceField } from './service.js';

const signature = 'search';

interface Page {
  readonly hits: readonly Hit[];
  readonly total: number;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/**
 * `search`: one statement finds the candidates, which are ranked here, alike on every engine; a second one reads
 * what is selected of the page's entities, and is left out where nothing is.
 */
export const searchField: ServiceField = (service, selected) => {
  const { answer } = answersOf(service.model, service.engine, selected.below);
  const given = argumentsOf(selected);
  return {
    key: selected.key,
    run: async (variables) => answer(connectionOf(await findPage(service, given(variables))), variables),
  };
};

async function findPage({ candidates, model }: Service, given: Arguments): Promise<Page> {
  const text = given.value<string>('text') ?? '';
  const { value: most } = limits.searchTextMax;
  if (text.length > most)
    throw badInput('text', `must have at most ${most} characters (limits.searchTextMax), not ${text.length}.`);
  const types = given.value<string[]>('types') ?? [...model.entityTypes.keys()];
  const first = given.number('first', limits.pageSizeDefault.value, 'pageSizeMax', 0);
  const hits = rank(text, await candidates.find(text, types));
  const start = startOf(hits, given.value('after'));
  return {
    hits: hits.slice(start, start + first),
    total: hits.length,
    hasNextPage: hits.length > start + first,
    hasPreviousPage: start > 0,
  };
}

/** Where the page behind a cursor starts: at the first hit that stands behind the cursor's, whatever became of that one. */
function startOf(hits: readonly Hit[], after: unknown): number {
  if (after === undefined) return 0;
  const standing = standingOf(after);
  const index = hits.findIndex((hit) => compareStandings(hit, standing) > 0);
  return index >= 0 ? index : hits.length;
}

const cursorOf = (hit: Hit | undefined): string | null =>
  hit ? encodeCursor(signature, [hit.score, hit.name, hit.id]) : null;

function standingOf(cursor: unknown): Standing {
  const [score, name, id] = decodeCursor(cursor, signature, 'after');
  if (typeof score !== 'number' || typeof name !== 'string' || typeof id !== 'string') throw noCursor('after');
  return { score, name, id };
}

function connectionOf({ hits, total, hasNextPage, hasPreviousPage }: Page): unknown {
  const nodes = hits.map(({ id }) => new Ref(id));
  return {
    edges: hits.map((hit, index) => ({
      cursor: cursorOf(hit),
      score: hit.score,
      matched: hit.matched,
      node: nodes[index],
    })),
    nodes,
    pageInfo: { hasNextPage, hasPreviousPage, startCursor: cursorOf(hits[0]), endCursor: cursorOf(hits.at(-1)) },
    totalCount: total,
  };
}
