// The ids of the edges that are rows of a data set and that nobody else has stated, a page of them in order.
// $dataset: its name. $after: the id after which the page starts, '' for the first. $count: how many. Returns ids.
MATCH (:Entity)-[r]->(:Entity)
WHERE r.dataset = $dataset AND r.id > $after
RETURN r.id AS id
ORDER BY id
LIMIT $count
