import fc from 'fast-check';
import { decodeCursor, encodeCursor } from '../../../src/plan/cursor.js';

const key = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));

test('what was put in comes out', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(key, { minLength: 1 }), (signature, keys) => {
      const cursor = encodeCursor(signature, keys);
      expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
      expect(decodeCursor(cursor, signature, 'after')).toEqual(keys);
    }),
  );
});

test('an engine of integers and one of floats write the same cursor', () => {
  expect(encodeCursor('x', [1.0])).toBe(encodeCursor('x', [1]));
});

test('whatever a client sends is decoded or refused by name', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.base64String(),
        fc.json(),
        fc.json().map((json) => Buffer.from(json).toString('base64url')),
      ),
      (cursor) => {
        try {
          return Array.isArray(decodeCursor(cursor, 'id', 'before'));
        } catch (error) {
          return /^Argument "before": is (not a cursor|a cursor of a list in another order)/.test(
            (error as Error).message,
          );
        }
      },
    ),
    { numRuns: 500 },
  );
});

test.each([undefined, null, 5, {}, [], ''])('%j is no cursor', (cursor) => {
  expect(() => decodeCursor(cursor, 'id', 'after')).toThrow(/"after": is not a cursor; pass on an endCursor/);
});
