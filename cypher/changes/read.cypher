// Changes by their place in the order of all. $seqs: [seq, …].
// Returns [seq, id, entityId, entityType, relationshipId, relationshipIds, revision, fields] of each, in order; fields of
// those only that make an id lead to another vertex, or back.
UNWIND $seqs AS seq
MATCH (c:Change {seq: seq})
WITH c ORDER BY c.seq
RETURN [
  c.seq, c.id, c.entityId, c.entityType, c.relationshipId, c.relationshipIds, c.revision,
  CASE WHEN c.effect IN ['MERGE', 'REDIRECT', 'UNMERGE'] THEN c.fields ELSE null END
] AS change
