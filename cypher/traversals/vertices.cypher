// The vertices that a filter lets a walk come to, those of the next ids after one, in columns; 5,000 to a row, for a row is read in
// one go.
// $after: the id; $most: how many. ALLOW: the filter's conditions. KEY, TYPE: the key of `node`, and the index of its label.
// Put in by src/traversals.
// Returns [ids, keys, types, degrees], ids in order; no row where there is none left.
MATCH (node:Entity)
WHERE node.id > $after AND ALLOW
WITH node ORDER BY node.id LIMIT $most
WITH node.id AS id, KEY AS key, TYPE AS type, COUNT { (node)--() } AS degree
WITH collect(id) AS ids, collect(key) AS keys, collect(type) AS types, collect(degree) AS degrees
UNWIND range(0, size(ids) - 1, 5000) AS first
RETURN [
  ids[first..first + 5000], keys[first..first + 5000], types[first..first + 5000], degrees[first..first + 5000]
] AS row
