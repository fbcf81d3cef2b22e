// Creates edges between vertices that exist. $rows: a list for each: the ids of its start and end, then property values,
// null for none. TYPE: their type; PROPERTIES: each property with its place in the list. Both are put in by src/write.
// Returns how many.
UNWIND $rows AS row
WITH row, row[0] AS from, row[1] AS to
MATCH (a:Entity {id: from})
MATCH (b:Entity {id: to})
CREATE (a)-[r:TYPE {PROPERTIES}]->(b)
RETURN count(r) AS written
