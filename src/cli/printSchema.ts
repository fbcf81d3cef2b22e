import { printSchema as print } from 'graphql';
import { buildModel } from '../model/buildModel.js';

/** Prints the schema as clients see it. */
export function printSchema(): void {
  process.stdout.write(`${print(buildModel().schema)}\n`);
}
