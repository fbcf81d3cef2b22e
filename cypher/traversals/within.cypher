// TraversalFilter.within: whether an event is at a place or inside it. A pattern from `node`, an event, to `area`.
// $within: the place's id.
MATCH (node)-[:OCCURRED_AT]->(:Place)-[:WITHIN*0..8]->(area:Place) WHERE area.id = $within
