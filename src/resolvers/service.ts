import type { RootField } from '../execute/rootField.js';
import type { Engine } from '../engines/engine.js';
import type { Model } from '../model/model.js';
import { limits } from '../plan/limits.js';
import { Candidates } from '../search/candidates.js';
import type { SelectedField } from '../select/selection.js';
import type { KeptSurroundings } from '../traversals/keptSurroundings.js';
import { Writer, type WriterOptions } from '../write/writer.js';

/** What root fields are answered from. */
export interface Service {
  readonly model: Model;
  readonly engine: Engine;
  readonly writer: Writer;
  readonly candidates: Candidates;
  /** What walks pass is seen once, as long as nothing is written; without it each sees for itself. */
  readonly surroundings?: KeptSurroundings | undefined;
  /** Most connections that stay open, and subscriptions on them, as `limits` tells it. */
  readonly subscribersMax: number;
}

interface ServiceOptions extends Pick<Service, 'surroundings'> {
  /** Called after each write that changed something. */
  readonly committed?: WriterOptions['committed'];
  readonly subscribersMax?: number;
}

/** The service over an open engine. */
export const serviceOf = (
  model: Model,
  engine: Engine,
  { committed, surroundings, subscribersMax = limits.subscribersMax.value }: ServiceOptions = {},
): Service => ({
  model,
  engine,
  surroundings,
  subscribersMax,
  candidates: new Candidates(engine),
  writer: new Writer(engine, model, { ...(committed && { committed }) }),
});

/** Prepares a root field that is not read from the graph by its selection alone. */
export type ServiceField = (service: Service, selected: SelectedField) => RootField;
