import type { ColumnField, ConnectionShape, CursorShape, ObjectShape, Shape } from '../compile/shape.js';
import type { Statement } from '../compile/statement.js';
import type { Model } from '../model/model.js';
import { encodeCursor } from '../plan/cursor.js';

type Row = readonly unknown[];

/** What one answer's shaping needs and finds out. */
interface Answer {
  /** Values of the statement's parameters. */
  readonly params: readonly unknown[];
  /** Filled, where it is asked for, with the type of every object that stands for an interface. */
  readonly types?: WeakMap<object, string> | undefined;
  /** Turned false where a value that may not be null is: GraphQL's rules for that are left to graphql-js. */
  complete: boolean;
}

type Reader = (row: Row, answer: Answer) => unknown;

/** The value of a root field as it stands in the response, and whether graphql-js has nothing left to do. */
export interface Shaped {
  readonly value: unknown;
  readonly complete: boolean;
  /** Whether the same graph may give another answer the next time, as where time ran out. */
  readonly passing?: boolean;
}

/** How null in a column list is written, since a property list cannot hold it. */
export const nullInColumn = { text: '', number: -2147483648 } as const;

/** Shapes the rows of one run; `types` collects the runtime types that graphql-js would ask for. */
export type Shaper = (rows: readonly unknown[], values: readonly unknown[], types?: WeakMap<object, string>) => Shaped;

/** Prepares the shaping of a statement's rows: once a plan, so that each row runs through plain functions. */
export function shaperOf(model: Model, { shape, params }: Statement): Shaper {
  const typeNames = new Map([...model.entityTypes].map(([entityType, { name }]) => [entityType, name]));
  const build = readerBuilder(typeNames, (index) => {
    const param = params[index];
    return param?.as === 'limit' && param.extra === 1;
  });
  const run = (
    read: (answer: Answer) => unknown,
    params: readonly unknown[],
    types?: WeakMap<object, string>,
  ): Shaped => {
    const answer: Answer = { params, types, complete: true };
    const value = read(answer);
    return { value, complete: answer.complete };
  };
  if (shape.kind === 'first') {
    const read = build(shape.shape);
    return (rows, values, types) =>
      run((answer) => (rows.length > 0 ? read(rows[0] as Row, answer) : null), values, types);
  }
  const readers = shape.rows.map((rows) => ({ ...rows, read: build(rows.shape) }));
  const idsIndex = params.findIndex(({ as }) => as === 'ids' || as === 'relationshipRefs');
  return (rows, values, types) =>
    run(
      (answer) => {
        const byId = new Map<unknown, unknown>();
        for (const { column, type, read } of readers) {
          for (const row of (rows[0] as Row[][])[column] ?? [])
            byId.set(row[0], typed(answer, read(row, answer), type));
        }
        const asked = values[idsIndex] as readonly (string | readonly [id: string, from: string, to: string])[];
        const found = asked.map((id) => byId.get(typeof id === 'string' ? id : id[0]) ?? null);
        return shape.single ? found[0] : found;
      },
      values,
      types,
    );
}

function readerBuilder(
  typeNames: ReadonlyMap<string, string>,
  looksAhead: (limitParam: number) => boolean,
): (shape: Shape) => Reader {
  const build = (shape: Shape): Reader => {
    switch (shape.kind) {
      case 'value':
        return readValue(shape);
      case 'typename':
        return () => shape.name;
      case 'typeOf':
        return (row) => typeNames.get(String(row[shape.column]));
      case 'object':
        return readObject(shape);
      case 'byType': {
        const readers = new Map(Object.entries(shape.shapes).map(([type, below]) => [type, build(below)]));
        return (row, answer) => {
          const read = readers.get(String(row[shape.column]));
          if (!read) answer.complete = false;
          return read ? typed(answer, read(row, answer), typeNames.get(String(row[shape.column]))) : null;
        };
      }
      case 'optional': {
        const read = readObject(shape.object);
        return (row, answer) => (isNull(row[shape.presence]) ? null : read(row, answer));
      }
      case 'columns':
        return readColumns(shape, build);
      case 'json':
        return readJson(shape);
      case 'row': {
        const read = build(shape.shape);
        return (row, answer) => {
          const below = row[shape.column] as Row | null | undefined;
          if (below) return read(below, answer);
          if (!shape.nullable) answer.complete = false;
          return null;
        };
      }
      case 'rows': {
        const read = build(shape.shape);
        return (row, answer) => (row[shape.column] as Row[]).map((item) => read(item, answer));
      }
      case 'cursor':
        return readCursor(shape);
      case 'connection':
        return readConnection(shape, build, shape.page.limit !== undefined && looksAhead(shape.page.limit));
    }
  };
  const readObject = ({ fields }: ObjectShape): Reader => {
    const readers = fields.map(({ key, shape }) => ({ key, read: build(shape) }));
    return (row, answer) => {
      const object: Record<string, unknown> = {};
      for (const { key, read } of readers) object[key] = read(row, answer);
      return object;
    };
  };
  return build;
}

