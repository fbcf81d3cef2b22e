CALL {
  MATCH (n0:Entity)
  WHERE n0.id IN $p0
  WITH n0 ORDER BY n0.id
  RETURN collect([n0.id, n0.entityType]) AS c0
}
CALL {
  UNWIND $p1 AS ref0
  MATCH (near0:Entity {id: ref0[1]})
  MATCH (far0:Entity {id: ref0[2]})
  MATCH (near0)-[r0]-(far0)
  WHERE r0.id = ref0[0]
  WITH r0, startNode(r0) AS s1, endNode(r0) AS t1
  WITH r0, s1, t1 ORDER BY r0.id
  RETURN collect([r0.id]) AS c1
}
RETURN [c0, c1] AS row;

MATCH (n0:Actor {id: $p0})
RETURN [n0.id] AS row;

MATCH (n0:Place {id: $p0})
RETURN [n0.id] AS row;

MATCH (n0:Event {id: $p0})
RETURN [n0.id] AS row;

MATCH (n0:Source {id: $p0})
RETURN [n0.id] AS row;

CALL {
  MATCH (n0:Entity)
  WHERE n0.id IN $p0
  WITH n0 ORDER BY n0.id
  RETURN collect([n0.id, n0.entityType]) AS c0
}
CALL {
  UNWIND $p1 AS ref0
  MATCH (near0:Entity {id: ref0[1]})
  MATCH (far0:Entity {id: ref0[2]})
  MATCH (near0)-[r0]-(far0)
  WHERE r0.id = ref0[0]
  WITH r0, startNode(r0) AS s1, endNode(r0) AS t1
  WITH r0, s1, t1 ORDER BY r0.id
  RETURN collect([r0.id]) AS c1
}
RETURN [c0, c1] AS row;
