import { readProjectFile } from './model/project.js';

/** The version in package.json. */
export const version = (JSON.parse(readProjectFile('package.json')) as { version: string }).version;
