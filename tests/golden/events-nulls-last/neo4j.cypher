CALL {
  MATCH (n0:Event)
  WITH n0 ORDER BY n0.fatalitiesBest IS NULL, n0.fatalitiesBest, n0.name DESC, n0.id LIMIT $p0
  RETURN collect([n0.fatalitiesBest, n0.name]) AS c0
}
RETURN [c0] AS row;

CALL {
  MATCH (n0:Event)
  WITH n0 ORDER BY n0.fatalitiesBest IS NULL, n0.fatalitiesBest DESC, n0.name, n0.id LIMIT $p0
  RETURN collect([n0.fatalitiesBest, n0.name]) AS c0
}
RETURN [c0] AS row;

CALL {
  MATCH (n0:Event)
  WITH n0 ORDER BY n0.fatalitiesBest IS NULL DESC, n0.fatalitiesBest DESC, n0.name, n0.id DESC LIMIT $p0
  RETURN collect([n0.fatalitiesBest, n0.name]) AS c0
}
RETURN [c0] AS row;

CALL {
  MATCH (n0:Place)
  WITH n0 ORDER BY n0.countryCode IS NULL DESC, n0.countryCode, n0.placeType DESC, n0.name DESC, n0.id DESC LIMIT $p0
  RETURN collect([n0.countryCode, n0.placeType, n0.name]) AS c0
}
RETURN [c0] AS row;
