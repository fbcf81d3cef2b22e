// The vertices next to each of some vertices; the walk goes from the first, which should have the fewest edges.
// $first: its key; $key1, $key2, …: the others'. $limit: how many. FIND: the vertex of a key.
// OTHERS: the other vertices, as `other1`, `other2`, …. FOLLOW: the edges followed from `vertex` to `node`.
// ALLOW: the filter's conditions. JOINED: the edges from `node` to each other vertex; how many lead to it from each, as `edges`,
// `edge1s`, …. COUNTED: the sum of those that count. BOUND: a condition on its degree, with $maxDegree.
// SORTED: the sort keys. KEY: the key of `node`. Put in by src/traversals.
// Keys are unwound, though one each: the embedded engine would else go through all vertices where a condition follows.
// Returns [id, key, entityType, degree].
UNWIND [$first] AS key
FIND
OTHERS
FOLLOW
WHERE ALLOW
JOINED
WITH node, COUNT { (node)--() } AS degree, COUNTED AS links
WHERE BOUND
ORDER BY SORTED
LIMIT $limit
RETURN [node.id, KEY, node.entityType, degree] AS row
