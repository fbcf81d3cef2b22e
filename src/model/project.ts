import { readFileSync } from 'node:fs';

/** The project's root: schema.graphql and cypher/ stand there, whether casus runs from src/ or from dist/. */
export const projectRoot = new URL('../../', import.meta.url);

/** The text of a file, named from the project's root. */
export const readProjectFile = (path: string): string => readFileSync(new URL(path, projectRoot), 'utf8');

/** The statements of a Cypher file: comments dropped, split at semicolons. */
export function readStatements(path: string): string[] {
  return stripComments(readProjectFile(path))
    .split(/;\s*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}

/** Cypher without its whole-line comments. */
export const stripComments = (text: string): string => text.replace(/^\s*\/\/.*\n?/gm, '');
