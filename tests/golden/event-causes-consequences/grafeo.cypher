MATCH (n0:Event {id: $p0})
CALL (n0) {
  MATCH (n0)-[r0:RESPONDED_TO|CAUSED]-(n1)
  WHERE (type(r0) IN ['RESPONDED_TO'] AND startNode(r0).id = n0.id OR type(r0) IN ['CAUSED'] AND endNode(r0).id = n0.id)
  WITH n1, r0 ORDER BY r0.id LIMIT $p1
  RETURN collect([type(r0), r0.confidence, n1.name, r0.citations_source, r0.citations_locator]) AS c0
}
CALL (n0) {
  MATCH (n0)-[r2:CAUSED|RESPONDED_TO]-(n3)
  WHERE (type(r2) IN ['CAUSED'] AND startNode(r2).id = n0.id OR type(r2) IN ['RESPONDED_TO'] AND endNode(r2).id = n0.id)
  WITH n3, r2 ORDER BY r2.id LIMIT $p2
  RETURN collect([type(r2), n3.name, COUNT { MATCH (n3)-[r3:CAUSED|RESPONDED_TO]-(n4) WHERE (type(r3) IN ['CAUSED'] AND startNode(r3).id = n3.id OR type(r3) IN ['RESPONDED_TO'] AND endNode(r3).id = n3.id) }]) AS c1
}
RETURN [c0, COUNT { MATCH (n0)-[r1:RESPONDED_TO|CAUSED]-(n2) WHERE (type(r1) IN ['RESPONDED_TO'] AND startNode(r1).id = n0.id OR type(r1) IN ['CAUSED'] AND endNode(r1).id = n0.id) }, c1, COUNT { MATCH (n0)-[r4:CAUSED|RESPONDED_TO]-(n5) WHERE (type(r4) IN ['CAUSED'] AND startNode(r4).id = n0.id OR type(r4) IN ['RESPONDED_TO'] AND endNode(r4).id = n0.id) }] AS row;
