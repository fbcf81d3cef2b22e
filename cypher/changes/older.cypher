// Which of some changes are older than an instant. $seqs: [seq, …]; $before: instant. Returns the seq of each, in order.
UNWIND $seqs AS seq
MATCH (c:Change {seq: seq})
WHERE c.at < $before
WITH c ORDER BY c.seq
RETURN c.seq AS seq
