// Where ids lead, and which changes that are kept made them do so. $ids: ids of vertices.
// Returns [id, revision, fields] of each such change, and [id, null, id of the survivor] of each that is merged now.
UNWIND $ids AS id
MATCH (c:Change {entityId: id})
WHERE c.effect IN ['MERGE', 'REDIRECT', 'UNMERGE']
RETURN [id, c.revision, c.fields] AS row
UNION ALL
UNWIND $ids AS id
MATCH (n:Merged {id: id})
RETURN [id, null, n.mergedInto] AS row
