// The vertices next to each of some vertices; the walk goes from the first, which should have the fewest edges.
// $ids: their ids. $limit: how many. OTHERS: the other vertices, as `other1`, `other2`, …. FOLLOW: the edges followed from
// `vertex` to `node`. ALLOW: the filter's conditions, and that `node` is next to each other vertex.
// KEPT: `node`, its edges to the first vertex as `own`, and the other vertices. LINKS: how many edges lead to `node` from all of them. BOUND: a condition on its degree, with $maxDegree.
// SORTED: the sort keys. Put in by src/traversals.
// Returns [id, entityType, degree, edges to the given vertices].
MATCH (vertex:Entity {id: $ids[0]})
OTHERS
FOLLOW
WHERE ALLOW
WITH KEPT
WITH node, COUNT { (node)--() } AS degree, LINKS AS links
WHERE BOUND
ORDER BY SORTED
LIMIT $limit
RETURN [node.id, node.entityType, degree, links] AS row
