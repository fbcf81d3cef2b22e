// Which ids lead to another vertex since they were merged, and which row of an import each held, or passed on since.
// $ids: ids of vertices. Returns [id, importHash]; importHash is null where none was imported, and where an import
// retracted the other vertex because its data set no longer had it.
UNWIND $ids AS id
MATCH (n:Merged {id: id})
MATCH (s:Entity {id: n.mergedInto})
RETURN [
  n.id,
  CASE WHEN s.retractionReason STARTS WITH 'not in ' + s.dataset + ' ' THEN null
    ELSE coalesce(n.passedHash, n.importHash) END
] AS found
