// Keeps edges that were retracted, as vertices that nothing is joined to. $rows: the properties of each.
// Returns how many.
UNWIND $rows AS row
CREATE (n:RetractedRelationship)
SET n = row
RETURN count(n) AS written
