import { coerceInputValue, type GraphQLError, type GraphQLInputType } from 'graphql';
import type { Params } from '../engines/engine.js';
import { badInput, limitExceeded } from '../errors.js';
import { eventMatchOf } from '../execute/eventMatch.js';
import { tooDeep } from '../execute/tooDeep.js';
import { inParts } from '../lists.js';
import { fillCypher, readCypher } from '../model/project.js';
import { selectionBounds } from '../plan/limits.js';
import type { Service } from '../resolvers/service.js';
import { readSelection } from '../select/readSelection.js';
import { Chosen } from './chosen.js';
import { sourcesCitedIn } from './citedSources.js';
import { keysetPages } from './keysetPages.js';
import { questionOf } from './questionOf.js';

const idsAtOnce = 100_000;
const eventsAtOnce = 1_000;

/** The question that a filter of events is read from: the one way in which an EventFilter is checked and planned. */
const { document, operation } = questionOf('query ($where: EventFilter) { events(where: $where) { totalCount } }');

/**
 * The events that match an EventFilter, with who took part, where they happened, what holds these places, and who
 * reports them, or is cited for what belongs to them. `most` bounds how many vertices: beyond it LIMIT_EXCEEDED.
 */
export async function chooseEvents(service: Service, where: unknown, most = Infinity): Promise<Chosen> {
  const { engine, model } = service;
  const events = await matchOf(service, where);
  const text = fillCypher('cypher/export/event-ids.cypher', { EVENTS: events.text });
  const ids = new Set<string>();
  const add = (found: readonly string[]): void => {
    for (const id of found) ids.add(id);
    if (ids.size <= most) return;
    const problem = `The filter reaches more than ${most} vertices; narrow it, or export on the command line.`;
    throw limitExceeded('exportEntitiesMax', most, problem);
  };
  const params = events.params;
  const size = Math.min(idsAtOnce, most + 1);
  for await (const page of keysetPages<string>(engine, text, { size, key: (id) => id, params })) {
    add(page);
    for (const batch of inParts(page, eventsAtOnce))
      add((await engine.read(readCypher('cypher/export/around-events.cypher'), { ids: batch })) as readonly string[]);
  }
  add(await sourcesCitedIn(engine, model, new Chosen(ids)));
  return new Chosen(ids);
}

async function matchOf(
  { model, engine }: Service,
  where: unknown,
): Promise<{ readonly text: string; readonly params: Params }> {
  const deep = tooDeep(where);
  if (deep) throw deep;
  const type = model.schema.getType('EventFilter') as GraphQLInputType;
  const coerced: unknown = coerceInputValue(where, type, (path, _value, error: GraphQLError) => {
    throw badInput(['where', ...path].join('.'), error.message);
  });
  const variables = { where: coerced };
  const {
    fields: [selected],
  } = readSelection(model.schema, document, operation, variables, selectionBounds);
  if (!selected) throw new Error('the question selects nothing');
  const { text, params } = eventMatchOf(model, engine, selected);
  return { text, params: await params(variables) };
}
