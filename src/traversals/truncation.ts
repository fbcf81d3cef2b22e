import { compareText } from '../lists.js';
import { Ref } from '../execute/answer.js';
import type { TruncationReason } from '../generated/schema.js';
import type { Vertex } from './vertex.js';

/** A bound that was reached. */
export interface Truncated {
  readonly reason: TruncationReason;
  readonly limit: number;
  readonly atDepth?: number;
}

/** The value of `truncated`: the bound, or the hubs not walked through where none other was reached; null where neither. */
export function truncation(skippedHubs: Iterable<Vertex>, maxDegree: number, bound: Truncated | undefined): unknown {
  const skipped = [...skippedHubs].sort((a, b) => compareText(a.id, b.id));
  const truncated: Truncated | undefined =
    bound ?? (skipped.length > 0 ? { reason: 'DEGREE', limit: maxDegree } : undefined);
  if (!truncated) return null;
  const { reason, limit, atDepth = null } = truncated;
  return { reason, limit, atDepth, skippedHubs: skipped.map(({ id, type }) => new Ref(id, type)) };
}
