// The changes that were made as one with another. $id: its id. Returns their properties.
MATCH (c:Change {id: $id})
MATCH (d:Change {act: c.act})
RETURN properties(d) AS row
