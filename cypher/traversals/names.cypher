// The ids of vertices that a path may name.
// $keys: the vertices. FIND: the vertex of a key. Put in by src/traversals.
// Returns [key, id].
UNWIND $keys AS key
FIND
RETURN [key, vertex.id] AS row
