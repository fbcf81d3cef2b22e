import { readFileSync } from 'node:fs';

/** The project's root: schema.graphql and cypher/ stand there, whether casus runs from src/ or from dist/. */
export const projectRoot = new URL('../../', import.meta.url);

/** The text of a file, named from the project's root. */
export const readProjectFile = (path: string): string => readFileSync(new URL(path, projectRoot), 'utf8');

/** The statements of a Cypher file: comments dropped, split at semicolons. */
export function readStatements(path: string): string[] {
  return readCypher(path)
    .split(/;\s*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}

const texts = new Map<string, string>();

/** The text of a Cypher file without its comments; the file is read once. */
export function readCypher(path: string): string {
  let text = texts.get(path);
  if (text === undefined) texts.set(path, (text = stripComments(readProjectFile(path)).trim()));
  return text;
}

/** The text of a Cypher file with others in the place of its upper-case names, indented as these are. */
export function fillCypher(path: string, parts: Readonly<Record<string, string>>): string {
  const names = new RegExp(`( *)\\b(${Object.keys(parts).join('|')})(?=_|\\b)`, 'g');
  return readCypher(path)
    .replace(names, (_, indent: string, name: string) => indent + (parts[name] ?? '').replaceAll('\n', `\n${indent}`))
    .replace(/\n\s*\n/g, '\n');
}

/** Cypher without its whole-line comments. */
const stripComments = (text: string): string => text.replace(/^\s*\/\/.*\n?/gm, '');
