// The ids of what is in the graph of a data set, a page of them in order.
// $dataset: its name. $after: the id after which the page starts, '' for the first. $count: how many. Returns ids.
MATCH (n:Entity {dataset: $dataset})
WHERE n.id > $after AND NOT n:Retracted
RETURN n.id AS id
ORDER BY id
LIMIT $count
