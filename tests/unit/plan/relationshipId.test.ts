import { partsOf, relationshipId } from '../../../src/plan/relationshipId.js';

test('an id is made of both ends, the type, and what tells equal edges apart', () => {
  const edge = { from: 'actor:a', type: 'PARTICIPATED_IN', to: 'event:b' };
  expect(relationshipId(edge)).toBe('actor:a~PARTICIPATED_IN~event:b');
  for (const qualifier of [undefined, null, ''])
    expect(relationshipId({ ...edge, qualifier })).toBe(relationshipId(edge));
  expect(relationshipId({ ...edge, qualifier: 'TARGET' })).toBe('actor:a~PARTICIPATED_IN~event:b~TARGET');
});

test('what it is made of can be read from an id', () => {
  const edge = { from: 'actor:a', type: 'PARTICIPATED_IN', to: 'event:b' };
  expect(partsOf('actor:a~PARTICIPATED_IN~event:b')).toStrictEqual(edge);
  expect(partsOf('actor:a~PARTICIPATED_IN~event:b~TARGET')).toStrictEqual({ ...edge, qualifier: 'TARGET' });
  const cited = { from: 'a', type: 'REPORTED_BY', to: 'b', qualifier: 'via:¶1~2' };
  expect(partsOf('a~REPORTED_BY~b~via:¶1~2')).toStrictEqual(cited);
});

test.each(['', 'actor:a', 'a~b', '~~~', 'a~~b', '~T~b', 'a~T~'])('%j is the id of no edge', (id) => {
  expect(partsOf(id)).toBeUndefined();
});
