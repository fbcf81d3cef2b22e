// The steps that lead from some vertices to others, in columns; 5,000 to a row, for a row is read in one go.
// $keys: where the steps start. FIND: the vertex of a key. FOLLOW: the edges followed from `vertex` to `node`. ALLOW: the filter's
// conditions. KEY: the key of `node`. Put in by src/traversals.
// Returns [keys of starts, keys of ends].
UNWIND $keys AS key
FIND
FOLLOW
WHERE ALLOW
WITH key, KEY AS end
WITH collect(key) AS starts, collect(end) AS ends
UNWIND range(0, size(starts) - 1, 5000) AS first
RETURN [starts[first..first + 5000], ends[first..first + 5000]] AS row
