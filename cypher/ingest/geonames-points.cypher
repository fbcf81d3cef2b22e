// Settlements known by GeoNames, with their points. No parameters. Returns [id, name, latitude, longitude].
MATCH (p:Place {placeType: 'SETTLEMENT'})
WHERE 'GEONAMES' IN p.externalIds_scheme AND p.latitude IS NOT NULL
RETURN [p.id, p.name, p.latitude, p.longitude] AS row
