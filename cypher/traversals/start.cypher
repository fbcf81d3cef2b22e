// The vertices a traversal starts from or leads to.
// $ids: their ids. KEY: the key of `node`. ALLOW: the filter's conditions on it. DATES: its dates, where time counts. Put in by src/traversals.
// Returns [id, key, entityType, degree, whether the filter would let a walk reach it, [dateStart, dateEnd, datePrecision]].
UNWIND $ids AS id
MATCH (node:Entity {id: id})
RETURN [node.id, KEY, node.entityType, COUNT { (node)--() }, ALLOW, DATES] AS row
