// PlaceFilter.within: whether a place is, or lies inside, another; also walked from its far end.
// From: this (Place). To: node (Place).
MATCH (this)-[:WITHIN*0..8]->(node:Place)
