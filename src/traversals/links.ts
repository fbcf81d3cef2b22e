import { weight, type Waypoint } from './vertex.js';

/** One question which vertices are next to which others, asked from the side with fewer edges. */
export interface Links {
  /** Whether that is the side a walk would come to. */
  readonly turned: boolean;
  /** The types of edges that can stand between them. */
  readonly types: readonly string[];
  readonly near: readonly Waypoint[];
  readonly far: readonly Waypoint[];
}

/** Vertices with together no more edges than this are asked from with one statement, though that may go along more of them than needed. */
export const edgesTogether = 5_000;

/** Makes as few questions as possible of several: those that begin with few edges are asked together. */
export function joinedLinks(links: readonly Links[]): Links[] {
  const possible = links.filter(({ types }) => types.length > 0);
  const isFew = ({ near }: Links): boolean => weight(near) <= edgesTogether;
  const few = possible.filter(isFew);
  const joined = [true, false].flatMap((turned) => {
    const group = few.filter((link) => link.turned === turned);
    if (group.length < 2) return group;
    const types = [...new Set(group.flatMap((link) => link.types))].sort();
    const near = [...new Set(group.flatMap((link) => link.near))];
    return [{ turned, types, near, far: [...new Set(group.flatMap((link) => link.far))] }];
  });
  return [...joined, ...possible.filter((link) => !isFew(link))];
}
