/** What no client may read: stacks, Cypher, paths of files, names of drivers and their classes. */
const internal = [
  /\bat .+:\d+:\d+/,
  /\b(MATCH|UNWIND|RETURN|OPTIONAL|CALL \{|WHERE)\b/,
  /node_modules|\/(src|dist|work|home|tmp)\/|\.[cm]?[jt]s\b/,
  /Neo4j(Error|\.)|neo4j-driver|Neo\.\w+|grafeo|bolt:|ECONNREFUSED|TypeError|ReferenceError/i,
];

/** Fails where an error shows more of the service than its code and message were meant to. */
export function expectNothingInternal(error: unknown): void {
  const text = JSON.stringify(error);
  for (const pattern of internal) expect(text).not.toMatch(pattern);
  expect(text).not.toMatch(/"(stacktrace|exception|stack)"/);
}
