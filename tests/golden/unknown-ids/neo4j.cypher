CALL {
  MATCH (n0:Entity)
  WHERE n0.id IN $p0
  WITH n0 ORDER BY n0.id
  RETURN collect([n0.id, n0.entityType]) AS c0
}
CALL {
  MATCH (n1:Change)
  WHERE n1.id IN $p0
  WITH n1 ORDER BY n1.id
  RETURN collect([n1.id]) AS c1
}
CALL {
  UNWIND $p1 AS ref0
  MATCH (near0:Entity {id: ref0[1]})
  MATCH (far0:Entity {id: ref0[2]})
  MATCH (near0)-[r0]-(far0)
  WHERE r0.id = ref0[0]
  WITH r0, startNode(r0) AS s2, endNode(r0) AS t2
  WITH r0, s2, t2 ORDER BY r0.id
  RETURN collect([r0.id]) AS c2
}
RETURN [c0, c1, c2] AS row;

UNWIND $keys AS key
MATCH (n0:Actor {id: key})
RETURN [key, [n0.id]] AS row;

UNWIND $keys AS key
MATCH (n0:Place {id: key})
RETURN [key, [n0.id]] AS row;

UNWIND $keys AS key
MATCH (n0:Event {id: key})
RETURN [key, [n0.id]] AS row;

UNWIND $keys AS key
MATCH (n0:Source {id: key})
RETURN [key, [n0.id]] AS row;

CALL {
  MATCH (n0:Entity)
  WHERE n0.id IN $p0
  WITH n0 ORDER BY n0.id
  RETURN collect([n0.id, n0.entityType]) AS c0
}
CALL {
  MATCH (n1:Change)
  WHERE n1.id IN $p0
  WITH n1 ORDER BY n1.id
  RETURN collect([n1.id]) AS c1
}
CALL {
  UNWIND $p1 AS ref0
  MATCH (near0:Entity {id: ref0[1]})
  MATCH (far0:Entity {id: ref0[2]})
  MATCH (near0)-[r0]-(far0)
  WHERE r0.id = ref0[0]
  WITH r0, startNode(r0) AS s2, endNode(r0) AS t2
  WITH r0, s2, t2 ORDER BY r0.id
  RETURN collect([r0.id]) AS c2
}
RETURN [c0, c1, c2] AS row;

UNWIND $ids AS id
MATCH (n:Merged {id: id})
RETURN [id, n.mergedInto, null] AS row
UNION ALL
UNWIND $ids AS id
MATCH (n:Retracted {id: id})
RETURN [id, null, n.entityType] AS row;

UNWIND $ids AS id
MATCH (n:Merged {id: id})
RETURN [id, n.mergedInto, null] AS row
UNION ALL
UNWIND $ids AS id
MATCH (n:Retracted {id: id})
RETURN [id, null, n.entityType] AS row;

UNWIND $ids AS id
MATCH (n:Merged {id: id})
RETURN [id, n.mergedInto, null] AS row
UNION ALL
UNWIND $ids AS id
MATCH (n:Retracted {id: id})
RETURN [id, null, n.entityType] AS row;

UNWIND $ids AS id
MATCH (n:Merged {id: id})
RETURN [id, n.mergedInto, null] AS row
UNION ALL
UNWIND $ids AS id
MATCH (n:Retracted {id: id})
RETURN [id, null, n.entityType] AS row;

UNWIND $ids AS id
MATCH (n:Merged {id: id})
RETURN [id, n.mergedInto, null] AS row
UNION ALL
UNWIND $ids AS id
MATCH (n:Retracted {id: id})
RETURN [id, null, n.entityType] AS row;

UNWIND $ids AS id
MATCH (n:Merged {id: id})
RETURN [id, n.mergedInto, null] AS row
UNION ALL
UNWIND $ids AS id
MATCH (n:Retracted {id: id})
RETURN [id, null, n.entityType] AS row;
