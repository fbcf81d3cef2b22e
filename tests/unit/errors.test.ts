import { apolloCodes, badInput, CasusError, errorCodes, limitExceeded } from '../../src/errors.js';

test('a code is in extensions, the cause beside it and not in JSON', () => {
  const cause = new Error('secret');
  const error = new CasusError('TIMEOUT', 'too slow', { cause });
  expect([error.code, error.extensions, error.cause]).toEqual(['TIMEOUT', { code: 'TIMEOUT' }, cause]);
  expect(JSON.stringify(error)).not.toContain('secret');
});

test('wrong input names the argument', () => {
  expect(badInput('where.name', 'must not be null.')).toMatchObject({
    code: 'BAD_USER_INPUT',
    message: 'Argument "where.name": must not be null.',
  });
});

test('a passed bound names itself and its value', () => {
  expect(limitExceeded('idsMax', 500, 'There are 501 ids.')).toMatchObject({
    code: 'LIMIT_EXCEEDED',
    message: 'There are 501 ids. The bound is 500 (limits.idsMax).',
  });
});

test('no code stands twice', () => {
  const codes = [...Object.keys(errorCodes), ...apolloCodes];
  expect(new Set(codes).size).toBe(codes.length);
});
