CALL {
  MATCH (n0:Actor)
  WHERE n0.name IS NOT NULL AND n0.name CONTAINS $p0
  WITH n0 ORDER BY n0.name, n0.id LIMIT $p1
  RETURN collect([n0.name]) AS c0
}
RETURN [c0] AS row;

CALL {
  MATCH (n0:Actor)
  WHERE n0.name IS NOT NULL AND n0.name <> $p0 AND n0.name STARTS WITH $p1
  WITH n0 ORDER BY n0.name DESC, n0.id LIMIT $p2
  RETURN collect([n0.name]) AS c0
}
RETURN [c0] AS row;

CALL {
  MATCH (n0:Actor)
  WHERE n0.id IS NOT NULL AND NOT n0.name IN $p0 AND n0.name ENDS WITH $p1
  WITH n0 ORDER BY n0.id LIMIT $p2
  RETURN collect([n0.name]) AS c0
}
RETURN [c0] AS row;

CALL {
  MATCH (n0:Actor)
  WHERE n0.id IS NOT NULL AND n0.name > $p0 AND n0.name >= $p1 AND n0.name < $p2 AND n0.name <= $p3
  WITH n0 ORDER BY n0.id LIMIT $p4
  RETURN collect([n0.name]) AS c0
}
RETURN [c0] AS row;

CALL {
  MATCH (n0:Actor)
  WHERE n0.id IS NOT NULL AND $p0 IN n0.aliases
  WITH n0 ORDER BY n0.id LIMIT $p1
  RETURN collect([n0.name]) AS c0
}
RETURN [c0] AS row;

CALL {
  MATCH (n0:Actor)
  WHERE n0.id IS NOT NULL AND any(item IN $p0 WHERE item IN n0.tags) AND all(item IN $p1 WHERE item IN n0.tags)
  WITH n0 ORDER BY n0.id LIMIT $p2
  RETURN collect([n0.name, n0.tags]) AS c0
}
RETURN [c0] AS row;

CALL {
  MATCH (n0:Actor)
  WHERE n0.id IS NOT NULL AND (n0.description IS NULL) = $p0 AND (size(n0.tags) = 0) = $p1
  WITH n0 ORDER BY n0.id LIMIT $p2
  RETURN collect([n0.id]) AS c0
}
CALL {
  MATCH (n1:Actor)
  WHERE (n1.description IS NULL) = $p0 AND (size(n1.tags) = 0) = $p1
  RETURN count(n1) AS c1
}
RETURN [c0, c1] AS row;
