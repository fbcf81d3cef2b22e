// Which ids exist, and which row of an import each holds.
// $ids: ids of vertices. Returns [id, importHash] of those that exist; importHash is null where none was imported, and
// where an import retracted it because its data set no longer had it: a data set that has it again writes it again.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN [
  n.id,
  CASE WHEN n.retractionReason STARTS WITH 'not in ' + n.dataset + ' ' THEN null ELSE n.importHash END
] AS found
