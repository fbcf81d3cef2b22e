// One step from some vertices: the vertices next to them, each once, in columns: as rows, each would cost more than what it says;
// 5,000 to a row, for a row is read in one go.
// $keys: where the step starts. FIND: the vertex of a key. FOLLOW: the edges followed from `vertex` to `node`. ALLOW: the filter's
// conditions. KEY, TYPE: the key of `node`, and the index of its label. DATES: its dates, where time counts. Put in by src/traversals.
// Returns [keys, types, degrees, keys of the vertices each is next to, [dateStart, dateEnd, datePrecision] of each].
UNWIND $keys AS key
FIND
FOLLOW
WHERE ALLOW
WITH node, collect(DISTINCT key) AS near
WITH KEY AS key, TYPE AS type, COUNT { (node)--() } AS degree, near, DATES AS dates
WITH collect(key) AS keys, collect(type) AS types, collect(degree) AS degrees, collect(near) AS near, collect(dates) AS dates
UNWIND range(0, size(keys) - 1, 5000) AS first
RETURN [
  keys[first..first + 5000], types[first..first + 5000], degrees[first..first + 5000], near[first..first + 5000],
  dates[first..first + 5000]
] AS row
