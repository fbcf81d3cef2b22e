// What grows unnoticed: the files a browser fetches, and the schema that tools load. A bound is raised on purpose only.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { printSchema } from 'graphql';
import { model } from '../support/engines.js';

const assets = resolve('dist/web/assets');

const bytesOf = (matches: (name: string) => boolean): number =>
  readdirSync(assets, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(resolve(assets, name)).isFile() && matches(name))
    .reduce((sum, name) => sum + statSync(resolve(assets, name)).size, 0);

test('the playground: at most 1.8 MB gzipped', () => {
  const zipped = bytesOf((name) => name.endsWith('.gz'));
  expect(zipped).toBeGreaterThan(500_000);
  expect(zipped).toBeLessThan(1_800_000);
});

test('the printed schema: at most 160 kB', () => {
  const printed = Buffer.byteLength(printSchema(model.schema));
  expect(printed).toBeGreaterThan(readFileSync('schema.graphql').byteLength / 2);
  expect(printed).toBeLessThan(160_000);
});
