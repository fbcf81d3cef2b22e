// Place.ancestors: every place that holds a place; `rank` sorts the nearest first.
// From: this (Place). To: node (Place). Order: rank.
MATCH path = (this)-[:WITHIN*1..8]->(node:Place)
WITH node, min(length(path)) AS rank
