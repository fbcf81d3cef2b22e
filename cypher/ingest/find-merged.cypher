// Which ids lead to another vertex since they were merged, and which row of an import each held.
// $ids: ids of vertices. Returns [id, importHash].
UNWIND $ids AS id
MATCH (n:Merged {id: id})
RETURN [n.id, n.importHash] AS found
