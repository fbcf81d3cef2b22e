UNWIND $types AS type
UNWIND $words AS word
CALL (type, word) {
  CALL db.index.fulltext.queryNodes(toLower(type) + '_search_names', word, {limit: $enough}) YIELD node
  RETURN count(node) AS names
}
WITH type, word, names WHERE names >= $enough
RETURN [word, type] AS common;

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
RETURN [ids, names, aliases, descriptions] AS hits;

CALL {
  MATCH (n0:Entity)
  WHERE n0.id IN $p0
  WITH n0 ORDER BY n0.id
  RETURN collect([n0.id, n0.entityType]) AS c0
}
RETURN [c0] AS row;
