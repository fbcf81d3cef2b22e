// Which of some vertices are next to which of others.
// $keys: the vertices the walk goes from. $others: the others, {key: true}: a list would be gone through for each edge, or be where the
// engine begins. FIND: the vertex of a key. FOLLOW: the edges followed from `vertex` to `node`. ALLOW: the filter's conditions on `edge`.
// KEY: the key of `node`. Put in by src/traversals.
// Returns [key, other keys].
UNWIND $keys AS key
FIND
FOLLOW
WHERE $others[toString(KEY)] AND ALLOW
WITH key, collect(DISTINCT KEY) AS others
RETURN [key, others] AS row
