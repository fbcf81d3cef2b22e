import { GraphQLID, GraphQLList, GraphQLNonNull, Kind } from 'graphql';
import { badInput } from '../errors.js';
import { graphField } from '../execute/graphField.js';
import { project } from '../execute/project.js';
import type { Types } from '../execute/rootField.js';
import type { Shaped } from '../execute/shapeRows.js';
import { decodeCursor, encodeCursor } from '../plan/cursor.js';
import { limits } from '../plan/limits.js';
import { given } from '../plan/planPage.js';
import { Argument, readSource, type Variables } from '../select/argument.js';
import type { SelectedField, SelectionSet } from '../select/selection.js';
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
  const { key, below } = selected;
  const entities = entitySelections(below).map((selection) => ({ selection, read: entityReader(service, selection) }));
  return {
    key,
    run: async (variables) => {
      const page = await findPage(service, selected, variables);
      const ids = page.hits.map(({ id }) => id);
      const read = await Promise.all(
        entities.map(async ({ selection, read: run }) => [selection, await run(ids)] as const),
      );
      return (types) => shapePage(page, below, new Map(read.map(([selection, shape]) => [selection, shape(types)])));
    },
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

/** The selections of entities in a search connection: `nodes`, and `edges { node }`, once each. */
function entitySelections(below: SelectionSet | undefined): SelectionSet[] {
  const fields = (set: SelectionSet | undefined, name: string): SelectedField[] =>
    [...(set?.values() ?? [])].flat().filter((field) => field.name === name);
  const nodes = [...fields(below, 'nodes'), ...fields(below, 'edges').flatMap((edges) => fields(edges.below, 'node'))];
  return nodes.flatMap((node) => node.below ?? []);
}

/** Reads entities by ids, through the plan of `nodes`. */
function entityReader(
  { model, engine }: Service,
  selection: SelectionSet,
): (ids: readonly string[]) => Promise<(types?: Types) => Shaped> {
  const field = model.schema.getQueryType()?.getFields()['nodes'];
  const root = field && graphField(model, engine, field, idsField(selection));
  if (!root) throw new Error('schema.graphql has no field nodes');
  return (ids) => (ids.length > 0 ? root.run({ ids }) : Promise.resolve(() => ({ value: [], complete: true })));
}

/** The field `nodes(ids: $ids)` with a selection of entities. */
function idsField(selection: SelectionSet): SelectedField {
  const type = new GraphQLList(new GraphQLNonNull(GraphQLID));
  const variable = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: 'ids' } } as const;
  const ids = Argument.read('ids', type, variable, undefined, { ids: [] });
  if (!ids) throw new Error('ids are given');
  return { key: 'nodes', name: 'nodes', arguments: new Map([['ids', ids]]), below: selection };
}

/** Puts hits and entities together under the response names. */
function shapePage(page: Page, below: SelectionSet | undefined, entities: ReadonlyMap<SelectionSet, Shaped>): Shaped {
  const entitiesOf = (field: SelectedField): readonly unknown[] =>
    (field.below && (entities.get(field.below)?.value as unknown[])) ?? [];
  const cursorOf = (hit: Hit | undefined): string | null => (hit ? encodeCursor(signature, [hit.score, hit.id]) : null);
  const edge = (field: SelectedField, hit: Hit, index: number): unknown => {
    if (field.name === 'node') return entitiesOf(field)[index];
    return { cursor: cursorOf(hit), score: hit.score, matched: hit.matched, __typename: 'SearchEdge' }[field.name];
  };
  const section = (field: SelectedField): unknown => {
    switch (field.name) {
      case 'edges': {
        const fields = field.below?.get('SearchEdge') ?? [];
        return page.hits.map((hit, index) =>
          Object.fromEntries(fields.map((item) => [item.key, edge(item, hit, index)])),
        );
      }
      case 'nodes':
        return entitiesOf(field);
      case 'pageInfo': {
        const { hasNextPage, hasPreviousPage, hits } = page;
        return project(
          { hasNextPage, hasPreviousPage, startCursor: cursorOf(hits[0]), endCursor: cursorOf(hits.at(-1)) },
          field.below,
        );
      }
      case 'totalCount':
        return page.total;
      default:
        return 'SearchConnection';
    }
  };
  const fields = below?.get('SearchConnection') ?? [];
  return {
    value: Object.fromEntries(fields.map((field) => [field.key, section(field)])),
    complete: [...entities.values()].every(({ value, complete }) => complete && !(value as unknown[]).includes(null)),
  };
}
