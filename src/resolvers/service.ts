import type { RootField } from '../execute/rootField.js';
import type { Engine } from '../engines/engine.js';
import type { Model } from '../model/model.js';
import type { SelectedField } from '../select/selection.js';
import { Writer, type WriterOptions } from '../write/writer.js';

/** What root fields are answered from. */
export interface Service {
  readonly model: Model;
  readonly engine: Engine;
  readonly writer: Writer;
}

/** The service over an open engine; `committed` is called after each write that changed something. */
export const serviceOf = (model: Model, engine: Engine, committed?: WriterOptions['committed']): Service => ({
  model,
  engine,
  writer: new Writer(engine, model, { ...(committed && { committed }) }),
});

/** Prepares a root field that is not read from the graph by its selection alone. */
export type ServiceField = (service: Service, selected: SelectedField) => RootField;
