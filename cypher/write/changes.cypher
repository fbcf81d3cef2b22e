// Puts changes into the history. $rows: the properties of each. Returns how many.
UNWIND $rows AS row
CREATE (c:Change)
SET c = row
RETURN count(c) AS written
