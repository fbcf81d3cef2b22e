import type { Dataset, ImportedRow } from '../../../src/ingest/format.js';
import { hash64, hashOf } from '../../../src/ingest/rows/hashes.js';
import { prepareRow as prepare, type PreparedRow } from '../../../src/ingest/rows/preparedRow.js';
import { SharedRecords } from '../../../src/ingest/rows/sharedRecords.js';

const known = new SharedRecords();
const prepareRow = (of: ImportedRow, file: string, dataset: Dataset): PreparedRow => prepare(of, file, dataset, known);

const dataset = { name: 'storms', version: null };

const row = (event: object, place: object = {}, edge: object = {}): ImportedRow => ({
  line: 2,
  records: {
    vertices: [
      { id: 'e', type: 'EVENT', name: 'E', citations: [{ source: 's', locator: '1' }], ...event },
      { id: 'p', type: 'PLACE', name: 'P', shared: true, ...place },
      { id: 'q', type: 'PLACE', name: 'Q', shared: true },
    ],
    relationships: [
      { type: 'OCCURRED_AT', from: 'e', to: 'p', ...edge },
      { type: 'WITHIN', from: 'p', to: 'q' },
      { type: 'CAUSED', from: 'e', to: 'other' },
    ],
  },
});

const hash = (...parts: Parameters<typeof row>): string => prepareRow(row(...parts), 'f', dataset).hash;

test('the hash is of all that the row says, whatever the order of keys', () => {
  const { records } = row({});
  const turned = {
    line: 7,
    records: {
      vertices: records.vertices.map((vertex) => Object.fromEntries(Object.entries(vertex).reverse())),
      relationships: records.relationships.map((edge) => Object.fromEntries(Object.entries(edge).reverse())),
    },
  } as unknown as ImportedRow;
  expect(prepareRow(turned, 'g', dataset).hash).toBe(hash({}));
  expect(hash({ description: undefined })).toBe(hash({}));
});

test('the hash differs where anything differs', () => {
  const hashes = [
    hash({}),
    hash({ name: 'F' }),
    hash({ citations: [{ source: 's', locator: '2' }] }),
    hash({ description: null }),
    hash({}, { name: 'R' }),
    hash({}, {}, { note: 'n' }),
    prepareRow(row({}), 'f', { name: 'gales', version: null }).hash,
  ];
  expect(new Set(hashes).size).toBe(hashes.length);
});

test('names what the row does not describe', () => {
  const { id, outside, vertices } = prepareRow(row({}), 'f', dataset);
  expect([id, outside]).toEqual(['e', ['other', 's']]);
  expect(vertices[0]?.record).toMatchObject({ dataset: 'storms', importHash: hash({}) });
});

test('a row that is about something shared, or about nothing, carries no hash', () => {
  const shared = prepareRow(row({ shared: true }), 'f', dataset);
  expect([shared.id, shared.vertices[0]?.record['importHash']]).toEqual([undefined, undefined]);
  const bare = prepareRow({ line: 1, records: { vertices: [], relationships: [] } }, 'f', dataset);
  expect([bare.id, bare.vertices]).toEqual([undefined, []]);
});

test('only what is shared, and not said to be complete, may be left out of later batches', () => {
  const isShared = (place: object): boolean[] => {
    const { vertices, relationships } = prepareRow(row({}, place), 'f', dataset);
    return [...vertices, ...relationships].map((prepared) => prepared.shared !== undefined);
  };
  expect(isShared({})).toEqual([false, true, true, false, true, false]);
  expect(isShared({ complete: ['WITHIN'] })).toEqual([false, false, true, false, false, false]);
});

test('hashes are of fixed length', () => {
  expect(hashOf('')).toBe('47DEQpj8HBSa-_TI');
  expect(hash64('')).toBe(0x141cfc9842c4b0e3n);
});
