// How many edges the shortest way between two vertices has, found by the engine itself.
// $from, $to: the vertices. PATTERN: the edges that may be followed from `start` to `target`, and how many at most. Put in by src/traversals.
// Returns the number; no row where there is no such way.
UNWIND [$from] AS from
MATCH (start:Entity {id: from})
MATCH (target:Entity {id: $to})
MATCH path = shortestPath(PATTERN)
RETURN length(path) AS row