function typed(answer: Answer, value: unknown, type: string | undefined): unknown {
  if (answer.types && type !== undefined) answer.types.set(value as object, type);
  return value;
}

const isNull = (value: unknown): boolean => value === null || value === undefined;

function readValue({ column, nullable, list }: Extract<Shape, { kind: 'value' }>): Reader {
  return (row, answer) => {
    const value = row[column];
    if (!isNull(value)) return value;
    if (list) return [];
    if (!nullable) answer.complete = false;
    return null;
  };
}

/** Objects out of JSON text; what they lack is null. */
function readJson({ column, type, fields }: Extract<Shape, { kind: 'json' }>): Reader {
  return (row) =>
    (JSON.parse((row[column] as string | null) ?? '[]') as Record<string, unknown>[]).map((item) =>
      Object.fromEntries(
        fields.map(({ key, name }) => [key, name === '__typename' ? type : (item[name] ?? null)] as const),
      ),
    );
}

const readCursor =
  ({ signature, columns }: CursorShape): Reader =>
  (row) =>
    encodeCursor(
      signature,
      columns.map((column) => row[column] ?? null),
    );

function readConnection(
  { rows, page, cursor, sections }: ConnectionShape,
  build: (shape: Shape) => Reader,
  lookAhead: boolean,
): Reader {
  const cursorOf = cursor && readCursor(cursor);
  const readers = sections.map((section) => ({
    section,
    read: section.kind === 'items' ? build(section.shape) : undefined,
  }));
  return (row, answer) => {
    const read = rows === undefined ? [] : (row[rows] as Row[]);
    const more = lookAhead && read.length === answer.params[page.limit ?? 0];
    const items = more ? read.slice(0, -1) : read;
    const ordered = page.backwards ? items.toReversed() : items;
    const edgeCursor = (item: Row | undefined): unknown => (item && cursorOf ? cursorOf(item, answer) : null);
    const connection: Record<string, unknown> = {};
    for (const { section, read: readItem } of readers) {
      connection[section.key] = ((): unknown => {
        switch (section.kind) {
          case 'items':
            return readItem ? ordered.map((item) => readItem(item, answer)) : [];
          case 'totalCount':
            return row[section.column];
          case 'typename':
            return section.name;
          case 'pageInfo': {
            const values = {
              hasNextPage: page.backwards ? page.hasCursor : more,
              hasPreviousPage: page.backwards ? more : page.hasCursor,
              startCursor: edgeCursor(ordered[0]),
              endCursor: edgeCursor(ordered.at(-1)),
              __typename: 'PageInfo',
            };
            return Object.fromEntries(section.fields.map(({ key, name }) => [key, values[name]]));
          }
        }
      })();
    }
    return connection;
  };
}

/** Zips parallel lists into objects; a single object is read where only one can be. */
function readColumns(
  { presence, list, fields }: Extract<Shape, { kind: 'columns' }>,
  build: (shape: Shape) => Reader,
): Reader {
  const read = columnObjectReader(fields, build);
  return (row, answer) => {
    const count = ((row[presence] as Row | null | undefined) ?? []).length;
    const objects = Array.from({ length: count }, (_, index) => read(row, index, answer));
    return list ? objects.filter((object) => object !== null) : (objects[0] ?? null);
  };
}

type ItemReader = (row: Row, index: number, answer: Answer) => unknown;

/** Reads an object; null where the vertex that it is about is not there, such as the source of a citation. */
function columnObjectReader(fields: readonly ColumnField[], build: (shape: Shape) => Reader): ItemReader {
  const readers = fields.map((field) => ({ ...field, read: columnFieldReader(field, build) }));
  return (row, index, answer) => {
    const object: Record<string, unknown> = {};
    for (const { key, kind, read } of readers) {
      const value = read(row, index, answer);
      if (kind === 'target' && value === null) return null;
      object[key] = value;
    }
    return object;
  };
}

function columnFieldReader(field: ColumnField, build: (shape: Shape) => Reader): ItemReader {
  const at = (row: Row, column: number, index: number): unknown => {
    const value = (row[column] as Row | null | undefined)?.[index];
    return value === nullInColumn.text || value === nullInColumn.number ? null : (value ?? null);
  };
  switch (field.kind) {
    case 'value':
      return (row, index) => at(row, field.column, index);
    case 'typename':
      return () => field.name;
    case 'object': {
      const read = columnObjectReader(field.fields, build);
      return (row, index, answer) => (at(row, field.presence, index) === null ? null : read(row, index, answer));
    }
    case 'target': {
      const read = build(field.shape);
      return (row, index, answer) => {
        const found = (row[field.column] as Row[]).find(([position]) => position === index);
        return found ? read(found, answer) : null;
      };
    }
  }
}
