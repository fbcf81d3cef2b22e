import { importedType, stixId } from '../../../src/export/stix/ids.js';
import { stixTypeOf } from '../../../src/export/stix/vertexObject.js';

const uuid = '0d9e3e32-6d4b-4a0e-9d3c-2f6a1b7c8d90';

test('the same thing has the same id, of version 5', () => {
  expect(stixId('identity', 'actor:army')).toBe('identity--e9f392c9-f6f5-530e-801e-1a851453bbbd');
  expect(stixId('identity', 'actor:army')).not.toBe(stixId('identity', 'actor:navy'));
  expect(stixId('relationship', 'a~b')).toMatch(
    /^relationship--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-/,
  );
});

test('what came from STIX keeps its id, with its type only', () => {
  expect(importedType(`stix:threat-actor--${uuid}`)).toBe('threat-actor');
  expect(importedType('actor:army')).toBeUndefined();
  expect(importedType('stix:identity--not-a-uuid')).toBeUndefined();
  expect(stixId('identity', `stix:identity--${uuid}`)).toBe(`identity--${uuid}`);
  expect(stixId('report', `stix:identity--${uuid}`)).not.toContain(uuid);
});

test.each([
  [{ id: 'a', type: 'ACTOR', actorType: 'PERSON' }, 'identity'],
  [{ id: 'a', type: 'ACTOR', actorType: 'REBEL_GROUP' }, 'intrusion-set'],
  [{ id: `stix:threat-actor--${uuid}`, type: 'ACTOR', actorType: 'PERSON' }, 'threat-actor'],
  [{ id: `stix:malware--${uuid}`, type: 'ACTOR', actorType: 'PERSON' }, 'identity'],
  [{ id: 'e', type: 'EVENT', kind: 'EVENT' }, 'incident'],
  [{ id: 'e', type: 'EVENT', kind: 'CONFLICT' }, 'campaign'],
  [{ id: `stix:incident--${uuid}`, type: 'EVENT', kind: 'CAMPAIGN' }, 'incident'],
  [{ id: 'p', type: 'PLACE' }, 'location'],
  [{ id: 's', type: 'SOURCE' }, 'report'],
])('%j is of the type %s', (vertex, type) => {
  expect(stixTypeOf(vertex)).toBe(type);
});
