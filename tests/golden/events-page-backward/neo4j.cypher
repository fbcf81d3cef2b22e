CALL {
  MATCH (n0:Event)
  WHERE n0.dateStart IS NOT NULL AND n0.dateStart >= $p0 AND (n0.dateStart > $p0 OR n0.name <= $p1 AND (n0.name < $p1 OR n0.id < $p2))
  WITH n0 ORDER BY n0.dateStart, n0.name DESC, n0.id DESC LIMIT $p3
  RETURN collect([n0.dateStart, n0.name, n0.id]) AS c0
}
RETURN [c0] AS row;
