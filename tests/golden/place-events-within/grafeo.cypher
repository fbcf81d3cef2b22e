MATCH (n0:Place {id: $p0})
CALL (n0) {
  MATCH (n0)<-[:WITHIN*0..8]-(:Place)<-[r0:OCCURRED_AT]-(n1:Event)
  WITH n1, collect(r0) AS r0s
  WITH n1, r0s ORDER BY n1.dateStart, n1.id LIMIT $p1
  CALL (r0s) { UNWIND r0s AS r0 WITH r0 ORDER BY r0.id LIMIT 1 RETURN r0 }
  RETURN collect([r0.geoPrecision, r0.locationRole, n1.name]) AS c0
}
CALL (n0) {
  MATCH (n0)<-[:WITHIN*0..8]-(:Place)<-[r1:OCCURRED_AT]-(n2:Event)
  RETURN count(DISTINCT n2) AS c1
}
CALL (n0) {
  MATCH (n0)<-[r2:OCCURRED_AT]-(n3)
  WITH n3, r2 ORDER BY n3.dateStart, r2.id LIMIT $p1
  RETURN collect([r2.geoPrecision, r2.locationRole, n3.name]) AS c2
}
CALL (n0) {
  MATCH (n0)<-[r3:WITHIN]-(n4)
  WHERE COUNT { MATCH (n4)<-[:WITHIN*0..8]-(:Place)<-[r4:OCCURRED_AT]-(n5:Event) WHERE n5.eventType = $p2 } > 0
  WITH n4, r3 ORDER BY r3.id LIMIT $p3
  RETURN collect([n4.name]) AS c3
}
RETURN [c0, c1, c2, COUNT { MATCH (n0)<-[:OCCURRED_AT]-() }, c3] AS row;
