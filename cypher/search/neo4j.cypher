// Possible hits of a search: the best by the text indexes, to be ranked by src/search/rank.ts.
// $names: words and trigrams asked for, space-separated. $words: words asked for, space-separated.
// $types: EntityType values to search. $names_limit, $words_limit: hits taken from each index.
// Returns [id, name, aliases, description], best first within an index.
UNWIND $types AS type
CALL (type) {
  CALL db.index.fulltext.queryNodes(toLower(type) + '_search_names', $names, {limit: $names_limit}) YIELD node
  RETURN node
  UNION
  CALL db.index.fulltext.queryNodes(toLower(type) + '_search_description', $words, {limit: $words_limit}) YIELD node
  RETURN node
}
RETURN DISTINCT [node.id, node.name, node.aliases, node.description] AS hit
