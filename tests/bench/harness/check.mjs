// All engines must give the same answers before any is measured.
import { isDeepStrictEqual } from 'node:util';
import { answerTo } from './client.mjs';

/** Compares `count` messages of every engine with the first one's; throws with the first difference. */
export async function checkAnswers(work, engines, messages, count = 20) {
  const [first, ...others] = engines;
  const total = messages.get(first).length;
  const chosen = Array.from({ length: Math.min(count, total) }, (_, i) =>
    Math.floor((i * total) / Math.min(count, total)),
  );
  for (const index of chosen) {
    const expected = await answerTo(first, work, messages.get(first)[index]);
    for (const engine of others) {
      const found = await answerTo(engine, work, messages.get(engine)[index]);
      if (!isDeepStrictEqual(found, expected)) throw new Error(difference(work, first, expected, engine, found));
    }
  }
  return chosen.length;
}

function difference(work, first, expected, engine, found) {
  const [a, b] = [JSON.stringify(expected), JSON.stringify(found)];
  const at = [...a].findIndex((character, i) => character !== b[i]);
  const around = (text) => text.slice(Math.max(0, at - 120), at + 120);
  return `${work.name}: different answers\n  ${first.name}: …${around(a)}…\n  ${engine.name}: …${around(b)}…`;
}
