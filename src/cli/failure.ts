import { CommanderError } from 'commander';
import { ConfigError } from '../config.js';
import { EngineRefused } from '../engines/engine.js';
import { CasusError } from '../errors.js';
import { OutputError } from '../export/writeFiles.js';
import { InputError } from '../ingest/format.js';
import { ImportStopped } from '../ingest/importStopped.js';

/** Exit codes: what a script may rely on. */
const exitCodes = { done: 0, failed: 1, usage: 2 } as const;

/** Errors whose message is a sentence for people; of others the kind is told too. */
const told = [CasusError, ConfigError, InputError, ImportStopped, OutputError] as const;

/** Why a command failed, as people read it. */
export const reasonOf = (error: unknown): string =>
  told.some((kind) => error instanceof kind) ? (error as Error).message : String(error);

/** The exit code of a command that threw; commander throws after it has printed its help too. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  const isWrongInput = error instanceof CasusError && error.code === 'BAD_USER_INPUT';
  return isWrongInput || error instanceof ConfigError || error instanceof EngineRefused
    ? exitCodes.usage
    : exitCodes.failed;
}
