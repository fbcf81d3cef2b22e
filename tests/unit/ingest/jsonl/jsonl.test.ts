// Lines as casus exports them: what they come to, and what is refused, with the member, its value and what would be right.
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { InputError, type Row } from '../../../../src/ingest/format.js';
import { jsonl } from '../../../../src/ingest/jsonl/jsonl.js';
import { readSeed } from '../../../../src/ingest/seed.js';
import { lineOf } from '../../../../src/write/recordLine.js';
import { dataset, edgesOf, firstOf, rejected, rowsOf, taken, verticesOf } from '../support/read.js';

const actor = { kind: 'vertex', type: 'ACTOR', id: 'actor:a', name: 'A', actorType: 'STATE', citations: [] };
const edge = { kind: 'relationship', type: 'MEMBER_OF', from: 'actor:a', to: 'actor:b' };
const linesOf = (...lines: unknown[]): string => lines.map((line) => JSON.stringify(line)).join('\n');
const read = (...lines: unknown[]): ReturnType<typeof rowsOf> => rowsOf(jsonl, linesOf(...lines));

describe('lines', () => {
  test('are vertices and relationships, with what the store writes itself passed over', async () => {
    const written = { createdAt: '2026-01-02T03:04:05.000Z', updatedAt: '2026-01-02T03:04:05.000Z' };
    const rows = await read(
      { ...actor, ...written, dataset: 'x', importHash: 'y', citations: [{ source: 'source:s', locator: '¶1' }] },
      {
        ...edge,
        id: 'actor:a~MEMBER_OF~actor:b',
        isInferred: false,
        confidence: 90,
        citations: [{ source: 'source:s' }],
      },
    );
    expect(rows).toEqual([
      {
        line: 1,
        records: {
          vertices: [
            {
              type: 'ACTOR',
              id: 'actor:a',
              name: 'A',
              actorType: 'STATE',
              citations: [{ source: 'source:s', locator: '¶1' }],
            },
          ],
          relationships: [],
        },
      },
      {
        line: 2,
        records: {
          vertices: [],
          relationships: [
            {
              type: 'MEMBER_OF',
              from: 'actor:a',
              to: 'actor:b',
              isInferred: false,
              confidence: 90,
              citations: [{ source: 'source:s' }],
            },
          ],
        },
      },
    ]);
  });

  test('may hold any of the fields: one that is left out stays as it is', async () => {
    const line = { kind: 'vertex', type: 'EVENT', id: 'event:e', eventKind: 'CONFLICT', fatalitiesBest: null };
    expect(firstOf(await read(line))).toMatchObject({
      type: 'EVENT',
      id: 'event:e',
      kind: 'CONFLICT',
      fatalitiesBest: null,
    });
  });

  test('that cite nothing cite the data set; a Source, and an empty list, do not', async () => {
    const bare = { ...actor, citations: undefined };
    const rows = await read(bare, actor, {
      kind: 'vertex',
      type: 'SOURCE',
      id: 'source:s',
      name: 'S',
      sourceType: 'REPORT',
    });
    expect(verticesOf(rows).map((vertex) => vertex.citations)).toEqual([[{ source: 'source:test' }], [], undefined]);
    expect(taken(rows)[0]?.records.vertices[1]).toEqual({
      id: 'source:test',
      type: 'SOURCE',
      name: 'test',
      sourceType: 'DATASET',
      shared: true,
    });
  });

  test('that are empty are counted and passed over; the last needs no line feed', async () => {
    const rows = await rowsOf(jsonl, `\n${JSON.stringify(actor)}\r\n\n${JSON.stringify(edge)}`);
    expect(rows.map(({ line }) => line)).toEqual([2, 4]);
    expect(rejected(rows)).toEqual([]);
  });

  test('end at line feeds only', async () => {
    const text = JSON.stringify({ ...actor, name: 'A\u2028B' });
    expect(text).toContain('\u2028');
    expect(firstOf(await rowsOf(jsonl, text))['name']).toBe('A\u2028B');
  });

  test('that never end are an error, not a full memory', async () => {
    const endless = Readable.from(
      (function* () {
        for (;;) yield 'x'.repeat(1_048_576);
      })(),
    );
    const rows = jsonl.read(endless, { name: 'x', version: null })[Symbol.asyncIterator]();
    await expect(rows.next()).rejects.toThrow(
      new InputError('Line 1 is longer than 16777216 characters; each line is one JSON object.'),
    );
  });

  test('hold the whole seed graph', async () => {
    const { vertices, relationships } = readSeed();
    const lines = [
      ...vertices.map((record) => lineOf('vertex', record)),
      ...relationships.map((record) => lineOf('relationship', record)),
    ];
    const rows = await rowsOf(jsonl, lines.join(''));
    expect(rejected(rows)).toEqual([]);
    expect(verticesOf(rows)).toEqual(vertices);
    expect(edgesOf(rows)).toEqual(relationships);
  });
});

