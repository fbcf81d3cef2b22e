MATCH (n0:Event {id: $p0})
CALL (n0) {
  MATCH (n0)<-[r0:PART_OF]-(n1)
  WITH n1, r0 ORDER BY n1.dateStart DESC, r0.id LIMIT $p1
  CALL (n1) {
    MATCH (n1)<-[r1:PART_OF]-(n2)
    WITH n2, r1 ORDER BY r1.id LIMIT $p1
    RETURN collect([n2.name]) AS c1
  }
  RETURN collect([n1.name, c1, COUNT { MATCH (n1)<-[:PART_OF]-() }]) AS c0
}
CALL (n0) {
  MATCH (n0)<-[r2:PART_OF]-(n3)
  WHERE COUNT { MATCH (n3)<-[r3:PART_OF]-(n4) WHERE n4.eventType = $p2 } > 0
  WITH n3, r2 ORDER BY r2.id LIMIT $p1
  RETURN collect([n3.name]) AS c2
}
RETURN [c0, c2] AS row;
