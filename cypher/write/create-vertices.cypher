// Creates vertices. $rows: the properties of each. LABEL: the label, put in by src/write. Returns how many.
UNWIND $rows AS row
CREATE (n:Entity:LABEL)
SET n = row
RETURN count(n) AS written
