CALL {
  MATCH (n0:Event)
  WHERE n0.dateStart IS NOT NULL AND n0.dateStart >= $p0 AND n0.dateStart < $p1
  WITH n0 ORDER BY n0.dateStart, n0.id DESC LIMIT $p2
  RETURN collect([n0.id, n0.dateStart]) AS c0
}
RETURN [c0] AS row;

CALL {
  MATCH (n0:Event)
  WHERE n0.id IS NOT NULL AND NOT n0.dateStart IN $p0 AND n0.dateEnd IN $p1
  WITH n0 ORDER BY n0.id LIMIT $p2
  RETURN collect([n0.id]) AS c0
}
CALL {
  MATCH (n1:Event)
  WHERE NOT n1.dateStart IN $p0 AND n1.dateEnd IN $p1
  RETURN count(n1) AS c1
}
RETURN [c0, c1] AS row;

CALL {
  MATCH (n0:Event)
  WHERE n0.id IS NOT NULL AND n0.fatalitiesBest > $p0 AND n0.fatalitiesBest <= $p1
  WITH n0 ORDER BY n0.id LIMIT $p2
  RETURN collect([n0.name, n0.fatalitiesBest]) AS c0
}
RETURN [c0] AS row;

CALL {
  MATCH (n0:Event)
  WHERE (n0.fatalitiesBest IS NULL) = $p1
  RETURN count(n0) AS c0
}
RETURN [c0] AS row;

CALL {
  MATCH (n0:Event)
  WHERE NOT (n0.fatalitiesBest = $p1)
  RETURN count(n0) AS c0
}
RETURN [c0] AS row;

CALL {
  MATCH (n0:Event)
  WHERE n0.createdAt <= $p1 AND n0.updatedAt > $p2
  RETURN count(n0) AS c0
}
RETURN [c0] AS row;
