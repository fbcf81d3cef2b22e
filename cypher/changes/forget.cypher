// Deletes changes. $seqs: [seq, …]. Returns nothing.
UNWIND $seqs AS seq
MATCH (c:Change {seq: seq})
DETACH DELETE c
