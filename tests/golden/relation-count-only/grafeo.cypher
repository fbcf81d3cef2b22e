MATCH (n0:Actor {id: $p0})
RETURN [COUNT { MATCH (n0)-[:PARTICIPATED_IN]->() }, COUNT { MATCH (n0)-[r0:PARTICIPATED_IN]->(n1) WHERE n1.eventType = $p2 }, COUNT { MATCH (n0)-[]-() }] AS row;

MATCH (n0:Place {id: $p0})
CALL (n0) {
  MATCH (n0)<-[:WITHIN*0..8]-(:Place)<-[r0:OCCURRED_AT]-(n1:Event)
  RETURN count(DISTINCT n1) AS c0
}
RETURN [c0, COUNT { MATCH (n0)<-[:WITHIN]-() }] AS row;
