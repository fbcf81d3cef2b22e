import { readProjectFile, stripComments } from '../model/project.js';

/** The text of a file of cypher/analysis with others in the place of its upper-case names, indented as these are. */
export function fillText(file: string, parts: Readonly<Record<string, string>>): string {
  const names = new RegExp(`( *)\\b(${Object.keys(parts).join('|')})(?=_|\\b)`, 'g');
  return stripComments(readProjectFile(`cypher/analysis/${file}.cypher`))
    .trim()
    .replace(names, (_, indent: string, name: string) => indent + (parts[name] ?? '').replaceAll('\n', `\n${indent}`))
    .replace(/\n\s*\n/g, '\n');
}
