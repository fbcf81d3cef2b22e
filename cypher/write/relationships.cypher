// Creates or updates edges of one type between vertices that exist.
// $rows: [{id, from, to, props}], where props holds every property of the type, null for none, and contentHash.
// TYPE: the relationship type, put in by src/write. Returns [found, changed]: rows whose ends exist, edges that changed.
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (b)<-[r:TYPE {id: row.id}]-(a)
WITH row, r, coalesce(r.contentHash, '') <> row.props.contentHash AS changes
SET r += row.props
WITH count(r) AS found, sum(CASE WHEN changes THEN 1 ELSE 0 END) AS changed
RETURN [found, changed] AS written
