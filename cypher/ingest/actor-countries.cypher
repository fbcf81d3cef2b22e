// The countries that actors have their seats in. No parameters. Returns [id of the actor, ISO 3166-1 alpha-2 code].
MATCH (n:Actor)-[:BASED_IN]->(p:Place)
WHERE p.countryCode IS NOT NULL
RETURN [n.id, p.countryCode] AS row
