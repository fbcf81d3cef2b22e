CALL {
  CALL grafeo.search.text('Actor', 'searchNames', CASE WHEN 'ACTOR' IN $types THEN $words[0] ELSE '' END, $enough) YIELD node_id
  RETURN 'ACTOR' AS type, node_id
  UNION ALL
  CALL grafeo.search.text('Place', 'searchNames', CASE WHEN 'PLACE' IN $types THEN $words[0] ELSE '' END, $enough) YIELD node_id
  RETURN 'PLACE' AS type, node_id
  UNION ALL
  CALL grafeo.search.text('Event', 'searchNames', CASE WHEN 'EVENT' IN $types THEN $words[0] ELSE '' END, $enough) YIELD node_id
  RETURN 'EVENT' AS type, node_id
  UNION ALL
  CALL grafeo.search.text('Source', 'searchNames', CASE WHEN 'SOURCE' IN $types THEN $words[0] ELSE '' END, $enough) YIELD node_id
  RETURN 'SOURCE' AS type, node_id
}
WITH type, count(node_id) AS names WHERE names >= $enough
RETURN [$words[0], type] AS common;

CALL {
  CALL grafeo.search.text('Actor', 'searchNames', CASE WHEN 'ACTOR' IN $types THEN $words[0] ELSE '' END, $enough) YIELD node_id
  RETURN 'ACTOR' AS type, node_id
  UNION ALL
  CALL grafeo.search.text('Place', 'searchNames', CASE WHEN 'PLACE' IN $types THEN $words[0] ELSE '' END, $enough) YIELD node_id
  RETURN 'PLACE' AS type, node_id
  UNION ALL
  CALL grafeo.search.text('Event', 'searchNames', CASE WHEN 'EVENT' IN $types THEN $words[0] ELSE '' END, $enough) YIELD node_id
  RETURN 'EVENT' AS type, node_id
  UNION ALL
  CALL grafeo.search.text('Source', 'searchNames', CASE WHEN 'SOURCE' IN $types THEN $words[0] ELSE '' END, $enough) YIELD node_id
  RETURN 'SOURCE' AS type, node_id
}
WITH type, count(node_id) AS names WHERE names >= $enough
RETURN [$words[0], type] AS common;

CALL {
  CALL {
    CALL grafeo.search.text('Actor', 'searchNames', coalesce($asked.ACTOR, ''), coalesce($scored.ACTOR, 0)) YIELD node_id, score
    RETURN 'ACTOR' AS type, node_id, score
    UNION ALL
    CALL grafeo.search.text('Place', 'searchNames', coalesce($asked.PLACE, ''), coalesce($scored.PLACE, 0)) YIELD node_id, score
    RETURN 'PLACE' AS type, node_id, score
    UNION ALL
    CALL grafeo.search.text('Event', 'searchNames', coalesce($asked.EVENT, ''), coalesce($scored.EVENT, 0)) YIELD node_id, score
    RETURN 'EVENT' AS type, node_id, score
    UNION ALL
    CALL grafeo.search.text('Source', 'searchNames', coalesce($asked.SOURCE, ''), coalesce($scored.SOURCE, 0)) YIELD node_id, score
    RETURN 'SOURCE' AS type, node_id, score
  }
  MATCH (node) WHERE id(node) = node_id
  WITH type, node_id, score, size([word IN $each WHERE node.searchNames CONTAINS word + ' ']) AS held
  ORDER BY score DESC
  WITH type, collect([node_id, held]) AS found
  WITH type, [name IN found WHERE name[1] = size($each)] AS all, [name IN found WHERE name[1] * 2 >= size($each)] AS half, found
  UNWIND all[0..$names_limit / 3] + half[0..$names_limit / 3] + found AS name
  WITH type, collect(DISTINCT name[0]) AS ids
  UNWIND ids[0..$names_limit] AS node_id
  RETURN node_id
  UNION ALL
  CALL grafeo.search.text('Actor', 'searchDescription', $words, $words_limit) YIELD node_id
  RETURN node_id
  UNION ALL
  CALL grafeo.search.text('Place', 'searchDescription', $words, $words_limit) YIELD node_id
  RETURN node_id
  UNION ALL
  CALL grafeo.search.text('Event', 'searchDescription', $words, $words_limit) YIELD node_id
  RETURN node_id
  UNION ALL
  CALL grafeo.search.text('Source', 'searchDescription', $words, $words_limit) YIELD node_id
  RETURN node_id
}
MATCH (node) WHERE id(node) = node_id AND node.entityType IN $types
WITH DISTINCT node.id AS id, node.name AS name, coalesce(node.aliases, []) AS aliases, coalesce(node.description, '') AS description
WITH collect(id) AS ids, collect(name) AS names, collect(aliases) AS aliases, collect(description) AS descriptions
RETURN [ids, names, aliases, descriptions] AS hits;

CALL {
  MATCH (n0:Entity)
  WHERE n0.id IN $p0
  WITH n0 ORDER BY n0.id
  RETURN collect([n0.id, n0.entityType]) AS c0
}
RETURN [c0] AS row;
