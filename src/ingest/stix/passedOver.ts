import { counterpartOf, kinds } from './relationshipTable.js';
import { isRef, typeOfRef, type StixObject } from './stixObject.js';

const isTaken = (type: string): boolean => Object.hasOwn(kinds, type);

/** How the objects are called that join others of which one is passed over. */
const joining = 'relationships with such';

/** Objects that casus has no place for, counted by kind: nothing is wrong with them, and nobody can mend them. */
export class PassedOver {
  readonly #counts = new Map<string, number>();

  /** Counts an object where it is one of these: of a type that is not taken, or a relationship of such an object. */
  passes(object: StixObject): boolean {
    return this.#count(kindOf(object));
  }

  /** Counts a relationship that is no longer so, or that no edge says the same as; only its newest version tells. */
  passesRelationship(object: StixObject): boolean {
    return object['type'] === 'relationship' && this.#count(relationshipKindOf(object));
  }

  /** How many there were of each kind; undefined where there was none. */
  note(): string | undefined {
    if (this.#counts.size === 0) return undefined;
    const counts = [...this.#counts].sort(([, a], [, b]) => b - a);
    const list = counts.map(([what, count]) => `${what} ${count.toLocaleString('en')}`).join(', ');
    return `Objects that are not taken were passed over: ${list}.`;
  }

  #count(what: string | undefined): boolean {
    if (what !== undefined) this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
    return what !== undefined;
  }
}

/** As what an object is counted; undefined where it is taken, or rejected for what is wrong with it. */
function kindOf({ type, source_ref, target_ref }: StixObject): string | undefined {
  if (typeof type !== 'string' || isTaken(type)) return undefined;
  if (type !== 'relationship') return type;
  const ends = [source_ref, target_ref].filter(isRef);
  return ends.length === 2 && !ends.every((ref) => isTaken(typeOfRef(ref))) ? joining : undefined;
}

/** As what a relationship of things that are taken is counted; undefined where it is taken itself, or rejected. */
function relationshipKindOf({
  relationship_type: name,
  source_ref,
  target_ref,
  revoked,
}: StixObject): string | undefined {
  if (revoked === true) return 'revoked relationships';
  if (typeof name !== 'string' || name.trim() === '' || !isRef(source_ref) || !isRef(target_ref)) return undefined;
  const [source, target] = [typeOfRef(source_ref), typeOfRef(target_ref)];
  return counterpartOf(name, source, target) ? undefined : `${name} from ${source} to ${target}`;
}
