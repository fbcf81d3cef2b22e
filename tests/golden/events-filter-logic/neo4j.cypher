CALL {
  MATCH (n0:Event)
  WHERE n0.eventType IS NOT NULL AND n0.status <> $p0 AND (n0.kind = $p1 OR n0.eventType IN $p2 AND NOT (n0.datePrecision = $p3))
  WITH n0 ORDER BY n0.eventType, n0.dateStart DESC, n0.id LIMIT $p4
  RETURN collect([n0.id, n0.kind, n0.eventType, n0.status, n0.datePrecision]) AS c0
}
CALL {
  MATCH (n1:Event)
  WHERE n1.status <> $p0 AND (n1.kind = $p1 OR n1.eventType IN $p2 AND NOT (n1.datePrecision = $p3))
  RETURN count(n1) AS c1
}
RETURN [c0, c1] AS row;
