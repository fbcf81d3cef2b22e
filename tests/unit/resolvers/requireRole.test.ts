import { requireRole } from '../../../src/resolvers/requireRole.js';
import { thrownBy } from '../../support/thrown.js';

const caller = (role: 'reader' | 'editor' | 'admin') => ({ name: 'jane', role });

test.each([
  ['reader', 'reader'],
  ['editor', 'reader'],
  ['editor', 'editor'],
  ['admin', 'reader'],
  ['admin', 'editor'],
  ['admin', 'admin'],
] as const)('a key of %s may do what needs %s', (role, needed) => {
  expect(requireRole(caller(role), needed)).toEqual({ name: 'jane', role });
});

test.each([
  ['reader', 'editor'],
  ['reader', 'admin'],
  ['editor', 'admin'],
] as const)('a key of %s may not do what needs %s', (role, needed) => {
  expect(thrownBy(() => requireRole(caller(role), needed))).toMatchObject({
    code: 'FORBIDDEN',
    message: `This needs the role ${needed}; the key jane has the role ${role}.`,
  });
});

test('without a key nothing that needs a role is done, not even reading', () => {
  expect(thrownBy(() => requireRole(undefined, 'reader'))).toMatchObject({
    code: 'UNAUTHENTICATED',
    message: 'This needs a key with the role reader: send "Authorization: Bearer <key>".',
  });
});
