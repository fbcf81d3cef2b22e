// Where words are so common that the names that hold them are more than a search takes.
// $words: a word each. $types: EntityType values to search. $enough: how many names are enough.
// Returns [word, type] for each word that is common in the names of a type.
UNWIND $types AS type
UNWIND $words AS word
CALL (type, word) {
  CALL db.index.fulltext.queryNodes(toLower(type) + '_search_names', word, {limit: $enough}) YIELD node
  RETURN count(node) AS names
}
WITH type, word, names WHERE names >= $enough
RETURN [word, type] AS common
