/** Characters given at once: a piece for each vertex would cost more than writing it. */
const pieceLength = 65_536;

/** Joins small pieces of text to larger ones. */
export async function* joinPieces(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let joined: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    joined.push(piece);
    length += piece.length;
    if (length < pieceLength) continue;
    yield joined.join('');
    [joined, length] = [[], 0];
  }
  if (length > 0) yield joined.join('');
}
