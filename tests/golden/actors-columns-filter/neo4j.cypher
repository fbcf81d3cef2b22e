CALL {
  MATCH (n0:Actor)
  WHERE n0.id IS NOT NULL AND any(i0 IN range(0, size(coalesce(n0.externalIds_scheme, [])) - 1) WHERE n0.externalIds_scheme[i0] = $p0)
  WITH n0 ORDER BY n0.id LIMIT $p1
  RETURN collect([n0.name, n0.externalIds_scheme, n0.externalIds_value]) AS c0
}
RETURN [c0] AS row;

CALL {
  MATCH (n0:Actor)
  WHERE n0.id IS NOT NULL AND any(i0 IN range(0, size(coalesce(n0.externalIds_scheme, [])) - 1) WHERE n0.externalIds_scheme[i0] = $p0 AND n0.externalIds_value[i0] IN $p1)
  WITH n0 ORDER BY n0.id LIMIT $p2
  RETURN collect([n0.name]) AS c0
}
RETURN [c0] AS row;

CALL {
  MATCH (n0:Actor)
  WHERE NOT (any(i0 IN range(0, size(coalesce(n0.externalIds_scheme, [])) - 1) WHERE n0.externalIds_scheme[i0] = $p1))
  RETURN count(n0) AS c0
}
RETURN [c0] AS row;

CALL {
  MATCH (n0:Actor)
  WHERE n0.id IS NOT NULL AND any(i0 IN range(0, size(coalesce(n0.measures_kind, [])) - 1) WHERE n0.measures_kind[i0] = $p0 AND n0.measures_value[i0] >= $p1 AND n0.measures_qualifier[i0] <> $p2)
  WITH n0 ORDER BY n0.id LIMIT $p3
  RETURN collect([n0.name]) AS c0
}
RETURN [c0] AS row;
