import type { Model } from '../model/model.js';
import { fillCypher } from '../model/project.js';
import { printFollow } from '../traversals/walkFilter.js';
import { nearEnd } from '../write/graphState.js';

/**
 * Statements of a file that read each edge once, from the end that has few: an event has few participants, where an actor may
 * take part in a hundred thousand events.
 */
export function edgeStatements(model: Model, file: string): string[] {
  return (['OUT', 'IN'] as const).map((direction) => {
    const types = [...model.joins.keys()].filter((type) => nearEnd(model, type) === direction.toLowerCase());
    const { match } = printFollow({ direction, types }, { vertex: 'vertex', edge: 'edge', node: 'node' });
    return fillCypher(file, { FOLLOW: match });
  });
}
