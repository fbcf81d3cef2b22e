// Edges that are read from one of their ends. $ids: the ids of these.
// FOLLOW: from `vertex` along `edge` to `node`, put in by src/export.
// Returns [id of the end they are read from, id of the start, id of the end, type, properties].
UNWIND $ids AS id
MATCH (vertex:Entity {id: id})
FOLLOW
RETURN [id, startNode(edge).id, endNode(edge).id, type(edge), properties(edge)] AS row
