// One step from some vertices: of the vertices next to them those with most edges.
// $ids: where the step starts. $limit: how many. $least, $last: degree and id of the last vertex that counts; only ids of those
// with just that degree are compared, for reading one costs as much as counting edges. FOLLOW: the edges followed from `vertex` to `node`.
// ALLOW: the filter's conditions. Put in by src/traversals.
// Returns [id, entityType, degree], most edges first, then by id.
UNWIND $ids AS id
MATCH (vertex:Entity {id: id})
FOLLOW
WHERE ALLOW
WITH DISTINCT node
WITH node, COUNT { (node)--() } AS degree
WHERE degree > $least OR degree = $least AND node.id < $last
WITH node, degree
ORDER BY degree DESC, node.id
LIMIT $limit
RETURN [node.id, node.entityType, degree] AS row
