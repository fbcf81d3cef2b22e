import { CasusError, type ErrorCode } from '../errors.js';

/** Where a record stands among those that are written together. */
export interface RecordPlace {
  readonly list: 'vertices' | 'relationships';
  /** Its place in the list, from 0. */
  readonly index: number;
}

export const placeOf = ({ list, index }: RecordPlace): RecordPlace => ({ list, index });

/** One record that cannot be written. */
export interface RecordProblem extends RecordPlace {
  readonly id: string;
  readonly field?: string;
  readonly problem: string;
  /** NOT_FOUND where it names something that does not exist; BAD_USER_INPUT otherwise. */
  readonly code?: ErrorCode;
}

/** Problems told in a message; all of them are in `problems`. */
const toldAtMost = 5;

const sentence = ({ list, index, id, field, problem }: RecordProblem): string =>
  `${list}[${index}] (${id})${field === undefined ? '' : ` ${field}`} ${problem}.`;

/** Records that cannot be written, each with its reason; nothing was written. */
export class RecordErrors extends CasusError {
  constructor(
    readonly problems: readonly RecordProblem[],
    tell: (problem: RecordProblem) => string = sentence,
  ) {
    const more = problems.length - toldAtMost;
    const told = problems.slice(0, toldAtMost).map(tell);
    super(problems[0]?.code ?? 'BAD_USER_INPUT', [...told, ...(more > 0 ? [`${more} more.`] : [])].join(' '));
  }
}

/** Throws where there are problems. */
export function refuse(problems: readonly RecordProblem[]): void {
  if (problems.length > 0) throw new RecordErrors(problems);
}
