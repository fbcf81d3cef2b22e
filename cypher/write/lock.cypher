// Begins a write: takes the one lock that lets writes, of this process and of others, run one after the other.
// No parameters. Returns [revision, seq]: how many writes were committed, and how many changes they made.
MERGE (g:CasusGraph {id: 'graph'})
SET g.locked = true
RETURN [coalesce(g.revision, 0), coalesce(g.seq, 0)] AS state
