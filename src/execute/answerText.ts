/** Texts of data that need not be written as JSON again. */
const texts = new WeakMap<object, string>();

/** The data of an answer as JSON text: written once, whoever asks for it. */
export function textOf(data: object): string {
  let text = texts.get(data);
  if (text === undefined) texts.set(data, (text = JSON.stringify(data)));
  return text;
}

/** Data that only stands for its text: whoever sends it asks for {@link textOf}. */
export function standInFor(text: string): Record<string, unknown> {
  const data = {};
  texts.set(data, text);
  return data;
}
