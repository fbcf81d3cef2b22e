// Which of some vertices are next to which of others.
// $ids, $others: the two sets; the walk goes from the first. FOLLOW: the edges followed from `vertex` to `node`.
// ALLOW: the filter's conditions on `edge`. Put in by src/traversals.
// Returns [id, other id] once.
UNWIND $ids AS id
MATCH (vertex:Entity {id: id})
FOLLOW
WHERE node.id IN $others AND ALLOW
RETURN DISTINCT [id, node.id] AS row
