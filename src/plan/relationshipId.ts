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

/** Both ends and the type of an edge, read from its id; undefined for the id of anything else. */
export function partsOf(id: string): RelationshipParts | undefined {
  const [from, type, to] = id.split(separator);
  return from && type && to ? { from, type, to } : undefined;
}
