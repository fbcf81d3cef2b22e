import { badInput } from '../errors.js';
import { answersOf } from '../execute/answer.js';
import { eventMatchOf } from '../execute/eventMatch.js';
import type { NetworkMetric } from '../generated/schema.js';
import { limits } from '../plan/limits.js';
import type { SelectedField } from '../select/selection.js';
import { actorNetworkOf } from '../traversals/actorNetwork.js';
import { argumentsOf } from './arguments.js';
import type { ServiceField } from './service.js';

/** The fields of an actor that show a metric. */
const metricFields: Readonly<Record<string, NetworkMetric>> = {
  pageRank: 'PAGE_RANK',
  betweenness: 'BETWEENNESS',
  community: 'COMMUNITY',
};

/** `actorNetwork`: the actors, the pairs of them, and what is selected of the actors: a statement each, if asked for. */
export const actorNetworkField: ServiceField = ({ model, engine }, selected) => {
  const { answer } = answersOf(model, engine, selected.below);
  const events = eventMatchOf(model, engine, selected);
  const network = actorNetworkOf(engine, events.text);
  const shown = selectedBelow(selected);
  const argumentsIn = argumentsOf(selected);
  return {
    key: selected.key,
    run: async (variables) => {
      const given = argumentsIn(variables);
      const minSharedEvents = given.value<number>('minSharedEvents') ?? 1;
      if (minSharedEvents < 1) throw badInput('minSharedEvents', `must be 1 or more, not ${minSharedEvents}.`);
      const limit = given.number('limit', limits.networkActorsDefault.value, 'networkActorsMax');
      const asked = new Set(given.value<NetworkMetric[]>('metrics'));
      const metrics = [...shown].flatMap((name) => metricFields[name] ?? []).filter((metric) => asked.has(metric));
      const pairs = metrics.length > 0 || ['edges', 'truncated', 'degree'].some((name) => shown.has(name));
      const params = await events.params(variables);
      return answer(await network({ params, minSharedEvents, limit, metrics, pairs }), variables);
    },
  };
};

/** The names of the fields selected of the network and of its actors. */
function selectedBelow({ below }: SelectedField): ReadonlySet<string> {
  const fields = [...(below?.get('ActorNetwork') ?? [])];
  const ofActors = fields
    .filter(({ name }) => name === 'nodes')
    .flatMap((nodes) => nodes.below?.get('NetworkActor') ?? []);
  return new Set([...fields, ...ofActors].map(({ name }) => name));
}
