import { limitExceeded } from '../errors.js';
import { limits } from '../plan/limits.js';
import { given } from '../plan/planPage.js';
import { partsOf } from '../plan/relationshipId.js';
import { readSource, type Variables } from '../select/argument.js';
import type { SelectedField } from '../select/selection.js';
import type { Change } from './change.js';

/** Which changes a subscription is about, by its `entityTypes` and `ids`. */
export function changeFilterOf(selected: SelectedField, variables: Variables): (change: Change) => boolean {
  const setOf = (name: string): ReadonlySet<string | null> | undefined => {
    const argument = given(selected, name);
    return argument && new Set(readSource(argument.source(), variables) as readonly string[]);
  };
  const [types, ids] = [setOf('entityTypes'), setOf('ids')];
  const { value: most } = limits.idsMax;
  if (ids && ids.size > most) throw limitExceeded('idsMax', most, `Argument "ids" has ${ids.size} ids.`);
  return (change) =>
    (!types || types.has(change.entityType)) && (!ids || idsOf(change).some((id) => id !== null && ids.has(id)));
}

/** What a change is about: a vertex, or an edge; edges, those created with a vertex too, are about both their ends. */
function idsOf({ entityId, relationshipId, relationshipIds }: Change): readonly (string | null)[] {
  const edges = relationshipId === null ? relationshipIds : [relationshipId];
  const ends = edges.flatMap((id) => {
    const parts = partsOf(id);
    return parts ? [parts.from, parts.to] : [];
  });
  return [entityId, ...edges, ...ends];
}
