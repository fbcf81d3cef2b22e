import { CasusError } from '../errors.js';
import type { Caller } from '../execute/rootField.js';
import { roles, type Role } from '../keys.js';

/** Refuses a caller who may not do what the role may: UNAUTHENTICATED without a key, FORBIDDEN with one of too little. */
export function requireRole(caller: Caller | undefined, role: Role): Caller {
  if (!caller)
    throw new CasusError(
      'UNAUTHENTICATED',
      `This needs a key with the role ${role}: send "Authorization: Bearer <key>".`,
    );
  if (roles.indexOf(caller.role) < roles.indexOf(role))
    throw new CasusError(
      'FORBIDDEN',
      `This needs the role ${role}; the key ${caller.name} has the role ${caller.role}.`,
    );
  return caller;
}
