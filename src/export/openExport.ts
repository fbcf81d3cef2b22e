import { CasusError, badInput } from '../errors.js';
import type { Service } from '../resolvers/service.js';
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
  /** The text in pieces; throws CONFLICT at its end where the graph as a whole changed meanwhile. */
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
      yield* joinPieces(exporter.write(graph, name));
      const { revision } = await readState(engine);
      if (revision !== state['revision'])
        throw new CasusError(
          'CONFLICT',
          `The graph changed while it was exported, from revision ${String(state['revision'])} to ${String(revision)}; export it again.`,
        );
    },
  };
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
