// The seed says things in its own words: no run of six words of the article stands in it.
// The article is not part of the project, so where it is absent the check names itself and does nothing.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { paragraphs } from './paragraphs.js';

const articles = '../shared/seed';
const run = 6;

// Hyphens and quotes part words, which is the stricter reading.
const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function runs(text: string): string[] {
  const all = words(text);
  return all.slice(run - 1).map((_, index) => all.slice(index, index + run).join(' '));
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

if (!existsSync(articles)) {
  test('nothing to compare with', () =>
    console.warn(`${articles} is absent: neither wording nor paragraph count checked`));
} else {
  const article = readdirSync(articles)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(resolve(articles, name), 'utf8'))
    .join('\n');

  test('no six words in a row', () => {
    const copied = new Set(runs(article));
    const texts = readdirSync('cypher/seed').flatMap((name) => {
      const text = readFileSync(resolve('cypher/seed', name), 'utf8');
      return name.endsWith('.json') ? stringsIn(JSON.parse(text)) : [text];
    });
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.flatMap(runs).filter((phrase) => copied.has(phrase))).toEqual([]);
  });

  test('the table has as many paragraphs as the article', () => {
    expect(paragraphs.length).toBe(article.split('\n').filter((line) => line.trim() !== '').length);
  });
}
