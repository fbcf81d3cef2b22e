// The edges between some vertices and others.
// $keys: the vertices the walk goes from. $others: the others, {key: true}: a list would be gone through for each edge.
// FIND: the vertex of a key. FOLLOW: the edges, either way, from `vertex` to `node`.
// ALLOW: the filter's conditions on `edge`. KEY: the key of `node`. Put in by src/traversals.
// Returns the edges' ids; one between two vertices of both sets may stand twice.
UNWIND $keys AS key
FIND
FOLLOW
WHERE $others[toString(KEY)] AND ALLOW
RETURN edge.id AS row
