import { CasusError, type ErrorCode } from '../errors.js';
import type { Engine } from './engine.js';
import { RolledBack } from './rolledBack.js';

/** Told of each statement that ran, whatever became of it, and of each read or write that failed for the engine's sake. */
export interface EngineMeter {
  statement(kind: 'read' | 'write', ms: number): void;
  failed(kind: 'read' | 'write', code: ErrorCode): void;
}

/** What a write may end with though the engine did all it was asked for. */
const refusals = new Set<ErrorCode>(['BAD_USER_INPUT', 'NOT_FOUND', 'FORBIDDEN', 'LIMIT_EXCEEDED', 'CONFLICT']);

/** The same engine, with what it does told; statements that are no read or write, such as those of indexes, are not. */
export function measured(engine: Engine, meter: EngineMeter): Engine {
  const timed = async <T>(kind: 'read' | 'write', work: Promise<T>): Promise<T> => {
    const from = performance.now();
    try {
      return await work;
    } finally {
      meter.statement(kind, performance.now() - from);
    }
  };
  const noted = async <T>(kind: 'read' | 'write', work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      const code = error instanceof CasusError ? error.code : 'INTERNAL_SERVER_ERROR';
      if (!(error instanceof RolledBack) && !refusals.has(code)) meter.failed(kind, code);
      throw error;
    }
  };
  return {
    ...engine,
    read: (text, params) => noted('read', timed('read', engine.read(text, params))),
    write: (work) =>
      noted(
        'write',
        engine.write((run) => work((text, params) => timed('write', run(text, params)))),
      ),
  };
}
