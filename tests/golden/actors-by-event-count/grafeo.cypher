CALL {
  MATCH (n0:Actor)
  WITH n0, COUNT { MATCH (n0)-[r0:PARTICIPATED_IN]->() } AS k0
  WITH n0, k0 ORDER BY k0 DESC, n0.name, n0.id LIMIT $p0
  RETURN collect([k0, n0.name, n0.id, COUNT { MATCH (n0)-[:PARTICIPATED_IN]->() }]) AS c0
}
RETURN [c0] AS row;
