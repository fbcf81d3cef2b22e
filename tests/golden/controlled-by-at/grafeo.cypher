MATCH (n0:Place {id: $p0})
CALL (n0) {
  MATCH (n0)<-[r0:CONTROLS]-(n1)
  WHERE (r0.dateStart IS NULL OR r0.dateStart <= $p1) AND (r0.dateEnd IS NULL OR r0.dateEnd >= $p1)
  WITH n1, r0 ORDER BY r0.id
  WITH n1, r0, startNode(r0) AS s0, endNode(r0) AS t0
  RETURN collect([s0.name, r0.dateStart, r0.dateEnd]) AS c0
}
CALL (n0) {
  MATCH (n0)<-[r1:CONTROLS]-(n2)
  WHERE (r1.dateStart IS NULL OR r1.dateStart <= $p2) AND (r1.dateEnd IS NULL OR r1.dateEnd >= $p2)
  WITH n2, r1 ORDER BY r1.id
  WITH n2, r1, startNode(r1) AS s1, endNode(r1) AS t1
  RETURN collect([s1.name, r1.dateStart, r1.dateEnd]) AS c1
}
CALL (n0) {
  MATCH (n0)<-[r2:CONTROLS]-(n3)
  WITH n3, r2 ORDER BY r2.id
  WITH n3, r2, startNode(r2) AS s2, endNode(r2) AS t2
  RETURN collect([s2.name, t2.name, r2.dateStart, r2.dateEnd]) AS c2
}
RETURN [c0, c1, c2] AS row;
