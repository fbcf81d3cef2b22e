/** Letters that Unicode does not take apart into a base letter and marks. */
const letters: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
};

/** The Arabic article in its assimilated forms in Latin letters, before a hyphen or apostrophe; `al` and `el` also before a space. */
const article =
  /(?<![\p{L}\p{N}])(?:(?:al|el|at|ath|ar|az|as|ash|ad|adh|an)[-‐‑–—'‘’ʼ]\s*|(?:al|el)\s+)(?=[\p{L}\p{N}])/gu;

/** The article in Arabic letters, which is written together with its word. */
const joinedArticle = /^(?:ال)+(?=\p{L})/u;

/** A text in lower case and without diacritics: `Şırnak` gives sirnak. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[øłđıßæœþð]/g, (letter) => letters[letter] ?? letter)
    .replace(/[ʿʾʻ`´]/g, '');

/** Words of a text as they are compared: lower case, no diacritics, no punctuation, no Arabic article. */
export function wordsOf(text: string): string[] {
  const bare = fold(text)
    .replace(article, '')
    .replace(/(?<=\p{L})['‘’ʼ.](?=\p{L})/gu, '');
  return bare
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.replace(joinedArticle, ''));
}

/** Trigrams of a word, its start marked by 0 and its end by 1: `syr` gives 00s 0sy syr yr1 r11. */
export function trigramsOf(word: string): string[] {
  const marked = `00${word}11`;
  return Array.from({ length: marked.length - 2 }, (_, start) => marked.slice(start, start + 3));
}

/** What stands in the index for a set of names: their words and the trigrams of these, each once. */
export function nameTokens(names: readonly string[]): string[] {
  const words = [...new Set(names.flatMap(wordsOf))];
  return [...new Set([...words, ...words.flatMap(trigramsOf)])];
}
