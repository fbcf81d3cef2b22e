import { badInput } from '../errors.js';
import { answersOf } from '../execute/answer.js';
import { eventMatchOf } from '../execute/eventMatch.js';
import type { EventGroupBy } from '../generated/schema.js';
import { limits } from '../plan/limits.js';
import type { SelectedField } from '../select/selection.js';
import { eventStatsOf } from '../traversals/eventStats.js';
import { argumentsOf } from './arguments.js';
import type { ServiceField } from './service.js';

const mostKeys = 3;

/** `eventStats`: which groups have events with parts, the groups, and what is selected of the entities they are by. */
export const eventStatsField: ServiceField = ({ model, engine }, selected) => {
  const { answer } = answersOf(model, engine, selected.below);
  const events = eventMatchOf(model, engine, selected);
  const stats = eventStatsOf(engine, events.text, groupByOf(selected), fieldsOf(selected));
  const argumentsIn = argumentsOf(selected);
  return {
    key: selected.key,
    run: async (variables) => {
      const first = argumentsIn(variables).number('first', limits.eventStatsDefault.value, 'eventStatsMax', 0);
      return answer(await stats({ params: await events.params(variables), first }), variables);
    },
  };
};

/** The names of the fields selected of a group. */
const fieldsOf = ({ below }: SelectedField): ReadonlySet<string> =>
  new Set(below?.get('EventStat')?.map(({ name }) => name));

/** The keys, which are part of a request's shape and no values. */
function groupByOf({ arguments: given }: SelectedField): readonly EventGroupBy[] {
  const keys = given.get('groupBy')?.value as readonly EventGroupBy[];
  if (keys.length === 0 || keys.length > mostKeys || new Set(keys).size < keys.length) {
    const asked = keys.length === 0 ? 'none' : keys.slice(0, 2 * mostKeys).join(', ');
    throw badInput('groupBy', `must name from 1 to ${mostKeys} different keys, not ${asked}.`);
  }
  return keys;
}
