import { badInput, CasusError, limitExceeded } from '../errors.js';
import { answersOf, Ref } from '../execute/answer.js';
import { refunder } from '../execute/cost.js';
import type { Role } from '../keys.js';
import { limits, type LimitName } from '../plan/limits.js';
import { edgeIdOf } from '../write/planEdges.js';
import { RecordErrors, type RecordProblem } from '../write/recordErrors.js';
import type { Author } from '../write/changes.js';
import type { Agree, Written } from '../write/writer.js';
import { argumentsOf, type Arguments } from './arguments.js';
import { entityRecords, relationshipRecords, type Input, type InputRecords } from './inputRecords.js';
import { requireRole } from './requireRole.js';
import type { Service, ServiceField } from './service.js';

/** What is told of a mutation before it is committed: a plain value with references to what it wrote. */
type Tell = (payload: object) => void;

type Write = (service: Service, given: Arguments, author: Author, tell: Tell) => Promise<Written>;

/**
 * A mutation: who asks is looked at first, then it writes, then what is selected of its payload is read. What can be
 * said against that is said before the commit: who is told of an error has written nothing.
 */
const mutation =
  (role: Role, write: Write): ServiceField =>
  (service, selected) => {
    const { begin } = answersOf(service.model, service.engine, selected.below);
    const argumentsIn = argumentsOf(selected);
    return {
      key: selected.key,
      run: async (variables, caller) => {
        const { name } = requireRole(caller, role);
        const given = argumentsIn(variables);
        const reason = given.value<string>('reason');
        if (reason?.trim() === '') throw badInput('reason', 'must say why.');
        const author = { by: name, ...(reason !== undefined && { reason }) };
        let read: ReturnType<typeof begin> = () =>
          Promise.reject(new Error('a mutation told nothing of what it wrote'));
        const refund = refunder(variables);
        await write(service, given, author, (payload) => {
          // An engine may repeat the transaction: it is told again then.
          refund();
          read = begin(payload, variables);
        });
        return read().catch((error: unknown) => {
          throw error instanceof CasusError ? written(error) : error;
        });
      },
    };
  };

const written = (cause: CasusError): CasusError =>
  new CasusError(cause.code, `It is written, but could not be read again. ${cause.message}`, { cause });

const payloadOf = ({ changes, older: _, ...counts }: Written): object => ({
  ...counts,
  changes: changes.map((id) => new Ref(id)),
});

const upsert = (recordsOf: (rows: readonly Input[]) => InputRecords): ServiceField =>
  mutation('editor', (service, given, author, tell) => {
    const rows = listOf<Input>(given, 'input', 'writeRowsMax');
    const { records, origins } = recordsOf(rows);
    const edges = records.vertices.length > 0 ? [] : records.relationships;
    const agree: Agree = (written) =>
      tell({
        ...payloadOf(written),
        entities: records.vertices.map(({ id }) => new Ref(id)),
        relationships: edges.map((edge) => new Ref(edgeIdOf(edge.type, edge.from, edge.to, edge))),
      });
    return told(origins, () => service.writer.upsert(records, author, agree));
  });

const upsertEntities = (type: string): ServiceField => upsert((rows) => entityRecords(type, rows));

function listOf<T>(given: Arguments, name: string, limit: LimitName): readonly T[] {
  const list = given.value<T[]>(name) ?? [];
  const { value: most } = limits[limit];
  if (list.length > most) throw limitExceeded(limit, most, `Argument "${name}" has ${list.length} items.`);
  return list;
}

/** Tells what is wrong with records by the argument they came in. */
async function told(origins: InputRecords['origins'], work: () => Promise<Written>): Promise<Written> {
  const place = ({ list, index, field }: RecordProblem): string => {
    const { row, fieldOf } = (list === 'relationships' && origins[index]) || { row: index };
    const name = field !== undefined && fieldOf ? fieldOf(field) : field;
    return ['input', row, ...(name === undefined ? [] : [name])].join('.');
  };
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RecordErrors)) throw error;
    throw new RecordErrors(error.problems, (problem) => `Argument "${place(problem)}": ${problem.problem}.`);
  }
}

/** The mutations, one row each. */
export const mutationFields: Readonly<Record<string, ServiceField>> = {
  upsertActors: upsertEntities('ACTOR'),
  upsertPlaces: upsertEntities('PLACE'),
  upsertEvents: upsertEntities('EVENT'),
  upsertSources: upsertEntities('SOURCE'),
  upsertRelationships: upsert(relationshipRecords),
  retract: mutation('editor', ({ writer }, given, author, tell) =>
    writer.retract(listOf(given, 'ids', 'idsMax'), author, (written) => tell(payloadOf(written))),
  ),
  mergeEntities: mutation('admin', ({ writer }, given, author, tell) => {
    const into = given.value<string>('into') ?? '';
    return writer.merge(into, listOf(given, 'from', 'idsMax'), author, (written) =>
      tell({ ...payloadOf(written), entity: new Ref(into) }),
    );
  }),
  undo: mutation('admin', ({ writer }, given, author, tell) =>
    writer.undo(given.value<string>('changeId') ?? '', author, (written) => tell(payloadOf(written))),
  ),
};
