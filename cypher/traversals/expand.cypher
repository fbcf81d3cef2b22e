// One step from some vertices: the vertices next to them, each once.
// $ids: where the step starts. FOLLOW: the edges followed from `vertex` to `node`. ALLOW: the filter's conditions.
// DATES: the dates of `node`, where time counts. Put in by src/traversals.
// Returns [id, entityType, degree, ids of the vertices it is next to, dateStart, dateEnd, datePrecision].
UNWIND $ids AS id
MATCH (vertex:Entity {id: id})
FOLLOW
WHERE ALLOW
WITH node, collect(DISTINCT id) AS ids
RETURN [node.id, node.entityType, COUNT { (node)--() }, ids DATES] AS row
