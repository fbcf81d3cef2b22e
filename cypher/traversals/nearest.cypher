// One step from some vertices: of the vertices next to them those with most edges.
// $keys: where the step starts. $limit: how many. $least, $last: degree and id of the last vertex that counts; only ids of those
// with just that degree are compared, for reading one costs as much as counting edges.
// FIND: the vertex of a key. FOLLOW: the edges followed from `vertex` to `node`. ALLOW: the filter's conditions.
// KEY: the key of `node`. Put in by src/traversals.
// Returns [id, key, entityType, degree], most edges first, then by id.
UNWIND $keys AS key
FIND
FOLLOW
WHERE ALLOW
WITH DISTINCT node
WITH node, COUNT { (node)--() } AS degree
WHERE degree > $least OR degree = $least AND node.id < $last
WITH node, degree
ORDER BY degree DESC, node.id
LIMIT $limit
RETURN [node.id, KEY, node.entityType, degree] AS row
