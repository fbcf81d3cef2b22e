// Which edges that are read from one of their ends cite sources by their ids. $ids: the ids of these ends.
// FOLLOW: from `vertex` along `edge` to `node`, put in by src/export.
// Returns [id, id of the start, id of the end, type, ids of the sources].
UNWIND $ids AS id
MATCH (vertex:Entity {id: id})
FOLLOW
WHERE edge.citations_source IS NOT NULL
RETURN [edge.id, startNode(edge).id, endNode(edge).id, type(edge), edge.citations_source] AS row
