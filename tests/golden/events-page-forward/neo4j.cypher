CALL {
  MATCH (n0:Event)
  WHERE ((n0.fatalitiesBest IS NULL AND $p0 IS NOT NULL) OR n0.fatalitiesBest < $p0 OR ((n0.fatalitiesBest = $p0 OR (n0.fatalitiesBest IS NULL AND $p0 IS NULL)) AND (n0.dateStart <= $p1 AND (n0.dateStart < $p1 OR n0.id > $p2))))
  WITH n0 ORDER BY n0.fatalitiesBest IS NULL, n0.fatalitiesBest DESC, n0.dateStart DESC, n0.id LIMIT $p3
  RETURN collect([n0.fatalitiesBest, n0.dateStart, n0.id]) AS c0
}
RETURN [c0] AS row;
