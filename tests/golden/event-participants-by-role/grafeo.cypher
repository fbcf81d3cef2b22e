MATCH (n0:Event {id: $p0})
CALL (n0) {
  MATCH (n0)<-[r0:PARTICIPATED_IN]-(n1)
  WHERE r0.role IN $p1
  WITH n1, r0 ORDER BY r0.id LIMIT $p2
  RETURN collect([r0.role, n1.name]) AS c0
}
CALL (n0) {
  MATCH (n0)<-[r2:PARTICIPATED_IN]-(n3)
  WHERE n3.actorType IN $p3
  WITH n3, r2 ORDER BY r2.id LIMIT $p2
  RETURN collect([n3.name]) AS c1
}
RETURN [c0, COUNT { MATCH (n0)<-[r1:PARTICIPATED_IN]-(n2) WHERE r1.role IN $p1 }, c1, COUNT { MATCH (n0)<-[r3:PARTICIPATED_IN]-(n4) WHERE n4.actorType IN $p3 }] AS row;
