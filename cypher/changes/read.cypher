// Changes by their place in the order of all. $seqs: [seq, …].
// Returns [seq, id, at, by, operation, reason, entityId, relationshipId, entityType, fields] of each, in order.
UNWIND $seqs AS seq
MATCH (c:Change {seq: seq})
WITH c ORDER BY c.seq
RETURN [c.seq, c.id, c.at, c.by, c.operation, c.reason, c.entityId, c.relationshipId, c.entityType, c.fields] AS change
