import type { Model } from '../model/model.js';
import { fillCypher } from '../model/project.js';
import { printFollow } from '../traversals/walkFilter.js';

/**
 * Statements of a file that read each edge once, from the end that has few: an event has few participants, where an actor may
 * take part in a hundred thousand events.
 */
export function edgeStatements({ joins }: Model, file: string): string[] {
  const isTurned = ({ from, to }: { readonly from: string; readonly to: string }): boolean =>
    to === 'Event' && from !== 'Event';
  return (['OUT', 'IN'] as const).map((direction) => {
    const types = [...joins].filter(([, ends]) => isTurned(ends) === (direction === 'IN')).map(([type]) => type);
    const { match } = printFollow({ direction, types }, { vertex: 'vertex', edge: 'edge', node: 'node' });
    return fillCypher(file, { FOLLOW: match });
  });
}
