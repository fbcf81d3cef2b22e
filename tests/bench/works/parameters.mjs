// The values that each work's requests rotate over, drawn from the graph so that every request has an answer.
import { pick, randomOf } from '../graph/random.mjs';

export const VALUES = 200;

/** `count` draws from `values`, without repeats while there are enough. */
export function sample(values, seed, count = VALUES) {
  const random = randomOf(seed, 0x5eed);
  const pool = [...values];
  return Array.from({ length: count }, () => {
    if (pool.length === 0) return pick(random, values);
    return pool.splice(Math.floor(random() * pool.length), 1)[0];
  });
}

/** Event indexes, newest first and by id within a day: the order that every paged work asks for. */
export function newestFirst(graph) {
  const days = Array.from({ length: graph.events }, (_, i) => graph.eventAt(i).row.dateStart);
  return days.map((_, i) => i).sort((a, b) => (days[a] === days[b] ? a - b : days[a] < days[b] ? 1 : -1));
}

/** PostGraphile keeps `id` for its global ids, and calls the column `rowId`. */
export const withId = ({ rowId, ...row }) => ({ id: rowId, ...row });

/** Lists that no engine promises an order for, in one order. */
export const byId = (rows) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
