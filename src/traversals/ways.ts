import { compareText } from '../lists.js';
import { forEachInTurns } from './nextTurn.js';
import type { PathWalk } from './pathWalk.js';
import type { Route } from './route.js';
import { earlier, later, type Label } from './side.js';
import { type Vertex } from './vertex.js';

/** Where two searches met: an edge from what was reached from the start to what was reached from the target. */
export interface Encounter {
  readonly before: Label;
  readonly after: Label;
}

/** Ways from one vertex to another that are equally long and cost the same. */
export interface Ways {
  readonly cost: number;
  readonly encounters: readonly Encounter[];
}

/** Ids of so many vertices are asked for at once; of more, step by step, since most will not be needed. */
const idsAtOnce = 500;

/** Of some ways the one whose ids come first; nothing else is asked for its ids. */
export async function firstOf({ cost, encounters }: Ways, walk: PathWalk): Promise<Route> {
  const onward = new Onward();
  const start = await onward.trace(encounters);
  const few = onward.labels(start, idsAtOnce);
  // Told once, they are known.
  if (few) await walk.withIds(few.map(({ vertex }) => vertex));
  const vertices: Vertex[] = [];
  let time = start.time;
  for (let labels: readonly Label[] = [start]; ;) {
    const reached = await walk.withIds(labels.map(({ vertex }) => vertex));
    const first = reached.reduce((one, other) => (comesFirst(other, one) ? other : one));
    vertices.push(first);
    time = later(time, first.interval.earliest);
    const chosen = labels.filter(({ vertex }) => vertex.key === first.key);
    const next = new Set(chosen.flatMap((label) => onward.next(label)));
    if (next.size === 0) return { cost, vertices };
    labels = [...next].filter((label) => onward.leadsOn(label, time));
  }
}

/** One that went meanwhile, and has no id any more, comes last. */
const comesFirst = (one: Vertex, other: Vertex): boolean =>
  one.id !== '' && (other.id === '' || compareText(one.id, other.id) < 0);

/** How many steps a label is from its end. */
function stepsTo(label: Label): number {
  const [before] = label.before;
  return before ? 1 + stepsTo(before) : 0;
}

/** Ways as they lead from the start on. */
class Onward {
  /** What follows each label that was reached from the start. */
  private readonly following = new Map<Label, Label[]>();
  /** Until when one may stand at each of these and still reach the target; undefined: at no time. */
  private readonly last = new Map<Label, string | undefined>();

  /**
   * Follows ways back from where they met; returns where they start. Those furthest from it come first, whichever side
   * led to the meeting: what a label knows of what follows it is whole when its turn comes.
   */
  async trace(encounters: readonly Encounter[]): Promise<Label> {
    const levels: Label[][] = [];
    const link = (label: Label, next: Label): void => {
      const known = this.following.get(label);
      if (known) known.push(next);
      else {
        this.following.set(label, [next]);
        (levels[stepsTo(label)] ??= []).push(label);
      }
    };
    await forEachInTurns(encounters, ({ before, after }) => link(before, after));
    for (let steps = levels.length - 1; steps >= 0; steps--) {
      await forEachInTurns(levels[steps] ?? [], (label) => {
        this.last.set(label, this.latestFrom(label));
        for (const before of label.before) link(before, label);
      });
    }
    const start = levels[0]?.[0];
    if (!start) throw new Error('ways begin somewhere');
    return start;
  }

  /** All labels from one on; undefined where they are more than `most`. */
  labels(from: Label, most: number): Label[] | undefined {
    const seen = new Set([from]);
    for (const label of seen) {
      for (const next of this.next(label)) seen.add(next);
      if (seen.size > most) return undefined;
    }
    return [...seen];
  }

  /** Behind the encounter, what was reached from the target says itself what follows. */
  next = (label: Label): readonly Label[] => this.following.get(label) ?? label.before;

  /** Whether one may come to a label at a time and still reach the target in the order of time. */
  leadsOn(label: Label, time: string): boolean {
    const last = this.latest(label);
    return last !== undefined && later(time, label.vertex.interval.earliest) <= last;
  }

  private latest = (label: Label): string | undefined => (this.last.has(label) ? this.last.get(label) : label.time);

  private latestFrom(label: Label): string | undefined {
    let last: string | undefined;
    for (const next of this.next(label)) if (this.leadsOn(next, '')) last = later(last ?? '', this.latest(next) ?? '');
    return last === undefined ? undefined : earlier(label.vertex.interval.latest, last);
  }
}
