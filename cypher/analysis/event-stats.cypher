// eventStats: the groups with most events. Sums are made for these only, from their members.
// GROUPS: event-groups.cypher. PARTS: event-parts.cypher, or nothing where no event has parts.
// KEYS: key0, key1, …. SUMS: event-sums.cypher, or nothing. TOTALS: the names of the sums, with a comma before each.
// Put in by src/traversals. $first: how many groups.
// Returns [keys, events, sums…], most events first, then by keys.
GROUPS
PARTS
WITH KEYS, members, size(members) AS events
ORDER BY events DESC, KEYS
LIMIT $first
SUMS
RETURN [[KEYS], events TOTALS] AS row
