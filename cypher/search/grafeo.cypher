// Possible hits of a search: the best by the text indexes, to be ranked by src/search/rank.ts.
// $names: words and trigrams asked for, space-separated. $words: words asked for, space-separated.
// $types: EntityType values to search. $names_limit, $words_limit: hits taken from each index.
// Returns [ids, names, aliases, descriptions]: in columns, as rows of their own would cost more than what they say.
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
WITH DISTINCT node.id AS id, node.name AS name, coalesce(node.aliases, []) AS aliases, coalesce(node.description, '') AS description
WITH collect(id) AS ids, collect(name) AS names, collect(aliases) AS aliases, collect(description) AS descriptions
RETURN [ids, names, aliases, descriptions] AS hits
