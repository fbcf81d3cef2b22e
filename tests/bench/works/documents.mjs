// The same question in many documents: aliases of their own and fields in another order, so that what an engine keeps per document counts.
import { Kind, parse, print, visit } from 'graphql';
import { randomOf } from '../graph/random.mjs';

/** `work` asked by `count` distinct documents in rotation; the floor, which reads none, is asked as ever. */
export const inManyDocuments = (work, count) => ({
  ...work,
  name: `${work.name}, ${count} documents`,
  question: work.name,
  documents: count,
  connections: [8],
  ask: Object.fromEntries(Object.entries(work.ask).map(([kind, ask]) => [kind, rewritten(ask, count)])),
});

function rewritten(ask, count) {
  if (!ask.document) return ask;
  const document = parse(ask.document);
  const documents = Array.from({ length: count }, (_, i) => print(aliased(document, i)));
  return { ...ask, document: documents, answer: (data) => ask.answer(withoutAliases(data)) };
}

function aliased(document, number) {
  const random = randomOf(number, 0xa11a5);
  return visit(document, {
    Field: (field) => ({ ...field, alias: { kind: Kind.NAME, value: `a${number}_${field.name.value}` } }),
    SelectionSet: { leave: (set) => ({ ...set, selections: shuffled(set.selections, random) }) },
  });
}

const shuffled = (list, random) =>
  list
    .map((value) => ({ value, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);

function withoutAliases(data) {
  if (Array.isArray(data)) return data.map(withoutAliases);
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key.slice(key.indexOf('_') + 1), withoutAliases(value)]),
  );
}
