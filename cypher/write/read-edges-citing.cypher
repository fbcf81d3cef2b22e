// Edges of one type that are rows of a data set, by the objects of it that say them, wherever they are. $dataset: its name.
// $objects: the objects, as citations locate them, each with the value true. TYPE: the relationship type, put in by src/write.
// Returns [id of the start, id of the end, properties].
MATCH (n)-[r:TYPE]->(m)
WHERE r.dataset = $dataset
WITH n, r, m
WHERE any(locator IN r.citations_locator WHERE $objects[locator])
RETURN [n.id, m.id, properties(r)] AS row
