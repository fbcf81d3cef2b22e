// Changes by their place in the order of all. $seqs: [seq, …].
// Returns [seq, id, entityId, entityType, relationshipId, relationshipIds] of each, in order.
UNWIND $seqs AS seq
MATCH (c:Change {seq: seq})
WITH c ORDER BY c.seq
RETURN [c.seq, c.id, c.entityId, c.entityType, c.relationshipId, c.relationshipIds] AS change
