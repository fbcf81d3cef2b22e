// Puts changes into the history. $rows: [id, seq, operation, effect, act, entityId, entityType, relationshipId, nearId,
// relationshipIds, fields, datasetBefore, datasetAfter] of each, null for none. $at, $by, $reason, $revision: what they
// have in common. Returns how many.
UNWIND $rows AS row
CREATE (c:Change {
  id: row[0], seq: row[1], operation: row[2], effect: row[3], act: row[4], entityId: row[5], entityType: row[6],
  relationshipId: row[7], nearId: row[8], relationshipIds: row[9], fields: row[10],
  datasetBefore: row[11], datasetAfter: row[12],
  cursor: toString(row[1]), at: $at, by: $by, reason: $reason, revision: $revision
})
RETURN count(c) AS written
