// Records which change is the first that is kept. $keptFrom: its seq. Returns it.
MATCH (g:CasusGraph {id: 'graph'})
SET g.keptFrom = $keptFrom
RETURN g.keptFrom AS keptFrom
