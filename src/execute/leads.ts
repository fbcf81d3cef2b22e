import { LRUCache } from 'lru-cache';
import type { Engine } from '../engines/engine.js';
import { findMoved, leadBy, verticesOf, type Lead, type Moved } from './moved.js';

/** Ids of which it is kept where they lead. */
const keptIds = 10_000;

/**
 * Reads what names ids in its filters. Beside it the graph is asked whether one of them was merged, once for as long as no
 * write is heard of; only if so, it is read again with the survivors.
 */
export async function readNamed<T>(
  engine: Engine,
  ids: readonly string[],
  read: (lead?: Lead) => Promise<T>,
): Promise<T> {
  const vertices = verticesOf(ids);
  if (vertices.length === 0) return read();
  const leads = leadsOf(engine);
  const [asTheyStand] = await Promise.all([read(), leads.of(vertices)]);
  // What was kept may be older than what was read: it is asked again where a write was heard of with that.
  const lead = await leads.of(vertices);
  return lead ? read(lead) : asTheyStand;
}

/** Where ids lead in an engine's graph, kept as long as no write is heard of. */
class Leads {
  /** By id: the answer that tells of it, and of all that were asked about together. */
  readonly #kept = new LRUCache<string, Promise<Moved['merged']>>({ max: keptIds });
  #revision: string | undefined;

  constructor(private readonly engine: Engine) {}

  async of(ids: readonly string[]): Promise<Lead | undefined> {
    const revision = this.engine.revisions.heard();
    if (revision === undefined || revision !== this.#revision) this.#kept.clear();
    this.#revision = revision;
    const known = new Map(ids.map((id) => [id, this.#kept.get(id)]));
    const unknown = ids.filter((id) => !known.get(id));
    if (unknown.length > 0) {
      const asked = findMoved(this.engine, unknown).then(({ merged }) => merged);
      asked.catch(() => this.#kept.clear());
      for (const id of unknown) {
        known.set(id, asked);
        this.#kept.set(id, asked);
      }
    }
    const merged = new Map<string, string>();
    for (const [id, asked] of known) {
      const into = (await asked)?.get(id);
      if (into !== undefined) merged.set(id, into);
    }
    return leadBy(merged);
  }
}

const leadsByEngine = new WeakMap<Engine, Leads>();

function leadsOf(engine: Engine): Leads {
  const leads = leadsByEngine.get(engine) ?? new Leads(engine);
  leadsByEngine.set(engine, leads);
  return leads;
}
