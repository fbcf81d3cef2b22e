import { badInput } from '../errors.js';
import { answererOf, Ref } from '../execute/answer.js';
import { decodeCursor, encodeCursor } from '../plan/cursor.js';
import { limits } from '../plan/limits.js';
import { given } from '../plan/planPage.js';
import { readSource, type Argument, type Variables } from '../select/argument.js';
import type { SelectedField } from '../select/selection.js';
import { findCandidates } from '../search/findCandidates.js';
import { rank, type Hit } from '../search/rank.js';
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
  const answer = answererOf(service.model, service.engine, selected.below);
  return {
    key: selected.key,
    run: async (variables) => answer(connectionOf(await findPage(service, selected, variables)), variables),
  };
};

async function findPage({ engine, model }: Service, selected: SelectedField, variables: Variables): Promise<Page> {
  const value = (argument: Argument | undefined): unknown => argument && readSource(argument.source(), variables);
  const text = String(value(given(selected, 'text')));
  const { value: most } = limits.searchTextMax;
  if (text.length > most) throw badInput('text', `must have at most ${most} characters, not ${text.length}.`);
  const types = (value(given(selected, 'types')) as string[] | undefined) ?? [...model.entityTypes.keys()];
  const first = (value(given(selected, 'first')) as number | undefined) ?? limits.pageSizeDefault.value;
  if (first < 0 || first > limits.pageSizeMax.value)
    throw badInput('first', `must be from 0 to ${limits.pageSizeMax.value}, not ${first}.`);
  const hits = rank(text, await findCandidates(engine, text, types));
  const start = startOf(hits, value(given(selected, 'after')));
  return {
    hits: hits.slice(start, start + first),
    total: hits.length,
    hasNextPage: hits.length > start + first,
    hasPreviousPage: start > 0,
  };
}

/** Where the page behind a cursor starts: behind the hit it names, or behind the better ones where that is gone. */
function startOf(hits: readonly Hit[], after: unknown): number {
  if (after === undefined) return 0;
  const [score, id] = decodeCursor(after, signature, 'after');
  const index = hits.findIndex((hit) => hit.id === id);
  return index >= 0 ? index + 1 : hits.filter((hit) => hit.score >= Number(score)).length;
}

const cursorOf = (hit: Hit | undefined): string | null => (hit ? encodeCursor(signature, [hit.score, hit.id]) : null);

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
