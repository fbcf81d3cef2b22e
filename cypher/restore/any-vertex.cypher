// Whether the graph holds anything, of ours or not. No parameters. Returns the labels of some vertex.
MATCH (n)
RETURN labels(n) AS labels
LIMIT 1
