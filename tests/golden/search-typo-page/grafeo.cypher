CALL {
  CALL grafeo.search.text('Actor', 'searchNames', $names, $names_limit) YIELD node_id
  RETURN node_id
  UNION ALL
  CALL grafeo.search.text('Actor', 'searchDescription', $words, $words_limit) YIELD node_id
  RETURN node_id
  UNION ALL
  CALL grafeo.search.text('Place', 'searchNames', $names, $names_limit) YIELD node_id
  RETURN node_id
  UNION ALL
  CALL grafeo.search.text('Place', 'searchDescription', $words, $words_limit) YIELD node_id
  RETURN node_id
  UNION ALL
  CALL grafeo.search.text('Event', 'searchNames', $names, $names_limit) YIELD node_id
  RETURN node_id
  UNION ALL
  CALL grafeo.search.text('Event', 'searchDescription', $words, $words_limit) YIELD node_id
  RETURN node_id
  UNION ALL
  CALL grafeo.search.text('Source', 'searchNames', $names, $names_limit) YIELD node_id
  RETURN node_id
  UNION ALL
  CALL grafeo.search.text('Source', 'searchDescription', $words, $words_limit) YIELD node_id
  RETURN node_id
}
MATCH (node) WHERE id(node) = node_id AND node.entityType IN $types
RETURN DISTINCT [node.id, node.name, node.aliases, node.description] AS hit;

CALL {
  MATCH (n0:Entity)
  WHERE n0.id IN $p0
  WITH n0 ORDER BY n0.id
  RETURN collect([n0.id, n0.entityType]) AS c0
}
RETURN [c0] AS row;
