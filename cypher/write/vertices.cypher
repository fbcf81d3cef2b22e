// Creates or updates vertices of one label; one whose content is the same already is left alone.
// $rows: [{id, props}], where props holds every property of the type, null for none, and contentHash. $now: instant.
// LABEL: the label, put in by src/write. Returns the number of vertices that changed.
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
ON CREATE SET n:LABEL, n.createdAt = $now
WITH n, row WHERE n.contentHash IS NULL OR n.contentHash <> row.props.contentHash
SET n += row.props, n.updatedAt = $now
RETURN count(n) AS changed
