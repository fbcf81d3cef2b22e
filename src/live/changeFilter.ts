import type { Engine } from '../engines/engine.js';
import { limitExceeded } from '../errors.js';
import { endsOf, ledOn } from '../execute/moved.js';
import { limits } from '../plan/limits.js';
import { given } from '../plan/planPage.js';
import { readSource, type Variables } from '../select/argument.js';
import type { SelectedField } from '../select/selection.js';
import type { Change } from './change.js';
import { Redirects } from './redirects.js';

/** Gives those of some changes, which follow one another, that a subscription is about. */
export type ChangeFilter = (changes: readonly Change[]) => Promise<readonly Change[]>;

/** Which changes a subscription is about, by its `entityTypes` and `ids`. */
export function changeFilterOf(
  engine: Pick<Engine, 'read'>,
  selected: SelectedField,
  variables: Variables,
): ChangeFilter {
  const setOf = (name: string): ReadonlySet<string | null> | undefined => {
    const argument = given(selected, name);
    return argument && new Set(readSource(argument.source(), variables) as readonly string[]);
  };
  const [types, ids] = [setOf('entityTypes'), setOf('ids') as ReadonlySet<string> | undefined];
  const { value: most } = limits.idsMax;
  if (ids && ids.size > most) throw limitExceeded('idsMax', most, `Argument "ids" has ${ids.size} ids.`);
  const ofTypes = (changes: readonly Change[]): readonly Change[] =>
    types ? changes.filter(({ entityType }) => types.has(entityType)) : changes;
  if (!ids) return (changes) => Promise.resolve(ofTypes(changes));
  const redirects = new Redirects(engine, new Set([...ids].flatMap((id) => endsOf(id) ?? [id])));
  return async (changes) => {
    await redirects.learn(changes);
    const wanted = redirects.none ? () => ids : wantedIn(ids, redirects);
    return ofTypes(changes).filter((change) => idsOf(change).some((id) => wanted(change.revision).has(id)));
  };
}

/**
 * What ids stand for in a write: themselves, and what they led to before and after it, so that all of a merge is told to
 * who follows what was merged, and all of its undoing.
 */
function wantedIn(ids: ReadonlySet<string>, redirects: Redirects): (revision: number) => ReadonlySet<string> {
  const sets = new Map<number, ReadonlySet<string>>();
  const led = (revision: number): string[] => [...ids].map((id) => ledOn(id, (end) => redirects.after(revision, end)));
  return (revision) => {
    let set = sets.get(revision);
    if (!set) sets.set(revision, (set = new Set([...ids, ...led(revision - 1), ...led(revision)])));
    return set;
  };
}

/** What a change is about: a vertex, or an edge; edges, those created with a vertex too, are about both their ends. */
function idsOf({ entityId, relationshipId, relationshipIds }: Change): readonly string[] {
  const edges = relationshipId === null ? relationshipIds : [relationshipId];
  return [...(entityId === null ? [] : [entityId]), ...edges, ...edges.flatMap((id) => endsOf(id) ?? [])];
}
