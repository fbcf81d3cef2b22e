// Which of some vertices are next to which of others.
// $ids: the vertices the walk goes from. $others: the others, {id: true}: a list would be gone through for each edge.
// FOLLOW: the edges followed from `vertex` to `node`.
// ALLOW: the filter's conditions on `edge`. Put in by src/traversals.
// Returns [id, other id] once.
UNWIND $ids AS id
MATCH (vertex:Entity {id: id})
FOLLOW
WHERE $others[node.id] AND ALLOW
RETURN DISTINCT [id, node.id] AS row
