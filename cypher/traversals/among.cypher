// The edges between some vertices and others.
// $ids, $others: the two sets; the walk goes from the first. FOLLOW: the edges, either way, from `vertex` to `node`.
// ALLOW: the filter's conditions on `edge`. Put in by src/traversals.
// Returns the edges' ids; one between two vertices of both sets may stand twice.
UNWIND $ids AS id
MATCH (vertex:Entity {id: id})
FOLLOW
WHERE node.id IN $others AND ALLOW
RETURN edge.id AS row
