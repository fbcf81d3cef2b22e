// Places that their data sets give no name, whatever they are called by now, a page of them in order.
// $after: the id after which the page starts, '' for the first. $count: how many. Returns [id, name, latitude, longitude].
MATCH (p:Place)
WHERE p.id > $after AND 'unnamed' IN p.tags AND p.latitude IS NOT NULL
WITH p
ORDER BY p.id
LIMIT $count
RETURN [p.id, p.name, p.latitude, p.longitude] AS row
