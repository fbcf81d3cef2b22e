/** Ids or codes of a source as the graph holds them, those that a row leaves empty dropped. */
export const listCodes = (
  codes: readonly (readonly [scheme: string, value: string | null])[],
): { scheme: string; value: string }[] =>
  codes.flatMap(([scheme, value]) => (value === null ? [] : [{ scheme, value }]));
