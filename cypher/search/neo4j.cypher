// Possible hits of a search: the best by the text indexes, to be ranked by src/search/rank.ts.
// $asked: what is asked of the names of each type, in Lucene's syntax. $words: the words asked for, space-separated.
// $types: EntityType values to search. $names_limit, $words_limit: hits taken from each index.
// Returns [ids, names, aliases, descriptions]: in columns, as rows of their own would cost more than what they say.
UNWIND $types AS type
CALL (type) {
  CALL db.index.fulltext.queryNodes(toLower(type) + '_search_names', $asked[type], {limit: $names_limit}) YIELD node
  RETURN node
  UNION
  CALL db.index.fulltext.queryNodes(toLower(type) + '_search_description', $words, {limit: $words_limit}) YIELD node
  RETURN node
}
WITH DISTINCT node.id AS id, node.name AS name, coalesce(node.aliases, []) AS aliases, coalesce(node.description, '') AS description
WITH collect(id) AS ids, collect(name) AS names, collect(aliases) AS aliases, collect(description) AS descriptions
RETURN [ids, names, aliases, descriptions] AS hits
