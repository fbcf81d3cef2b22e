// The ids of the graph's vertices in order, those retracted left out. $after: the id to go on from. $size: how many.
// Returns an id.
MATCH (n:Entity)
WHERE n.id > $after AND NOT n:Retracted
RETURN n.id AS id
ORDER BY n.id
LIMIT $size
