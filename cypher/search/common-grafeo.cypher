// Where a word is so common that the names that hold it are more than a search takes.
// $words: the word, alone in a list: a procedure takes no variable. $types: EntityType values to search. $enough: how
// many names are enough.
// Returns [word, type] for each type in whose names the word is common.
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
RETURN [$words[0], type] AS common
