// How many edges a walk could follow from each of some vertices.
// $ids: the vertices. FOLLOW: the edges followed from `vertex` to `node`. ALLOW: the filter's conditions. Put in by src/traversals.
// Returns [id, number].
UNWIND $ids AS id
MATCH (vertex:Entity {id: id})
RETURN [id, COUNT { FOLLOW WHERE ALLOW }] AS row
