// Creates vertices. $rows: a list of property values for each, null for none. LABEL: the label; PROPERTIES: each
// property with its place in the list. Both are put in by src/write. Returns how many.
UNWIND $rows AS row
CREATE (n:Entity:LABEL {PROPERTIES})
RETURN count(n) AS written
