import { matchWhere } from '../compile/matchWhere.js';
import { Scope } from '../compile/scope.js';
import type { Engine, Params } from '../engines/engine.js';
import { objectOf, type Model } from '../model/model.js';
import { PlanContext } from '../plan/context.js';
import { everything, planFilter } from '../plan/planFilter.js';
import { given } from '../plan/planPage.js';
import type { Variables } from '../select/argument.js';
import type { SelectedField } from '../select/selection.js';
import { checkRanges } from './bindParams.js';
import { findLead } from './moved.js';
import { named, valuesOf } from './valuesOf.js';

/** The events that match a field's `where`: lines of Cypher made once, values of their parameters at each request. */
export interface EventMatch {
  /** Binds `event` to each matching event, once, at the beginning of a statement or of a CALL without imports. */
  readonly text: string;
  /** Values of the text's parameters, `p0`, `p1`, …; throws BAD_USER_INPUT where one cannot be used. */
  readonly params: (variables: Variables) => Promise<Params>;
}

/** Prepares the events that a root field's `where: EventFilter` is about: all of them where it is left out. */
export function eventMatchOf(model: Model, engine: Engine, selected: SelectedField): EventMatch {
  const context = new PlanContext(model);
  const scope = new Scope(model, engine.dialect);
  const filter = given(selected, 'where');
  const where = filter ? planFilter(context, filter, { object: objectOf(model, 'Event') }) : everything;
  const text = matchWhere(scope, 'Event', where, 'event').join('\n');
  const values = valuesOf(model, engine, scope.params);
  return {
    text,
    params: async (variables) => {
      checkRanges(context.ranges, variables);
      const { named: ids, complete } = values(variables);
      return named(await complete(await findLead(engine, ids)));
    },
  };
}
