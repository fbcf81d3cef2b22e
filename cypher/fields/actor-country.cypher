// Actor.country: the country an actor is based in, directly or through a place inside it.
// From: this (Actor). To: node (Place).
MATCH (this)-[:BASED_IN]->(:Place)-[:WITHIN*0..8]->(node:Place {placeType: 'COUNTRY'})
WITH node
