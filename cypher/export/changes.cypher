// Changes with all that is kept of them, by their place in the order of all. $seqs: [seq, …].
// Returns the properties of each, in order.
UNWIND $seqs AS seq
MATCH (c:Change {seq: seq})
WITH c ORDER BY c.seq
RETURN properties(c) AS properties
