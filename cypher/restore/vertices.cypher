// Creates vertices as a copy of the graph holds them. $rows: the properties of each.
// LABELS: their labels, put in by src/write. Returns how many.
UNWIND $rows AS row
CREATE (n:LABELS)
SET n = row
RETURN count(n) AS written
