// Possible hits of a search: the best by the text indexes, to be ranked by src/search/rank.ts.
// $names: words and trigrams asked for, space-separated. $words: words asked for, space-separated.
// $types: EntityType values to search. $names_limit, $words_limit: hits taken from each index.
// Returns [id, name, aliases, description], best first within an index.
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
RETURN DISTINCT [node.id, node.name, node.aliases, node.description] AS hit
