// Possible hits of a search: the best by the text indexes, to be ranked by src/search/rank.ts.
// $asked: what is asked of the names of each type, words and trigrams, space-separated. $scored: how many of these names
// of each type are looked at for $each, the words. $words: the words, space-separated. $types: EntityType values to search.
// $names_limit, $words_limit: hits taken from each index.
// A third of the names hold all words and a third at least half of them, where there are so many: a long word has more
// trigrams than a short one, and each name that is like it would go before those that hold the short one.
// Returns [ids, names, aliases, descriptions]: in columns, as rows of their own would cost more than what they say.
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
RETURN [ids, names, aliases, descriptions] AS hits
