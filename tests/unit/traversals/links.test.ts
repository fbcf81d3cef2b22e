// Questions for links are joined where they begin with few edges, and never lose a pair.
import { joinedLinks, type Links } from '../../../src/traversals/links.js';
import { always } from '../../../src/model/interval.js';
import type { Waypoint } from '../../../src/traversals/vertex.js';

const vertex = (key: string, degree: number): Waypoint => ({ key, type: 'ACTOR', degree, interval: always });
const [a, b, c, hub] = [vertex('a', 3), vertex('b', 4), vertex('c', 5), vertex('hub', 50_000)];
const link = (near: Waypoint[], far: Waypoint[], types: string[], turned = false): Links => ({
  near,
  far,
  types,
  turned,
});

test('those that begin with few edges are asked together, each vertex and type once', () => {
  const joined = joinedLinks([link([a], [b, hub], ['WITHIN']), link([a, c], [hub], ['PART_OF', 'WITHIN'])]);
  expect(joined).toEqual([link([a, c], [b, hub], ['PART_OF', 'WITHIN'])]);
});

test('those of the two ways stay apart', () => {
  const [one, other] = [link([a], [b], ['WITHIN'], true), link([b], [c], ['WITHIN'])];
  expect(joinedLinks([other, one])).toEqual([one, other]);
});

test('a hub is asked alone: it has edges of more types than are wanted of it', () => {
  const [few, more, much] = [link([a], [b], ['WITHIN']), link([b], [c], ['PART_OF']), link([hub], [c], ['MEMBER_OF'])];
  expect(joinedLinks([much, few, more])).toEqual([link([a, b], [b, c], ['PART_OF', 'WITHIN']), much]);
});

test('what no type of edge can join is not asked', () => {
  expect(joinedLinks([link([a], [b], [])])).toEqual([]);
});
