import { project } from '../execute/answer.js';
import { eventMatchOf } from '../execute/eventMatch.js';
import type { TimeInterval } from '../generated/schema.js';
import { timelineOf } from '../traversals/timeline.js';
import { argumentsOf } from './arguments.js';
import type { ServiceField } from './service.js';

/** `timeline`: one statement counts the events by time and type. */
export const timelineField: ServiceField = ({ model, engine }, selected) => {
  const events = eventMatchOf(model, engine, selected);
  const timeline = timelineOf(engine, events.text);
  const given = argumentsOf(selected);
  return {
    key: selected.key,
    run: async (variables) => {
      const interval = given(variables).value('interval') as TimeInterval;
      const value = project(await timeline(await events.params(variables), interval), selected.below);
      return () => ({ value, complete: true });
    },
  };
};
