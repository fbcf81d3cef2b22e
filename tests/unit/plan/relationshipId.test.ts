import { partsOf, relationshipId } from '../../../src/plan/relationshipId.js';

test('an id is made of both ends, the type, and what tells equal edges apart', () => {
  const edge = { from: 'actor:a', type: 'PARTICIPATED_IN', to: 'event:b' };
  expect(relationshipId(edge)).toBe('actor:a~PARTICIPATED_IN~event:b');
  for (const qualifier of [undefined, null, ''])
    expect(relationshipId({ ...edge, qualifier })).toBe(relationshipId(edge));
  expect(relationshipId({ ...edge, qualifier: 'TARGET' })).toBe('actor:a~PARTICIPATED_IN~event:b~TARGET');
});

test('the ends can be read from an id', () => {
  expect(partsOf('actor:a~PARTICIPATED_IN~event:b~TARGET')).toEqual({
    from: 'actor:a',
    type: 'PARTICIPATED_IN',
    to: 'event:b',
  });
  expect(partsOf('a~REPORTED_BY~b~via:¶1~2')).toEqual({ from: 'a', type: 'REPORTED_BY', to: 'b' });
});

test.each(['', 'actor:a', 'a~b', '~~~', 'a~~b', '~T~b', 'a~T~'])('%j is the id of no edge', (id) => {
  expect(partsOf(id)).toBeUndefined();
});
