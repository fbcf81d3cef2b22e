import { CasusError, badInput } from '../errors.js';
import type { Service } from '../resolvers/service.js';
import type { Properties } from '../write/values.js';
import { chooseEvents } from './chooseEvents.js';
import { chooseNeighborhood } from './chooseNeighborhood.js';
import type { Exporter } from './exporter.js';
import { GraphReader } from './graphReader.js';
import { historyOf, readState } from './history.js';
import { joinPieces } from './joinPieces.js';

/** Which part of the graph is asked for, as texts of a command line or an address. */
export interface Wanted {
  /** An EventFilter as JSON. */
  readonly where?: string | undefined;
  /** The id of a vertex. */
  readonly neighborhood?: string | undefined;
  readonly depth?: string | undefined;
}

/** An export whose part of the graph is chosen and checked. */
export interface OpenedExport {
  /** What keeps it from being complete, in one sentence. */
  readonly note?: string | undefined;
  /**
   * The text in pieces. Throws CONFLICT in place of the last where the graph as a whole changed meanwhile, or changes of
   * a history that it holds were forgotten, so that what is there then cannot be taken for whole.
   */
  text(exporter: Exporter, part?: string): AsyncIterable<string>;
}

/**
 * Opens an export of the whole graph, or of the part that is wanted; `most` allows a part only, of at most so many
 * vertices. What cannot be used is BAD_USER_INPUT, naming the option.
 */
export async function openExport(service: Service, wanted: Wanted, most?: number): Promise<OpenedExport> {
  const { engine, model } = service;
  const { where, neighborhood, depth } = wanted;
  if (where !== undefined && neighborhood !== undefined)
    throw badInput('neighborhood', 'must not be given together with where; choose one.');
  if (depth !== undefined && neighborhood === undefined)
    throw badInput('depth', 'goes with neighborhood; leave it out, or name a vertex.');
  const part =
    where !== undefined
      ? await chooseEvents(service, parseWhere(where), most)
      : neighborhood !== undefined
        ? await chooseNeighborhood(service, neighborhood, parseDepth(depth))
        : undefined;
  if (!part && most !== undefined)
    throw badInput('where', 'or neighborhood must be given; the whole graph is exported on the command line.');
  if (part) {
    const graph = new GraphReader(engine, model, part);
    return { note: part.note, text: (exporter, name) => joinPieces(exporter.write(graph, name)) };
  }
  const state = await readState(engine);
  const graph = new GraphReader(engine, model, undefined, historyOf(engine, state));
  return {
    text: async function* (exporter, name) {
      let held: string | undefined;
      for await (const piece of joinPieces(exporter.write(graph, name))) {
        if (held !== undefined) yield held;
        held = piece;
      }
      refuseChanged(state, await readState(engine), exporter);
      if (held !== undefined) yield held;
    },
  };
}

/** Changes are forgotten without a new revision. */
function refuseChanged(before: Properties, after: Properties, { holdsHistory }: Exporter): void {
  const [from, to] = [before['revision'], after['revision']];
  if (from !== to)
    throw new CasusError(
      'CONFLICT',
      `The graph changed while it was exported, from revision ${String(from)} to ${String(to)}; export it again.`,
    );
  if (holdsHistory && (before['keptFrom'] ?? 1) !== (after['keptFrom'] ?? 1))
    throw new CasusError(
      'CONFLICT',
      'A part of the history was forgotten while the graph was exported (CASUS_HISTORY_DAYS); export it again.',
    );
}

function parseWhere(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const problem = (error as Error).message;
    throw badInput('where', `must be an EventFilter as JSON, such as {"eventType":{"eq":"BATTLES"}}: ${problem}`);
  }
}

function parseDepth(text = '1'): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw badInput('depth', `must be a whole number, not ${JSON.stringify(text)}.`);
}
