/** What an edge's id is made of; entity ids never contain the separator. */
export interface RelationshipParts {
  readonly from: string;
  readonly type: string;
  readonly to: string;
  /** Tells edges of one type between the same ends apart: the role, locator or first day. */
  readonly qualifier?: string | null | undefined;
}

const separator = '~';

/** The readable, stable id of an edge: `actor:a~PARTICIPATED_IN~event:b~INITIATOR`. */
export const relationshipId = ({ from, type, to, qualifier }: RelationshipParts): string =>
  [from, type, to, ...(qualifier ? [qualifier] : [])].join(separator);

/** What an edge's id is made of, read from it; undefined for the id of anything else. */
export function partsOf(id: string): RelationshipParts | undefined {
  const [from, type, to, ...rest] = id.split(separator);
  if (!from || !type || !to) return undefined;
  return { from, type, to, ...(rest.length > 0 && { qualifier: rest.join(separator) }) };
}
