UNWIND $keys AS key
MATCH (n0:Actor {id: key})
CALL (n0) {
  MATCH (n0)-[own:PARTICIPATED_IN]->(event:Event)
  WHERE true
  MATCH (event)<-[other:PARTICIPATED_IN]-(n1:Actor)
  WHERE n1 <> n0
  WITH n1,
    count(DISTINCT event) AS shared,
    count(DISTINCT CASE WHEN own.side = other.side THEN event END) AS same,
    count(DISTINCT CASE WHEN own.side <> other.side THEN event END) AS opposed
  WITH n1, {sharedEvents: shared, sameSide: same, opposed: opposed} AS r0
  WITH n1, r0 ORDER BY r0.sharedEvents DESC, n1.id LIMIT $p1
  RETURN collect([r0.sharedEvents, r0.sameSide, r0.opposed, n1.name]) AS c0
}
CALL (n0) {
  MATCH (n0)-[own:PARTICIPATED_IN]->(event:Event)
  WHERE true
  MATCH (event)<-[other:PARTICIPATED_IN]-(n2:Actor)
  WHERE n2 <> n0
  WITH n2,
    count(DISTINCT event) AS shared,
    count(DISTINCT CASE WHEN own.side = other.side THEN event END) AS same,
    count(DISTINCT CASE WHEN own.side <> other.side THEN event END) AS opposed
  WITH n2, {sharedEvents: shared, sameSide: same, opposed: opposed} AS r1
  RETURN count(n2) AS c1
}
CALL (n0) {
  MATCH (n0)-[own:PARTICIPATED_IN]->(event:Event)
  WHERE true
  MATCH (event)<-[other:PARTICIPATED_IN]-(n3:Actor)
  WHERE n3 <> n0
  WITH n3,
    count(DISTINCT event) AS shared,
    count(DISTINCT CASE WHEN own.side = other.side THEN event END) AS same,
    count(DISTINCT CASE WHEN own.side <> other.side THEN event END) AS opposed
  WITH n3, {sharedEvents: shared, sameSide: same, opposed: opposed} AS r2
  WHERE r2.sharedEvents <= $p2 AND (r2.sharedEvents < $p2 OR n3.id > $p3)
  WITH n3, r2 ORDER BY r2.sharedEvents DESC, n3.id LIMIT $p4
  CALL (n3) {
    MATCH (n3)-[own:PARTICIPATED_IN]->(event:Event)
    WHERE event.eventType <> $p5 AND EXISTS { MATCH (event)<-[r4:PARTICIPATED_IN]-(n5) WHERE r4.side = $p6 }
    MATCH (event)<-[other:PARTICIPATED_IN]-(n4:Actor)
    WHERE n4 <> n3
    WITH n4,
      count(DISTINCT event) AS shared,
      count(DISTINCT CASE WHEN own.side = other.side THEN event END) AS same,
      count(DISTINCT CASE WHEN own.side <> other.side THEN event END) AS opposed
    WITH n4, {sharedEvents: shared, sameSide: same, opposed: opposed} AS r3
    WITH n4, r3 ORDER BY r3.sharedEvents DESC, n4.id LIMIT $p7
    RETURN collect([r3.sharedEvents, n4.id, r3.sameSide, r3.opposed, n4.name]) AS c3
  }
  CALL (n3) {
    MATCH (n3)-[own:PARTICIPATED_IN]->(event:Event)
    WHERE event.eventType <> $p5 AND EXISTS { MATCH (event)<-[r6:PARTICIPATED_IN]-(n7) WHERE r6.side = $p6 }
    MATCH (event)<-[other:PARTICIPATED_IN]-(n6:Actor)
    WHERE n6 <> n3
    WITH n6,
      count(DISTINCT event) AS shared,
      count(DISTINCT CASE WHEN own.side = other.side THEN event END) AS same,
      count(DISTINCT CASE WHEN own.side <> other.side THEN event END) AS opposed
    WITH n6, {sharedEvents: shared, sameSide: same, opposed: opposed} AS r5
    RETURN count(n6) AS c4
  }
  RETURN collect([r2.sharedEvents, n3.name, c3, c4, n3.id]) AS c2
}
CALL (n0) {
  MATCH (n0)-[own:PARTICIPATED_IN]->(event:Event)
  WHERE event.eventType <> $p5 AND EXISTS { MATCH (event)<-[r8:PARTICIPATED_IN]-(n9) WHERE r8.side = $p6 }
  MATCH (event)<-[other:PARTICIPATED_IN]-(n8:Actor)
  WHERE n8 <> n0
  WITH n8,
    count(DISTINCT event) AS shared,
    count(DISTINCT CASE WHEN own.side = other.side THEN event END) AS same,
    count(DISTINCT CASE WHEN own.side <> other.side THEN event END) AS opposed
  WITH n8, {sharedEvents: shared, sameSide: same, opposed: opposed} AS r7
  WITH n8, r7 ORDER BY r7.sharedEvents, n8.id DESC LIMIT $p8
  RETURN collect([n8.name]) AS c5
}
RETURN [key, [c0, c1, c2, c5]] AS row;
