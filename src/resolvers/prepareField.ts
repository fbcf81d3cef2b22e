import { graphField } from '../execute/graphField.js';
import type { RootField } from '../execute/rootField.js';
import type { SelectedField } from '../select/selection.js';
import { actorNetworkField } from './actorNetworkField.js';
import { eventStatsField } from './eventStatsField.js';
import { limitsField } from './limitsField.js';
import { mutationFields } from './mutationFields.js';
import { searchField } from './searchField.js';
import type { Service, ServiceField } from './service.js';
import { statisticsField } from './statisticsField.js';
import { timelineField } from './timelineField.js';
import { traversalFields } from './traversalFields.js';

/** Root fields that are more than a selection of the graph, one row each. */
const serviceFields: Readonly<Record<string, ServiceField>> = {
  search: searchField,
  limits: limitsField,
  statistics: statisticsField,
  ...traversalFields,
  actorNetwork: actorNetworkField,
  eventStats: eventStatsField,
  timeline: timelineField,
  ...mutationFields,
};

/** Prepares any root field; undefined for introspection. */
export function prepareField(service: Service, selected: SelectedField): RootField | undefined {
  const own = serviceFields[selected.name];
  if (own) return own(service, selected);
  const field = service.model.schema.getQueryType()?.getFields()[selected.name];
  if (!field) return undefined;
  const prepared = graphField(service.model, service.engine, field, selected);
  if (!prepared) throw new Error(`Query.${selected.name} has no mapping to the graph`);
  return prepared;
}
