// Settlements known by GeoNames, with their points, a page of them in order.
// $after: the id after which the page starts, '' for the first. $count: how many. Returns [id, name, latitude, longitude].
MATCH (p:Place {placeType: 'SETTLEMENT'})
WHERE p.id > $after AND 'GEONAMES' IN p.externalIds_scheme AND p.latitude IS NOT NULL
WITH p
ORDER BY p.id
LIMIT $count
RETURN [p.id, p.name, p.latitude, p.longitude] AS row