test('the lines that the README shows are taken', async () => {
  const readme = readFileSync('README.md', 'utf8');
  const [, lines = ''] = /\*\*jsonl\.\*\*[^`]*(?:`[^`\n]+`[^`]*)*```json\n([^`]+)```/.exec(readme) ?? [];
  const rows = await rowsOf(jsonl, lines);
  expect(rejected(rows)).toEqual([]);
  expect(verticesOf(rows).map(({ type }) => type)).toEqual(expect.arrayContaining(['ACTOR', 'PLACE', 'EVENT']));
  expect(edgesOf(rows).map(({ type }) => type)).toEqual(['PARTICIPATED_IN', 'OCCURRED_AT']);
});

describe('what cannot be taken', () => {
  test.each([
    [{ ...actor, nmae: 'B' }, 'nmae', 'nmae is no field of ACTOR; the nearest are name'],
    [{ ...actor, actorTyp: 'STATE' }, 'actorTyp', 'actorTyp is no field of ACTOR; the nearest are actorType'],
    [
      { ...actor, fatalitiesBest: 3 },
      'fatalitiesBest',
      /^fatalitiesBest is no field of ACTOR; it has id, type, .*activeFrom/,
    ],
    [{ ...actor, degree: 3 }, 'degree', 'degree of ACTOR is computed; leave it out'],
    [{ ...actor, shared: 'no' }, 'shared', 'shared must be true or false, not "no"'],
    [
      { kind: 'vertex', type: 'EVENT', id: 'event:a', participants: [{ actor: 'actor:a' }] },
      'participants',
      'participants of EVENT is told by relationships; give each a line {"kind":"relationship","type":"PARTICIPATED_IN","from":…,"to":…}',
    ],
    [
      { kind: 'vertex', type: 'PLACE', id: 'place:a', within: 'place:b' },
      'within',
      'within of PLACE is told by relationships; give each a line {"kind":"relationship","type":"WITHIN","from":…,"to":…}',
    ],
    [{ ...actor, actorType: 'KINGDOM' }, 'actorType', /^actorType must be one of STATE, GOVERNMENT, .*not "KINGDOM"$/],
    [{ ...actor, name: 7 }, 'name', 'name must be a text, not 7'],
    [{ ...actor, aliases: 'B' }, 'aliases', 'aliases must be a list, not "B"'],
    [{ ...actor, confidence: 101 }, 'confidence', 'confidence must be from 0 to 100, not 101'],
    [{ ...actor, confidence: 1.5 }, 'confidence', 'confidence must be a whole number, not 1.5'],
    [
      { ...actor, activeFrom: '2020-02-30' },
      'activeFrom',
      'activeFrom must be a calendar date YYYY-MM-DD, not "2020-02-30"',
    ],
    [
      { ...actor, id: 'a b' },
      'id',
      'id must be 1 to 300 characters without spaces, control characters and ~, not "a b"',
    ],
    [{ ...actor, type: 'TANK' }, 'type', 'type must be one of ACTOR, PLACE, EVENT, SOURCE, not "TANK"'],
    [{ ...actor, externalIds: [{ scheme: 'X' }] }, 'externalIds', 'externalIds value is missing'],
    [
      { ...actor, citations: [{ locator: '¶1' }] },
      'citations',
      'citations must be a list of objects such as {"source":"source:x","locator":"¶3"}, not [{"locator":"¶1"}]',
    ],
    ...['dataset', 'from', 'type'].map((member): [object, string, RegExp] => [
      { ...actor, citations: [{ source: 'source:s', [member]: 'x' }] },
      `citations.0.${member}`,
      new RegExp(`^citations\\.0\\.${member} is no field of it; it has `),
    ]),
    [{ ...actor, complete: 'WITHIN' }, 'complete', 'complete must be a list of RelationshipType values, not "WITHIN"'],
    [{ ...edge, type: 'LIKES' }, 'type', /^type must be one of PARTICIPATED_IN, .*not "LIKES"$/],
    [{ ...edge, to: 3 }, 'to', 'to must be the id of an entity, not 3'],
    [{ ...edge, role: 'HERO' }, 'role', /^role must be one of INITIATOR, .*not "HERO"$/],
    [{ ...edge, locator: '¶1' }, 'locator', /^locator is no field of MEMBER_OF; /],
    [{ ...edge, kind: 'edge' }, 'kind', 'kind must be vertex or relationship, not "edge"'],
    [{ type: 'ACTOR' }, 'kind', 'kind must be vertex or relationship, not left out'],
  ])('%j', async (line, column, reason) => {
    const [row, ...more] = rejected(await read(line));
    expect([row?.line, row?.column, more]).toEqual([1, column, []]);
    if (typeof reason === 'string') expect(row?.reason).toBe(reason);
    else expect(row?.reason).toMatch(reason);
  });

  test.each([
    [{ kind: 'graph', revision: 3, seq: 9 }, 'kind', 'kind graph stands'],
    [{ kind: 'change', id: 'change:1' }, 'kind', 'kind change stands'],
    [{ kind: 'end', vertices: 1 }, 'kind', 'kind end stands'],
    [{ kind: 'retractedRelationship', id: 'x' }, 'kind', 'kind retractedRelationship stands'],
    [{ ...actor, retractedAt: '2026-01-02T03:04:05.000Z' }, 'retractedAt', 'a vertex with retractedAt stands'],
    [{ ...actor, mergedInto: 'actor:b' }, 'mergedInto', 'a vertex with mergedInto stands'],
  ])('what belongs to a copy of a whole graph: %j', async (line, column, beginning) => {
    const reason = `${beginning} in a copy of a whole graph only: restore it into an empty graph instead of importing it`;
    expect(rejected(await read(actor, line))).toMatchObject([{ line: 2, column, reason }]);
  });

  test('of a copy of a whole graph, what was and how it came to be is passed over, and told once', async () => {
    const notes: string[] = [];
    const lines = linesOf(
      { kind: 'graph', revision: 3, seq: 9 },
      actor,
      { ...actor, id: 'actor:c', retractedAt: '2026-01-02T03:04:05.000Z' },
      { ...actor, id: 'actor:d', mergedInto: 'actor:a' },
      { ...edge, kind: 'retractedRelationship', id: 'x' },
      { ...actor, id: 'actor:e', name: '' },
      { kind: 'change', id: 'change:1' },
    );
    const rows: Row[] = [];
    for await (const row of jsonl.read(Readable.from([`${lines}\n{"kind":`]), dataset, (note) => notes.push(note)))
      rows.push(row);
    expect(taken(rows).map(({ line }) => line)).toEqual([2]);
    expect(rejected(rows).map(({ line }) => line)).toEqual([6, 8]);
    expect(notes).toEqual([
      '5 lines that only a copy of a whole graph has were passed over: its revision, its history, and what was retracted or merged. Restore the copy into an empty graph to have them too.',
    ]);
  });

  test.each([
    [JSON.stringify({ ...actor, name: '' }), 'actor:a'],
    [JSON.stringify({ ...actor, kind: 'vertexx' }), 'actor:a'],
    [JSON.stringify({ ...actor, id: 7 }), undefined],
    [JSON.stringify({ ...edge, role: 'HERO' }), 'actor:a~MEMBER_OF~actor:b'],
    [JSON.stringify({ ...edge, to: 3, id: 'e' }), 'e'],
    ['{"id":"actor:a"', undefined],
  ])('%s: its id, where that can be read', async (line, id) => {
    expect(rejected(await rowsOf(jsonl, line)).map((rejection) => rejection.id)).toEqual([id]);
  });

  test.each([
    ['{"kind":"vertex",}', 'the line is no JSON from character 18 on, after "{\\"kind\\":\\"vertex\\","'],
    [
      '{"kind":"vertex","confidence":NaN}',
      'the line is no JSON from character 31 on, after "ertex\\",\\"confidence\\":"',
    ],
    ['{"kind":"ver', 'the line is no JSON from character 13 on, after "{\\"kind\\":\\"ver"'],
    ['{"a":1', 'the line is no JSON from character 7 on, after "{\\"a\\":1"'],
    ['nul', 'the line is no JSON from character 1 on, after ""'],
    ['{"a":1} x', 'the line is no JSON from character 9 on, after "{\\"a\\":1} "'],
    ['[]', 'the line must be one JSON object, such as {"kind":"vertex","type":"ACTOR",…}'],
    ['7', 'the line must be one JSON object, such as {"kind":"vertex","type":"ACTOR",…}'],
  ])('%s', async (text, reason) => {
    expect(await rowsOf(jsonl, `${JSON.stringify(actor)}\n${text}\n${JSON.stringify(edge)}`)).toMatchObject([
      { line: 1 },
      { line: 2, reason },
      { line: 3 },
    ]);
  });
});

test('is told by its head', () => {
  const detect = (text: string): boolean => jsonl.detect({ text, fileName: 'x' });
  expect(detect(linesOf(actor, edge))).toBe(true);
  expect(detect(linesOf({ kind: 'graph', revision: 1, seq: 1 }))).toBe(true);
  expect(detect('{ "type": "ACTOR", "kind" : "vertex" }')).toBe(true);
  expect(detect('{"type":"bundle","objects":[]}')).toBe(false);
  expect(detect('kind,vertex')).toBe(false);
});
