import type { RootField } from '../execute/rootField.js';
import type { Engine } from '../engines/engine.js';
import type { Model } from '../model/model.js';
import type { SelectedField } from '../select/selection.js';

/** What root fields are answered from. */
export interface Service {
  readonly model: Model;
  readonly engine: Engine;
  /** Told after each commit of this process: live changes are then read at once. */
  readonly committed?: () => void;
}

/** Prepares a root field that is not read from the graph by its selection alone. */
export type ServiceField = (service: Service, selected: SelectedField) => RootField;
