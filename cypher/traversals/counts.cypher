// How many edges a walk could follow from each of some vertices.
// $keys: the vertices. FIND: the vertex of a key. FOLLOW: the edges followed from `vertex` to `node`. ALLOW: the filter's conditions. Put in by src/traversals.
// Returns [key, number].
UNWIND $keys AS key
FIND
RETURN [key, COUNT { FOLLOW WHERE ALLOW }] AS row
