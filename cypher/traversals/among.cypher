// The edges between some vertices and others.
// $ids: the vertices the walk goes from. $others: the others, {id: true}: a list would be gone through for each edge.
// FOLLOW: the edges, either way, from `vertex` to `node`.
// ALLOW: the filter's conditions on `edge`. Put in by src/traversals.
// Returns the edges' ids; one between two vertices of both sets may stand twice.
UNWIND $ids AS id
MATCH (vertex:Entity {id: id})
FOLLOW
WHERE $others[node.id] AND ALLOW
RETURN edge.id AS row
